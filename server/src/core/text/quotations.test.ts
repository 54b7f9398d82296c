import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotations.ts';

const inners = (text: string): readonly string[] =>
  findQuotations(text).map(({ inner, depth }) => '>'.repeat(depth) + text.slice(inner.start, inner.end));

describe('findQuotations', () => {
  it.each([
    ['قال «نعم» ثم «لا»', ['نعم', 'لا']],
    ['He said “yes” and "no".', ['yes', 'no']],
    ['Er sagte „ja“ und »nein«.', ['ja', 'nein']],
    ['‹one› 「two」 『three』', ['one', 'two', 'three']],
    ["he said ''yes'' and 'no' to that", ['yes', 'no']],
    ['ل«قسد» و«تم إخراجهم»', ['قسد', 'تم إخراجهم']],
    ['قال ”نعم“ و”لا”', ['نعم', 'لا']],
    ['“yes“ he said', ['yes']],
    ['«outer «inner» outer»', ['outer «inner» outer', '>inner']],
    ['“outer ‘inner’ outer”', ['outer ‘inner’ outer', '>inner']],
    ['«قال "نعم" ثم ذهب»', ['قال "نعم" ثم ذهب', '>نعم']],
  ])('%s', (text, expected) => {
    expect(inners(text)).toEqual(expected);
  });

  it.each(["it's the boys' house", 'rock ’n’ roll isn’t', "don't, won't", 'nothing at all', '» stray', 'x ” stray'])(
    'finds none in %s',
    (text) => {
      expect(inners(text)).toEqual([]);
    },
  );

  it('ends a quotation nobody closed with its paragraph', () => {
    expect(inners('سيتركون "للاستسلام أو الموت.\nلكن علوش قال "نعم" اليوم.')).toEqual(['للاستسلام أو الموت.', 'نعم']);
    expect(inners('قال «نعم\n\nثم «لا»')).toEqual(['نعم', 'لا']);
  });

  it('ends one inside another with the one around it', () => {
    expect(inners('«قال "نعم» ثم')).toEqual(['قال "نعم', '>نعم']);
  });

  it('goes on over the lines of hard-wrapped text', () => {
    expect(inners('He said “we shall\nstay here” and left.')).toEqual(['we shall\nstay here']);
  });

  it('looks at one stretch when asked to', () => {
    const text = '"a" "b"';
    expect(findQuotations(text, { start: 4, end: 7 }).map(({ open }) => open.start)).toEqual([4]);
  });

  it('gives quotations that nest, in order, inside the text', () => {
    const soup = fc.string({
      unit: fc.constantFrom('"', '«', '»', '“', '”', '‘', '’', "'", ' ', 'a', 'ق', '\n'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(soup, (text) => {
        const found = findQuotations(text);
        found.forEach(({ open, inner, close }, i) => {
          expect([open.end, close.start]).toEqual([inner.start, inner.end]);
          expect(open.start < open.end && inner.start <= inner.end && close.end <= text.length).toBe(true);
          for (const other of found.slice(i + 1)) {
            expect(other.open.start).toBeGreaterThan(open.start);
            expect(other.open.start >= close.start || other.close.start <= close.start).toBe(true);
          }
        });
      }),
    );
  });
});
