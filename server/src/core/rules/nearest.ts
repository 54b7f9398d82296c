/**
 * The candidate that a mistyped `word` most probably means: the least edit distance (insertions, deletions,
 * replacements and swaps of neighbours; Damerau's optimal string alignment), at most a third of the length.
 * Letter case counts half. Undefined where nothing is near or `word` is longer than anybody types.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 64) return undefined;
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(word.length / 3)) + 0.5;
  const folded = word.toLowerCase();
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const other = candidate.toLowerCase();
    const distance = other === folded ? 0.5 : editDistance(folded, other);
    if (distance >= limit || (distance >= word.length && other !== folded)) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    older = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
