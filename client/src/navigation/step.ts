/** A place in text order. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Stop {
  readonly start: Place;
  readonly end: Place;
}

export const comparePlaces = (a: Place, b: Place): number => a.line - b.line || a.character - b.character;

const compareStops = (a: Stop, b: Stop): number => comparePlaces(a.start, b.start) || comparePlaces(b.end, a.end);

/**
 * The stop after (or before) what is selected, going on at the other end of the text; undefined without stops. Stops
 * go by where they begin, the longer first; one that is selected exactly is left for the one after it, so that stops
 * inside one another are all reached.
 */
export function step<T extends Stop>(
  stops: readonly T[],
  selected: Stop,
  direction: 'next' | 'previous',
): T | undefined {
  const sorted = [...stops].sort(compareStops);
  const isCursor = comparePlaces(selected.start, selected.end) === 0;
  // A cursor at the beginning of a stop is on none yet.
  const order = (stop: Stop): number =>
    isCursor
      ? comparePlaces(stop.start, selected.start) || (direction === 'next' ? 1 : 0)
      : compareStops(stop, selected);
  return direction === 'next'
    ? (sorted.find((stop) => order(stop) > 0) ?? sorted[0])
    : (sorted.findLast((stop) => order(stop) < 0) ?? sorted.at(-1));
}
