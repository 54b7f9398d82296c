const zeroWidth = /\p{Mn}|\p{Me}|\p{Cf}/u;
const doubleWidth =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60]/u;

/** How many columns of a terminal one code point takes. */
export function columnsOf(character: string): number {
  if (character < '\u0300') return character === '\u00ad' ? 0 : 1;
  if (zeroWidth.test(character)) return 0;
  return doubleWidth.test(character) ? 2 : 1;
}

/** How many columns of a terminal a line takes. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/**
 * Text from files on one line, with nothing in it that a terminal would obey: white space in a row becomes one space,
 * control characters become U+FFFD, and controls of direction go (what is quoted gets isolates of its own).
 */
export const printable = (text: string): string =>
  text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach the terminal
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e]/g, '');

/** Our own sentences with text of files in them: as {@link printable}, but their isolates stay. */
export const printableMessage = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach the terminal
  text.replace(/[\s\u2028\u2029]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');

/**
 * Breaks a line at spaces so that none is wider than `columns` (a longer word stays whole). Isolates that are open at
 * a break are closed before it and opened again behind it.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  let open: string[] = [];
  for (const word of text.split(' ')) {
    const wide = width(word);
    if (line !== '' && taken + 1 + wide > columns) {
      lines.push(line + '\u2069'.repeat(open.length));
      line = open.join('') + word;
      taken = wide;
    } else {
      taken += wide + (line === '' ? 0 : 1);
      line = line === '' ? word : `${line} ${word}`;
    }
    open = isolatesOpenAfter(word, open);
  }
  lines.push(line);
  return lines;
}

function isolatesOpenAfter(text: string, before: readonly string[]): string[] {
  const open = [...before];
  for (const character of text) {
    if (character === '\u2066' || character === '\u2067' || character === '\u2068') open.push(character);
    else if (character === '\u2069') open.pop();
  }
  return open;
}
