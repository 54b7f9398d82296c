/**
 * The candidate most like `text`, where one is like it enough to be meant: at most two changes in five characters.
 * Letter case, marks on letters and invisible direction marks do not count.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = [...skeleton(text)];
  if (wanted.length > 64) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = [...skeleton(candidate)];
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, other.length) * 0.4));
    if (Math.abs(wanted.length - other.length) > limit) continue;
    const changes = distance(wanted, other);
    if (changes <= limit && changes < bestDistance && changes < Math.max(wanted.length, other.length)) {
      best = candidate;
      bestDistance = changes;
    }
  }
  return best;
}

/** Whether `text` is plainly a slip for `word`: apart from letter case and marks, at most one change in four or more. */
export function isMisspelling(text: string, word: string): boolean {
  const [wanted, other] = [[...skeleton(text)], [...skeleton(word)]];
  if (wanted.length > 64) return false;
  const changes = distance(wanted, other);
  return changes === 0 || (changes === 1 && Math.min(wanted.length, other.length) >= 4);
}

const skeleton = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');

/** Optimal string alignment: insertions, deletions, replacements, and neighbours that changed places. */
function distance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
