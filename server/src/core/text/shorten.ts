/** One line of at most `limit` UTF-16 code units, cut between characters and marked with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit && isOneLine(text)) return text;
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

/** Whether there is nothing to tidy up; most names and quotations are so, and an outline shortens thousands. */
function isOneLine(text: string): boolean {
  let before = space;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < space || (unit >= 0x7f && unit <= 0xa0) || rareSpace(unit)) return false;
    if (unit === space && before === space) return false;
    before = unit;
  }
  return before !== space;
}

const space = 0x20;

const rareSpace = (unit: number): boolean =>
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  (unit >= 0x2028 && unit <= 0x202f) ||
  unit === 0x205f ||
  unit === 0x3000 ||
  unit === 0xfeff;
