import type { Span } from '../model/span.ts';
import { firstIndex } from '../text/firstIndex.ts';

/** A stretch that wants to show `value`. */
export interface Layer<T> {
  readonly span: Span;
  /** The higher one shows; of equal ones the shorter, then the later one. */
  readonly rank: number;
  readonly value: T;
}

/**
 * What shows where layers overlap: stretches in text order that do not overlap. A sweep over the boundaries; what is
 * open is kept sorted, so that n layers cost n·log n comparisons.
 */
export function paint<T>(layers: readonly Layer<T>[]): readonly { readonly span: Span; readonly value: T }[] {
  const solid = layers.filter(({ span }) => span.start < span.end);
  // Offset, layer and side in one number each: typed arrays sort these without calls or objects.
  const sides = solid.length * 2;
  const boundaries = new Float64Array(sides);
  solid.forEach(({ span }, index) => {
    boundaries[index * 2] = span.start * sides + index * 2;
    boundaries[index * 2 + 1] = span.end * sides + index * 2 + 1;
  });
  boundaries.sort();
  const open: { layer: Layer<T>; index: number }[] = [];
  const painted: { span: Span; value: T }[] = [];
  let from = 0;
  let shown: Layer<T> | undefined;
  for (const boundary of boundaries) {
    const side = boundary % sides;
    const at = (boundary - side) / sides;
    const index = side >> 1;
    const layer = solid[index];
    if (!layer) continue;
    const place = placeOf(open, layer, index);
    if (side % 2 === 0) open.splice(place, 0, { layer, index });
    else open.splice(place, 1);
    const top = open.at(-1)?.layer;
    if (top === shown) continue;
    if (shown && from < at) painted.push({ span: { start: from, end: at }, value: shown.value });
    shown = top;
    from = at;
  }
  return painted;
}

/** Where a layer stands, or would stand, in a list sorted from the lowest to the one on top. */
const placeOf = <T>(open: readonly { layer: Layer<T>; index: number }[], layer: Layer<T>, index: number): number =>
  firstIndex(open.length, (i) => {
    const other = open[i];
    return !other || compare(other.layer, other.index, layer, index) >= 0;
  });

const compare = <T>(a: Layer<T>, i: number, b: Layer<T>, j: number): number =>
  a.rank - b.rank || b.span.end - b.span.start - (a.span.end - a.span.start) || i - j;
