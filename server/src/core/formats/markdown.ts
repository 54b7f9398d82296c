import type { Format } from './format.ts';
import { articlePage } from './markdown/articlePage.ts';
import { indexPage } from './markdown/indexPage.ts';
import { Prose } from './markdown/prose.ts';
import { reportExport } from './report/reportExport.ts';

/** Not `.md` alone: a report never takes the place of an article or of a page that is there. */
const extension = '.report.md';

/** A report an article in GitHub's Markdown, and one that leads to all of them. */
export const markdown: Format = {
  id: 'markdown',
  extension,
  export: reportExport({
    extension,
    voice: (locale) => new Prose(locale),
    article: articlePage,
    index: indexPage,
  }),
};
