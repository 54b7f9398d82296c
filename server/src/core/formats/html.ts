import type { Format } from './format.ts';
import { articlePage } from './html/articlePage.ts';
import { indexPage } from './html/indexPage.ts';
import { Speech } from './html/speech.ts';
import { reportExport } from './report/reportExport.ts';

const extension = '.html';

/** A page an article for people to read and print, and one that leads to all of them. */
export const html: Format = {
  id: 'html',
  extension,
  export: reportExport({
    extension,
    voice: (locale) => new Speech(locale),
    article: articlePage,
    index: indexPage,
  }),
};
