import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, quotedWords } from './wordDiff.ts';

const diff = (a: string, b: string, fit: 'whole' | 'part' = 'whole') =>
  differences(quotedWords(a), quotedWords(b), fit).map(({ here, there }) => `${here}|${there}`);

test('words keep their source', () => {
  expect(quotedWords('لن نغادرَ، ١٬٥٠٠ [رجل] …').map(({ folded, source, any }) => [folded, source, any])).toEqual([
    ['لن', 'لن', false],
    ['نغادر', 'نغادرَ', false],
    ['1500', '١٬٥٠٠', false],
    ['[رجل]', '[رجل]', true],
    ['...', '…', true],
  ]);
});

test('neighbouring differences are one', () => {
  expect(diff('a b c d e', 'a x y d z')).toEqual(['b c|x y', 'e|z']);
});

test('part: somewhere, without a gap', () => {
  expect(diff('c d', 'a b c d e', 'part')).toEqual([]);
  expect(diff('b d', 'a b c d e', 'part')).toHaveLength(1);
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd.', '...', '[x]'), { maxLength: 12 })
  .map((words) => words.join(' '));

test('nothing differs from itself, and turning the two round turns the differences round', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(diff(a, a)).toEqual([]);
      expect(diff(a, b).length === 0).toBe(diff(b, a).length === 0);
    }),
  );
});

test('very long texts are compared from both ends', () => {
  const words = Array.from({ length: 3000 }, (_, i) => `w${i}`);
  expect(diff(words.join(' '), words.join(' '))).toEqual([]);
  expect(diff(words.join(' '), words.with(1500, 'x').join(' '))).toEqual(['w1500|x']);
});
