/** What is asked for, by measurement: `most` in its unit, or as a ratio to its reference. */
export const goals = {
  'long.edit.p95': { most: 30 },
  'long.hover.p95': { most: 10 },
  'long.outline.p95': { most: 10 },
  'long.annotate.round-trip.p95': { ratio: 0.3 },
  'long.save.round-trip.p50': { ratio: 0.3 },
  'long.outside-10.wrong': { most: 0.5 },
  'book.outside-10.wrong': { most: 0.5 },
  'book.reader.first-paint': { ratio: 0.3 },
  'book.reader.marks': { ratio: 1 },
  'workspace.check': { ratio: 1.3 },
  'export.jsonl.memory.rss': { ratio: 2 },
};

/** @returns {{ goal: string, met: boolean } | undefined} */
export function judge({ id, value, unit, base }) {
  const goal = goals[id];
  if (!goal) return undefined;
  if (goal.most !== undefined) return { goal: `≤ ${goal.most} ${unit}`, met: value <= goal.most };
  return { goal: `≤ ${goal.ratio} ×`, met: value / base <= goal.ratio };
}
