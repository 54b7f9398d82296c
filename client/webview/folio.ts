import type { ReaderArticleResult } from '../../server/src/protocol/reader.ts';
import { foreign } from './dom.ts';

/** The line over the article: where and when it was published, as far as its annotations say. */
export function showFolio(folio: HTMLElement, article: ReaderArticleResult): void {
  const { outlet, published } = article ?? {};
  folio.hidden = outlet === undefined && published === undefined;
  folio.replaceChildren(
    ...(outlet === undefined ? [] : [foreign(outlet, 'outlet')]),
    ...(published === undefined ? [] : [foreign(published, 'published')]),
  );
}
