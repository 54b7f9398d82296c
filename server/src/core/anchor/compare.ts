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
export function compareAnchor(text: string, selector: Selector, anchor: Anchor, options: CompareOptions): Anchor {
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
  options: CompareOptions,
): Anchor {
  const now = spans.map(({ start, end }) => text.slice(start, end));
  if (now.every((wording, i) => wording === pieces[i])) return { state: 'exact', spans };
  if (now.some((wording) => wording.trim() === '')) return { state: 'lost' };
  if (sameOnceFolded(now, pieces, options)) return { state: 'normalized', spans };
  const score = likenessOf(now, pieces, options);
  return score < least ? { state: 'lost' } : { state: 'moved', spans, score };
}

interface CompareOptions {
  readonly markdown?: boolean;
}

const foldedOf = (wording: string, options: CompareOptions): string => normalize(wording, options).text.trim();

/** Whether wordings are the same but for spelling that carries no meaning. */
export const sameOnceFolded = (now: readonly string[], wanted: readonly string[], options: CompareOptions): boolean =>
  now.length === wanted.length &&
  now.every((each, i) => foldedOf(each, options) === foldedOf(wanted[i] ?? '', options));

/** From 0 to 1: how much of the wording is still there, spelling aside. */
export function likenessOf(now: readonly string[], wanted: readonly string[], options: CompareOptions): number {
  let distance = 0;
  let length = 0;
  for (let i = 0; i < Math.max(now.length, wanted.length); i++) {
    const piece = foldedOf(wanted[i] ?? '', options);
    const wording = foldedOf(now[i] ?? '', options);
    const longer = Math.max(wording.length, piece.length);
    distance += longer > maxMeasured ? longer : editDistance(unitsOf(piece), unitsOf(wording));
    length += longer;
  }
  return length === 0 ? 0 : 1 - distance / length;
}
