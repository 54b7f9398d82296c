import type { Format } from './format.ts';
import { articlePage } from './markdown/articlePage.ts';
import { indexPage } from './markdown/indexPage.ts';
import { Prose } from './markdown/prose.ts';
import { articleReport } from './report/articleReport.ts';
import { type IndexEntry, indexEntry } from './report/indexEntry.ts';
import { indexPath, reportPath } from './report/reportPaths.ts';

/** Not `.md` alone: a report never takes the place of an article or of a page that is there. */
const extension = '.report.md';

/** A report an article in GitHub's Markdown, and one that leads to all of them. */
export const markdown: Format = {
  id: 'markdown',
  extension,
  export: {
    kind: 'files',
    open(options) {
      const prose = new Prose(options.locale);
      const index = indexPath(extension);
      const entries: IndexEntry[] = [];
      return {
        article(document) {
          const report = articleReport(document, options.locale);
          const path = reportPath(document.path, extension);
          entries.push(indexEntry(report, path));
          return [{ path, content: articlePage(report, path, index, prose, options) }];
        },
        finish: () => [{ path: index, content: indexPage(entries, prose, options), main: true }],
      };
    },
  },
};
