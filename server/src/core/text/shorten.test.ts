import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten, wording } from './shorten.ts';

test.each([
  ['قال نعم', 80, 'قال نعم'],
  ['  قال \r\n نعم\u00a0 ', 80, 'قال نعم'],
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['abcd efg', 6, 'abcd…'],
  ['abcd\u{1F600}x', 6, 'abcd…'],
  ['a\u0000b', 6, 'a b'],
  ['', 6, ''],
])('%j in %i', (text, limit, expected) => {
  expect(shorten(text, limit)).toBe(expected);
});

test('is one line within the limit, and whole characters of the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '\n', '\t', '\u2028', '\u3000', '\u{1F600}') }),
      fc.integer({ min: 2, max: 9 }),
      (text, limit) => {
        const short = shorten(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short).not.toMatch(/[\n\t\u2028\u3000]|^ | {2}| $/);
        expect(short).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        expect(shorten(short, limit)).toBe(short);
      },
    ),
  );
});

test('joins the pieces of a discontinuous span', () => {
  expect(wording(['We stay', 'in town'])).toBe('We stay … in town');
});
