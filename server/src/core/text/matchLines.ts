import { firstIndex } from './firstIndex.ts';
/**
 * Pairs of equal lines in two texts, in the order of both: `[3, 5]` says that line 3 of the one is line 5 of the other.
 * Equal ends are taken off first, then lines that stand once on each side hold the rest together (the patience
 * algorithm of Bram Cohen), so that time grows with the texts and not with their product.
 */
export function matchLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  // A stack instead of recursion: files may have very many lines.
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let range = open.pop(); range; range = open.pop()) {
    let [aFrom, aTo, bFrom, bTo] = range;
    while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++]);
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) pairs.push([--aTo, --bTo]);
    if (aFrom === aTo || bFrom === bTo) continue;
    let [aLast, bLast] = [aFrom, bFrom];
    const anchors = rising(uniquePairs(a, aFrom, aTo, b, bFrom, bTo));
    if (anchors.length === 0) continue;
    for (const [aAt, bAt] of anchors) {
      open.push([aLast, aAt, bLast, bAt]);
      pairs.push([aAt, bAt]);
      [aLast, bLast] = [aAt + 1, bAt + 1];
    }
    open.push([aLast, aTo, bLast, bTo]);
  }
  return pairs.sort(([x], [y]) => x - y);
}

/** Lines that stand once on each side, in the order of `a`. */
function uniquePairs(
  a: readonly string[],
  aFrom: number,
  aTo: number,
  b: readonly string[],
  bFrom: number,
  bTo: number,
): readonly (readonly [number, number])[] {
  const found = new Map<string, { a: number; b: number }>();
  for (let at = aFrom; at < aTo; at++) {
    const line = a[at] ?? '';
    found.set(line, { a: found.has(line) ? -1 : at, b: -1 });
  }
  for (let at = bFrom; at < bTo; at++) {
    const seen = found.get(b[at] ?? '');
    if (seen) seen.b = seen.b === -1 ? at : -2;
  }
  return [...found.values()].filter((each) => each.a >= 0 && each.b >= 0).map((each) => [each.a, each.b]);
}

/** The longest part of the pairs that rises on the right as well (patience sorting). */
function rising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, right], at) => {
    const place = firstIndex(tops.length, (i) => (pairs[tops[i] ?? 0]?.[1] ?? 0) >= right);
    before[at] = tops[place - 1] ?? -1;
    tops[place] = at;
  });
  const longest: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) longest.push(pair);
  }
  return longest.reverse();
}
