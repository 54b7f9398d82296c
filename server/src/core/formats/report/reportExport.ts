import type { ExportOptions, FilesExport } from '../format.ts';
import { type ArticleReport, articleReport } from './articleReport.ts';
import { type IndexEntry, indexEntry } from './indexEntry.ts';
import { indexPath } from './reportPaths.ts';

/** How reports are written in one format. `Voice` is what words a page in one language. */
export interface ReportWriter<Voice> {
  /** With the dot. */
  readonly extension: string;
  readonly voice: (locale: string) => Voice;
  /** The page of one article. */
  readonly article: (report: ArticleReport, voice: Voice, options: ExportOptions) => string;
  /** The page that leads to all others. */
  readonly index: (entries: readonly IndexEntry[], voice: Voice, options: ExportOptions) => string;
}

/** A page an article, and one that leads to all of them. */
export const reportExport = <Voice>(writer: ReportWriter<Voice>): FilesExport => ({
  kind: 'files',
  open(options) {
    const { extension } = writer;
    const voice = writer.voice(options.locale);
    const entries: IndexEntry[] = [];
    return {
      article(document) {
        const report = articleReport(document, options.locale, extension);
        entries.push(indexEntry(report));
        return [{ path: report.path, content: writer.article(report, voice, options) }];
      },
      finish: () => [{ path: indexPath(extension), content: writer.index(entries, voice, options), main: true }],
    };
  },
});
