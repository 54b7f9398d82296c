import { describe, expect, test } from 'vitest';
import { fitted, isRightToLeft } from './bidi.ts';

test.each([
  ['قال', true],
  ['«قال» he', true],
  ['١٢ قال', true],
  ['He said «قال»', false],
  ['12', false],
  ['', false],
])('%s', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});

describe('a line for a narrow view', () => {
  test('right-to-left text is cut at its end, between words', () => {
    expect(fitted('قال المتحدث باسم القوات', 15)).toBe('\u2068قال المتحدث…\u2069');
  });

  test('a single long word is cut all the same', () => {
    expect(fitted('ا'.repeat(30), 10)).toBe(`\u2068${'ا'.repeat(10)}…\u2069`);
  });

  test('short text and left-to-right text stay whole, on one line', () => {
    expect(fitted('قال\n نعم', 15)).toBe('\u2068قال نعم\u2069');
    expect(fitted('a spokesman for the city', 5)).toBe('\u2068a spokesman for the city\u2069');
  });
});
