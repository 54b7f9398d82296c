/** So many lines stand in one chunk at most, and about so many characters. */
const maxLines = 40;
const maxCharacters = 6_000;

/** How many lines each chunk takes: the page is laid out and decorated a chunk at a time. */
export function chunkSizes(lines: readonly string[]): readonly number[] {
  const sizes: number[] = [];
  let count = 0;
  let characters = 0;
  for (const line of lines) {
    if (count > 0 && (count >= maxLines || characters + line.length > maxCharacters)) {
      sizes.push(count);
      count = 0;
      characters = 0;
    }
    count += 1;
    characters += line.length;
  }
  if (count > 0) sizes.push(count);
  return sizes;
}

/** How many rows of text some lines take, at `width` characters a row; a blank line is half a row. */
export const rowsOf = (lines: readonly string[], width: number): number =>
  lines.reduce((rows, line) => rows + (line === '' ? 0.5 : Math.max(1, Math.ceil(line.length / width))), 0);
