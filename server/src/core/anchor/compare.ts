import type { Anchor } from '../model/anchor.ts';
import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import { normalize } from '../text/normalize.ts';
import { unitsOf } from './context.ts';
import { editDistance } from './myers.ts';

/** Longer pieces are not measured to the letter; they count as changed altogether. */
const maxMeasured = 20_000;

/** Below this likeness what stands at a place is other wording, and the annotation is lost. */
const least = 0.3;

/**
 * What an anchor is worth after its text was edited: its places are kept and their wording compared with the selector's.
 * Candidates of an ambiguous one that no longer fit are left out.
 */
export function compareAnchor(
  text: string,
  selector: Selector,
  anchor: Anchor,
  options: { readonly markdown?: boolean },
): Anchor {
  if (anchor.state === 'lost') return anchor;
  if (anchor.state !== 'ambiguous') return compareSpans(text, selector, anchor.spans, options);
  const candidates = anchor.candidates.filter((spans) => compareSpans(text, selector, spans, options).state !== 'lost');
  if (candidates.length === 0) return { state: 'lost' };
  return { ...anchor, candidates, total: anchor.total - (anchor.candidates.length - candidates.length) };
}

function compareSpans(
  text: string,
  { pieces }: Selector,
  spans: readonly [Span, ...Span[]],
  options: { readonly markdown?: boolean },
): Anchor {
  const now = spans.map(({ start, end }) => text.slice(start, end));
  if (now.every((wording, i) => wording === pieces[i])) return { state: 'exact', spans };
  if (now.some((wording) => wording.trim() === '')) return { state: 'lost' };
  const folded = now.map((wording) => normalize(wording, options).text.trim());
  const wanted = pieces.map((piece) => normalize(piece, options).text.trim());
  if (folded.every((wording, i) => wording === wanted[i])) return { state: 'normalized', spans };
  let distance = 0;
  let length = 0;
  folded.forEach((wording, i) => {
    const piece = wanted[i] ?? '';
    const longer = Math.max(wording.length, piece.length);
    distance += longer > maxMeasured ? longer : editDistance(unitsOf(piece), unitsOf(wording));
    length += longer;
  });
  const score = length === 0 ? 0 : 1 - distance / length;
  return score < least ? { state: 'lost' } : { state: 'moved', spans, score };
}
