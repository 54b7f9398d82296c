/**
 * The first of the indexes below `count` at which something holds that holds at all later ones too; `count` where it
 * holds at none. A binary search.
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
