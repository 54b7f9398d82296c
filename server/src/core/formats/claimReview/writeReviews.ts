import type { ArticleInfo } from '../../model/sidecar.ts';
import { articleInfoOf } from '../../workspace/scope.ts';
import type { ExportDocument, ExportEntry, ExportLayer } from '../format.ts';
import { seenWords } from '../seenWords.ts';
import { type Node, Parties, someOf } from './parties.ts';

export interface Written {
  readonly reviews: readonly Node[];
  /** Ids of the speakers that were written. */
  readonly speakers: readonly string[];
  /** Keys that could have been written but would have said something else. */
  readonly withheld: readonly string[];
}

/** A ClaimReview for each verdict about a statement. */
export function writeReviews(document: ExportDocument, layer: ExportLayer, entry: ExportEntry): Written {
  const { annotation, chain } = entry;
  const parties = new Parties(layer);
  const words = wordsOf(document, entry);
  const claimed = claims(entry);
  const { author, citation } = claimed ? parties.claimants(chain.speakers.map(({ id }) => id)) : {};
  const appearance = appearanceOf(articleInfoOf(document.snapshot, layer.file.uri), parties);
  const item: Node = {
    '@type': 'Claim',
    ...(annotation.gist === undefined ? {} : { text: words }),
    ...(author === undefined ? {} : { author }),
    ...(citation === undefined ? {} : { citation }),
    ...(annotation.translated === undefined
      ? {}
      : { translationOfWork: { '@type': 'Claim', inLanguage: annotation.translated } }),
    ...(chain.said?.date === undefined ? {} : { datePublished: chain.said.date }),
    ...(appearance ? { appearance } : {}),
  };
  const reviews = annotation.review.map(({ verdict, by, date, url }): Node => {
    const reviewer = by ?? layer.file.sidecar.annotator;
    return {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      ...(url === undefined ? {} : { url }),
      ...(date === undefined ? {} : { datePublished: date }),
      ...(reviewer === undefined ? {} : { author: parties.reviewer(reviewer) }),
      claimReviewed: annotation.gist ?? words,
      itemReviewed: item,
      reviewRating: { '@type': 'Rating', alternateName: verdict },
    };
  });
  return { reviews, speakers: [...parties.named], withheld: claimed || chain.speakers.length === 0 ? [] : ['speaker'] };
}

/**
 * Whether the speaker is the claimant. Who denies a claim, does not comment on it or asks about it has not made it; only
 * where a gist says in words that stand alone what was said may it stand under their name.
 */
function claims({ annotation: { stance, gist } }: ExportEntry): boolean {
  return stance === 'said' || stance === 'believed' || (stance === 'denied' && gist !== undefined);
}

/** As readers of the article see them; as the sidecar has them where they are not found. */
function wordsOf(document: ExportDocument, { annotation, spans }: ExportEntry): string {
  const pieces = spans?.map((span) => seenWords(document, span)) ?? annotation.selector.pieces;
  return pieces.map((piece) => piece.replace(/\s+/gu, ' ').trim()).join(' … ');
}

function appearanceOf(about: ArticleInfo, parties: Parties): Node | undefined {
  return someOf({
    '@type': 'NewsArticle',
    url: about.url,
    headline: about.title,
    datePublished: about.published,
    inLanguage: about.language,
    publisher: about.outlet && parties.organization(about.outlet.id),
  });
}
