import type { Format } from './format.ts';
import { articlePage } from './html/articlePage.ts';
import { indexPage } from './html/indexPage.ts';
import { Speech } from './html/speech.ts';
import { articleReport } from './report/articleReport.ts';
import { type IndexEntry, indexEntry } from './report/indexEntry.ts';
import { indexPath, reportPath } from './report/reportPaths.ts';

const extension = '.html';

/** A page an article for people to read and print, and one that leads to all of them. */
export const html: Format = {
  id: 'html',
  extension,
  export: {
    kind: 'files',
    open(options) {
      const speech = new Speech(options.locale);
      const index = indexPath(extension);
      const entries: IndexEntry[] = [];
      return {
        article(document) {
          const report = articleReport(document, options.locale);
          const path = reportPath(document.path, extension);
          entries.push(indexEntry(report, path));
          return [{ path, content: articlePage(report, path, index, speech, options) }];
        },
        finish: () => [{ path: index, content: indexPage(entries, speech, options), main: true }],
      };
    },
  },
};
