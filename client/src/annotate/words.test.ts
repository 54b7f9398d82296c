import { expect, test } from 'vitest';
import { excerpt, withoutIcons } from './words.ts';

test('cuts long words at a word', () => {
  expect(excerpt('قال  سلو\nإن', 20)).toBe('\u2068قال سلو إن\u2069');
  expect(excerpt('one two three four', 12)).toBe('\u2068one two…\u2069');
  expect(excerpt('x'.repeat(30), 12)).toBe(`\u2068${'x'.repeat(12)}…\u2069`);
  expect(excerpt('😀'.repeat(5), 3)).toBe('\u2068😀😀😀…\u2069');
});

test('text of an article is never drawn as an icon', () => {
  expect(withoutIcons('pay $(trash) and $(sync~spin), $(100)')).toBe('pay \\$(trash) and \\$(sync~spin), \\$(100)');
  expect(withoutIcons('$ (a) $(a b) $5')).toBe('$ (a) $(a b) $5');
});
