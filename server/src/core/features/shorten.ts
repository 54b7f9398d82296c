/** One line of at most `limit` UTF-16 code units, cut between characters and marked with an ellipsis. */
export function shorten(text: string, limit: number): string {
  // Twice the limit leaves room for white space; the rest of a long text is never looked at.
  const line = text
    .slice(0, limit * 2)
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
  if (line.length <= limit && text.length <= limit * 2) return line;
  const cut = line.slice(0, limit - 1);
  // A high surrogate at the cut has lost its other half; marks of the next letter stay with what is left out.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** The wording of a selector's pieces on one line. */
export const wording = (pieces: readonly string[], limit = 80): string => shorten(pieces.join(' … '), limit);
