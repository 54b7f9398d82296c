import { spansOf } from '../../model/anchor.ts';
import type { Selector } from '../../model/selector.ts';
import type { Span } from '../../model/span.ts';
import { resolveAll } from '../resolve.ts';
import type { Random } from './random.ts';
import { carried, type Revision } from './revision.ts';

/** Shares of all passages, 0 to 1. */
export interface Rates {
  /** Anchored where they went. */
  readonly found: number;
  /** Anchored elsewhere. */
  readonly wrong: number;
  readonly ambiguous: number;
  readonly lost: number;
}

/** Passages of whole words that stand once in the text, none over another, by ascending place. */
export function passagesOf(text: string, count: number, random: Random): readonly Span[] {
  const passages: Span[] = [];
  const step = Math.floor(text.length / count);
  for (let from = 0; from + step <= text.length; from += step) {
    const start = text.indexOf(' ', from + random.int(0, Math.max(1, step >> 2))) + 1;
    const wanted = Math.min(start + random.int(15, 200), from + step - 10);
    const end = text.lastIndexOf(' ', wanted);
    const line = text.slice(start, Math.max(start, end)).search(/\n/);
    const at = { start, end: line < 0 ? end : start + line };
    const piece = text.slice(at.start, at.end);
    if (start === 0 || at.end - at.start < 15 || piece.trim() !== piece) continue;
    if (text.indexOf(piece) === text.lastIndexOf(piece)) passages.push(at);
  }
  return passages;
}

/** Resolves what the passages of the old text say in the new one, and compares with where they went. */
export function evaluate(text: string, passages: readonly Span[], revision: Revision): Rates {
  const selectors = passages.map(({ start, end }): Selector => ({ pieces: [text.slice(start, end)] }));
  const anchors = resolveAll(revision.text, selectors);
  const counts = { found: 0, wrong: 0, ambiguous: 0, lost: 0 };
  anchors.forEach((anchor, i) => {
    const [at] = spansOf(anchor) ?? [];
    const passage = passages[i];
    if (!at || !passage) counts[anchor.state === 'ambiguous' ? 'ambiguous' : 'lost']++;
    else counts[overlap(at, carried(revision, passage)) >= 0.6 ? 'found' : 'wrong']++;
  });
  const share = (count: number): number => count / Math.max(1, passages.length);
  return {
    found: share(counts.found),
    wrong: share(counts.wrong),
    ambiguous: share(counts.ambiguous),
    lost: share(counts.lost),
  };
}

/** What two spans have in common, as a part of what they cover together. */
function overlap(a: Span, b: Span | undefined): number {
  if (!b) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
