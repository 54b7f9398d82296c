/**
 * The order in which the entries of two sides stand together. Each is behind the neighbour that it has on its own side;
 * of what both sides add in one place, ours comes first. Where one side moved entries, they stand as it put them; where
 * both did, as we did. Keys that neither side has are left out; no key comes twice.
 */
export function mergeKeys(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const byTheirs = isMoved(base, theirs) && !isMoved(base, ours);
  const [frame, other] = byTheirs ? [theirs, ours] : [ours, theirs];
  const inFrame = new Set(frame);
  const inOther = new Set(other);
  const atStart: string[] = [];
  const behind = new Map<string, string[]>();
  let current = atStart;
  for (const key of other) {
    if (inFrame.has(key)) {
      current = [];
      behind.set(key, current);
    } else current.push(key);
  }
  const order: string[] = [];
  let waiting = atStart;
  const flush = (): void => {
    order.push(...waiting);
    waiting = [];
  };
  if (byTheirs) flush();
  for (const key of frame) {
    if (inOther.has(key)) flush();
    order.push(key);
    waiting = behind.get(key) ?? waiting;
    if (byTheirs) flush();
  }
  flush();
  return order;
}

/** Whether the entries that both have stand in another order. */
function isMoved(base: readonly string[], side: readonly string[]): boolean {
  const places = new Map(base.map((key, at) => [key, at]));
  let last = -1;
  for (const key of side) {
    const at = places.get(key);
    if (at === undefined) continue;
    if (at < last) return true;
    last = at;
  }
  return false;
}
