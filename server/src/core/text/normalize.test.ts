import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, foldWording, normalize, wordsOf } from './normalize.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'قا',
        'لَ',
        'ّ',
        'ـ',
        'أ',
        'ى',
        'ة',
        '«',
        '»',
        '"',
        '\u200f',
        ' ',
        '\r\n',
        'e\u0301',
        'ﻻ',
        '…',
        '٣',
      ),
      fc.constantFrom('**', '_', '[a](b)', '\n> ', '\\*', 'a_b', '😀', '\ud800', 'ﷺ'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('normalize', () => {
  it('has a map back that never decreases and stays inside the source', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (source, markdown) => {
        const folded = normalize(source, { markdown });
        let before = 0;
        for (let i = 0; i <= folded.length; i++) {
          const at = folded.toSource(i);
          expect(at).toBeGreaterThanOrEqual(before);
          expect(at).toBeLessThanOrEqual(source.length);
          before = at;
        }
        expect(folded.text.length).toBe(folded.length);
      }),
    );
  });

  it('gives spans whose text folds to the stretch they stand for', () => {
    const plain = fc
      .array(fc.constantFrom('قا', 'لَ', 'ـ', 'أ', '«', '"', '\u200f', 'é', 'e\u0301', '٣', 'b', ' '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (source, a, b) => {
        const folded = normalize(source);
        fc.pre(folded.length > 0);
        const start = a % folded.length;
        const end = start + 1 + (b % (folded.length - start));
        const span = folded.toSourceSpan(start, end);
        expect(normalize(source.slice(span.start, span.end)).text).toBe(folded.text.slice(start, end));
      }),
    );
  });

  it('is done after one pass', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = normalize(source).text;
        expect(normalize(once).text).toBe(once);
      }),
    );
  });

  it('gives composed and decomposed text one form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('é', 'ü', 'Å', 'ق', 'أ', 'إ', 'آ', 'ؤ', ' ', 'n') }), (source) => {
        expect(normalize(source.normalize('NFD')).text).toBe(normalize(source.normalize('NFC')).text);
      }),
    );
  });

  it('finds its way from the source', () => {
    const folded = normalize('قَالَ  سلو');
    expect(folded.text).toBe('قال سلو');
    expect(folded.fromSource(2)).toBe(1);
    expect(folded.fromSource(99)).toBe(folded.length);
  });

  it('keeps letter case and intraword underscores, and drops Markdown marks on request only', () => {
    expect(normalize('A b_c *d*').text).toBe('A b_c *d*');
    expect(normalize('A b_c *d* _e_', { markdown: true }).text).toBe('A b_c d e');
  });
});

describe('names and wording', () => {
  it('gives equal names one key', () => {
    expect(foldName('«أحمد  الشّامي»')).toBe(foldName('احمد الشامي'));
    expect(foldName('Dr. John O’Neil')).toBe(foldName('dr john oneil'));
    expect(foldName('سلو')).not.toBe(foldName('علوش'));
  });

  it('compares wording without marks, punctuation, case and ellipses', () => {
    expect(foldWording('We… will NOT, go!')).toBe(foldWording('we will not go'));
    expect(foldWording('لن نغادرَ المدينة')).toBe(foldWording('لن نغادر المدينه.'));
    expect(wordsOf('2.5 million، نعم')).toEqual(['2.5', 'million', 'نعم']);
  });
});
