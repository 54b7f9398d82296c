import { NameIndex } from '../attribution/names.ts';
import { tokensOf } from '../attribution/tokens.ts';
import { hull, type Span } from '../model/span.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';

/** Where a speaker is named in the sentence of a statement. */
export interface Place {
  /** From the content, in UTF-16 code units. */
  readonly distance: number;
  /** Whether only the content itself names them. */
  readonly inside: boolean;
}

/** A sentence may be as long as a book; nobody has to look farther than this. */
const reach = 4000;
/** No statement is longer; whoever selects a whole article is shown no names of it. */
const longest = 20_000;

/** The speakers who are named in the sentences where `spans` stand, by id. */
export function namedNear(
  text: string,
  spans: readonly Span[],
  known: ReadonlyMap<string, KnownSpeaker>,
  markdown: boolean,
): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  if (spans.length === 0) return found;
  const content = hull(spans);
  if (content.end - content.start > longest) return found;
  const from = Math.max(0, content.start - reach);
  const clip = text.slice(from, content.end + reach);
  const own = { start: content.start - from, end: content.end - from };
  const index = NameIndex.of(known);
  for (const sentence of sentencesOf(clip, own)) {
    if (sentence.end <= own.start || sentence.start >= own.end) continue;
    for (const hit of index.hits(tokensOf(clip, sentence, markdown))) {
      const inside = spans.some(({ start, end }) => hit.start + from >= start && hit.end + from <= end);
      const distance = Math.max(own.start - hit.end, hit.start - own.end, 0);
      for (const id of hit.ids) {
        const before = found.get(id);
        const nearer =
          !before || (before.inside && !inside) || (before.inside === inside && distance < before.distance);
        if (nearer) found.set(id, { distance, inside });
      }
    }
  }
  return found;
}
