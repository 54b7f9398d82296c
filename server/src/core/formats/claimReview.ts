import { isStatement } from '../model/annotation.ts';
import { writeReviews } from './claimReview/writeReviews.ts';
import type { ExportEntry, Format } from './format.ts';
import { type Held, reportUnheld } from './unheld.ts';

/** What a ClaimReview holds of a reviewed statement. */
const held: Held = {
  annotation: new Set([
    ...['id', 'kind', 'exact', 'exact.exact', 'speaker', 'gist', 'said.date', 'translated'],
    ...['review.verdict', 'review.by', 'review.date', 'review.url'],
  ]),
  speaker: new Set(['name', 'type', 'role', 'affiliation', 'sameAs']),
  article: new Set(['title', 'outlet', 'url', 'published', 'language']),
};

/** ClaimReview of schema.org: one for each verdict that a person came to. Statements that nobody reviewed are none. */
export const claimReview: Format = {
  id: 'claim-review',
  extension: '.claim-review.jsonld',
  export: {
    kind: 'records',
    head: '[\n',
    between: ',\n',
    tail: '\n]\n',
    article(document, losses) {
      const written: string[] = [];
      for (const layer of document.layers) {
        const reviewed: ExportEntry[] = [];
        for (const entry of layer.entries) {
          const [meant, checked] = [isStatement(entry.annotation), entry.annotation.review.length > 0];
          if (meant && checked) reviewed.push(entry);
          else if (meant || checked) losses.add('not-meant', layer, entry);
        }
        if (reviewed.length === 0) continue;
        const named = new Set<string>();
        for (const entry of reviewed) {
          const { reviews, speakers, withheld } = writeReviews(document, layer, entry);
          for (const review of reviews) written.push(indented(review));
          for (const id of speakers) named.add(id);
          for (const key of withheld) losses.add('key', layer, entry, key);
        }
        reportUnheld(losses, layer, held, { entries: reviewed, speakers: named });
      }
      return written.join(',\n');
    },
  },
};

/** An item of the list. Strings of JSON hold no line breaks. */
const indented = (value: unknown): string => JSON.stringify(value, undefined, 2).replace(/^/gm, '  ');
