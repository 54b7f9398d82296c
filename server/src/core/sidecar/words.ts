/**
 * Short words that came up lately, by a hash of their ends. Sidecars say the same few keys, kinds and ids thousands of
 * times; handing out one string for them halves what a reading allocates. Never more than 12 units long, so that no
 * word holds on to the text it was cut from.
 */
const lately: (string | undefined)[] = new Array(512).fill(undefined);

const longest = 12;

/** `text.slice(start, end)`. */
export function cut(text: string, start: number, end: number): string {
  const length = end - start;
  if (length === 0 || length > longest) return text.slice(start, end);
  const slot = (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + length * 3) & 511;
  const known = lately[slot];
  if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
  const word = text.slice(start, end);
  lately[slot] = word;
  return word;
}
