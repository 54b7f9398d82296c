/** A pattern whose beginnings come again inside it for longer than this is searched by {@link searchPeriodic}. */
const harmless = 48;

/**
 * For each prefix of the pattern the length of its longest proper border (Knuth, Morris and Pratt 1977, "Fast pattern
 * matching in strings"); undefined when none is long, so that the built-in search cannot degenerate.
 */
export function bordersOf(pattern: string): Uint32Array | undefined {
  if (pattern.length <= harmless) return undefined;
  const borders = new Uint32Array(pattern.length);
  let longest = 0;
  for (let i = 1, length = 0; i < pattern.length; i++) {
    while (length > 0 && pattern.charCodeAt(i) !== pattern.charCodeAt(length)) length = borders[length - 1] as number;
    if (pattern.charCodeAt(i) === pattern.charCodeAt(length)) length++;
    borders[i] = length;
    if (length > longest) longest = length;
  }
  return longest > harmless ? borders : undefined;
}

/** All places of a pattern that repeats itself, in linear time whatever the text. */
export function searchPeriodic(
  text: string,
  pattern: string,
  borders: Uint32Array,
  found: (offset: number) => void,
): void {
  for (let i = 0, length = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    while (length > 0 && pattern.charCodeAt(length) !== unit) length = borders[length - 1] as number;
    if (pattern.charCodeAt(length) === unit) length++;
    if (length < pattern.length) continue;
    found(i - length + 1);
    length = borders[length - 1] as number;
  }
}
