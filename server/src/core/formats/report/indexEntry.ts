import type { ArticleReport } from './articleReport.ts';
import type { Counts } from './counts.ts';

/** What the index keeps of an article: an export may have any number of them. */
export interface IndexEntry {
  /** Of its report, relative to the folder that is written to. */
  readonly path: string;
  /** Of the article. */
  readonly article: string;
  readonly title: string;
  readonly language: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly counts: Counts;
}

export function indexEntry(report: ArticleReport): IndexEntry {
  const { path, title, language, outlet, published, counts, document } = report;
  return {
    path,
    article: document.path,
    title,
    language,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    counts,
  };
}
