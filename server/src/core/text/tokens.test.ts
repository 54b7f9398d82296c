import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';
import { splitsPair } from './unicode.ts';

const words = (text: string): readonly string[] => tokensOf(text).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it('are words and signs', () => {
    expect(words('قالَ المُتَحَدِّثُ: «نعم»، ولن نرحل.')).toEqual([
      'قالَ',
      'المُتَحَدِّثُ',
      ':',
      '«',
      'نعم',
      '»',
      '،',
      'ولن',
      'نرحل',
      '.',
    ]);
    expect(words("It's 3.5, U.S. (a_b)")).toEqual(["It's", '3.5', ',', 'U.S', '.', '(', 'a_b', ')']);
    expect(words('e\u0301lite ١٢٫٥')).toEqual(['e\u0301lite', '١٢٫٥']);
  });

  it('keep an emoji together', () => {
    expect(words('👩‍🚀😀 👍🏽🇸🇾')).toEqual(['👩‍🚀', '😀', '👍🏽', '🇸🇾']);
  });

  it('of a part begin and end in it', () => {
    expect(tokensOf('one two three', { start: 4, end: 9 })).toEqual([
      { start: 4, end: 7 },
      { start: 8, end: 9 },
    ]);
  });

  it('cover all but white space, in order, and cut no character', () => {
    const unit = fc.constantFrom(
      'a',
      'ق',
      'َ',
      ' ',
      '\n',
      '\r',
      '\u200d',
      '\u200f',
      '👩',
      '🏽',
      '🇸',
      "'",
      '.',
      '_',
      '\u0000',
      '\ufeff',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        let at = 0;
        for (const { start, end } of tokensOf(text)) {
          expect(text.slice(at, start)).toMatch(/^\s*$/u);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\s/u);
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/u);
      }),
    );
  });
});
