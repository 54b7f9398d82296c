import { spansOf } from '../model/anchor.ts';
import { hull, type Span } from '../model/span.ts';
import type { Reading } from '../workspace/snapshot.ts';

/**
 * Where a new annotation belongs in the list of its sidecar: behind the last one that stands before it in the text, if
 * the file is in the order of the text. Undefined for the end. One that begins at the same place and is longer stands
 * before it, as what holds something is read first. `readings` are in the order of the file.
 */
export function placeInOrder(readings: readonly Reading[], spans: readonly Span[]): number | undefined {
  const here = hull(spans);
  const placed: { readonly at: Span; readonly index: number }[] = [];
  for (const { anchor, annotation } of readings) {
    const found = spansOf(anchor);
    if (found) placed.push({ at: hull(found), index: annotation.index });
  }
  const last = placed.at(-1);
  if (!last || placed.some(({ at }, i) => comesBefore(at, placed[i - 1]?.at ?? at))) return undefined;
  const before = placed.findLast(({ at }) => !comesBefore(here, at));
  if (before === last) return undefined;
  return before ? before.index + 1 : (placed[0]?.index ?? 0);
}

const comesBefore = (a: Span, b: Span): boolean => a.start < b.start || (a.start === b.start && a.end > b.end);
