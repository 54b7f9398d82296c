/** What an action did to the text of a file: one replacement. Offsets are UTF-16 code units. */
export interface Change {
  readonly start: number;
  readonly removed: string;
  readonly added: string;
  /** Fingerprints of the whole text before and after. */
  readonly before: string;
  readonly after: string;
}

/** The shortest replacement that makes one text of the other. Surrogate pairs and line ends stay whole. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  while (start > 0 && (splits(before, start) || splits(after, start))) start -= 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  while (end > 0 && (splits(before, before.length - end) || splits(after, after.length - end))) end -= 1;
  return {
    start,
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
    before: fingerprint(before),
    after: fingerprint(after),
  };
}

export const inverted = ({ start, removed, added, before, after }: Change): Change => ({
  start,
  removed: added,
  added: removed,
  before: after,
  after: before,
});

/** Tells texts apart: two 32-bit FNV-1a sums with different offset bases, and the length. Not against forgers. */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ ((unit << 5) | (unit >>> 11)), 0x01000193);
  }
  return [first, second, text.length].map((part) => (part >>> 0).toString(36)).join('.');
}

/** Whether a place is between the halves of a surrogate pair, or of a line end. */
function splits(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  return (left === 13 && right === 10) || (left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000);
}
