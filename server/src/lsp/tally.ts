import type { AnchorState } from '../core/model/anchor.ts';
import type { ArticleFile } from '../core/workspace/snapshot.ts';

/** How the annotations of articles came out of a change. */
export interface Tally {
  readonly found: number;
  readonly moved: number;
  readonly ambiguous: number;
  readonly lost: number;
  /** Those that have no sure place now and had one before, or were not there. */
  readonly unsettled: number;
}

export const noTally: Tally = { found: 0, moved: 0, ambiguous: 0, lost: 0, unsettled: 0 };

export function tally(before: ArticleFile, now: ArticleFile): Tally {
  const counts = { ...noTally };
  for (const [sidecar, readings] of now.readings) {
    const known = new Set<string>();
    for (const { annotation, anchor } of before.readings.get(sidecar) ?? []) {
      if (!isSettled(anchor.state)) known.add(annotation.id);
    }
    for (const { annotation, anchor } of readings) {
      if (isSettled(anchor.state)) counts.found++;
      else counts[anchor.state]++;
      if (!isSettled(anchor.state) && !known.has(annotation.id)) counts.unsettled++;
    }
  }
  return counts;
}

const isSettled = (state: AnchorState): state is 'exact' | 'normalized' => state === 'exact' || state === 'normalized';

export const sum = (a: Tally, b: Tally): Tally => ({
  found: a.found + b.found,
  moved: a.moved + b.moved,
  ambiguous: a.ambiguous + b.ambiguous,
  lost: a.lost + b.lost,
  unsettled: a.unsettled + b.unsettled,
});

/** Whether the text of an article changed, as far as can be told without it. */
export function isChanged(before: ArticleFile, now: ArticleFile): boolean {
  if (before.lines.length !== now.lines.length || before.lines.lineCount !== now.lines.lineCount) return true;
  if (before.text !== undefined && now.text !== undefined) return before.text !== now.text;
  return [...now.readings].some(([sidecar, readings]) => {
    const known = before.readings.get(sidecar) ?? [];
    return readings.some(({ anchor }, i) => JSON.stringify(anchor) !== JSON.stringify(known[i]?.anchor));
  });
}
