/** A value of a feature; a carriage return has no escape, and a raw one would end the row: see {@link hasReturn}. */
export const escapeValue = (value: string): string =>
  value.replace(/\r\n?/g, '\n').replace(/->|[\\[\]|_;\t\n*]/g, (found) => `\\${named[found] ?? found}`);

/** Whether a value has a carriage return, which becomes a line feed. */
export const hasReturn = (value: string): boolean => value.includes('\r');

/** A line of a sentence, without its line feed. Brackets and the like stay: readers look for escapes in values only. */
export function escapeText(line: string): string {
  let escaped = '';
  for (const char of line) {
    const name = named[char];
    if (name !== undefined) escaped += `\\${name}`;
    else escaped += char === '\\' || isRareControl(char) ? `\\${char}` : char;
  }
  return escaped;
}

/** Control characters without a name of their own; a vertical tab stays as it is. */
const isRareControl = (char: string): boolean => char < ' ' && char !== '\u000b';

const named: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '\b': 'b' };
