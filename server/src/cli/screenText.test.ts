import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, width, wrap } from './screenText.ts';

describe('width', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['قال', 3],
    ['قَالَ', 3],
    ['\u2068قال\u2069', 3],
    ['漢字', 4],
    ['🙂', 2],
  ])('of %j is %d', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('one', 1)).toEqual(['one']);
    expect(wrap('', 10)).toEqual(['']);
  });

  it('closes isolates at the end of a line and opens them again', () => {
    expect(wrap('said \u2068وقال المتحدث باسم\u2069 here', 12)).toEqual([
      'said \u2068وقال\u2069',
      '\u2068المتحدث باسم\u2069',
      'here',
    ]);
  });

  it('keeps every word, and isolates in pairs on each line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'قال', '\u2068x', 'y\u2069', 'long-word'), { maxLength: 30 }),
        (words) => {
          const open = (line: string): number => line.split('\u2068').length - line.split('\u2069').length;
          const lines = wrap(words.join(' '), 12);
          const letters = (text: string): string => text.replace(/[\s\u2068\u2069]/g, '');
          expect(letters(lines.join(''))).toBe(letters(words.join('')));
          for (const line of lines.slice(0, -1)) expect(open(line)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

describe('printable', () => {
  it('makes one line of it that a terminal only shows', () => {
    expect(printable('a\r\n\tb\u2028c')).toBe('a b c');
    expect(printable('\u001b]8;;http://x\u0007y\u009b1m')).toBe('\ufffd]8;;http://x\ufffdy\ufffd1m');
    expect(printable('\u202eabc\u202c\u200f')).toBe('abc');
  });
});
