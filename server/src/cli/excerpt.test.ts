import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExcerptOptions, excerpt, type Segment } from './excerpt.ts';
import { width } from './screenText.ts';

const draw = (lines: Segment[][]): string[] =>
  lines.map((line) => line.map(({ text, marked }) => (marked ? `⟦${text}⟧` : text)).join(''));

function show(text: string, words: readonly string[], options: Partial<ExcerptOptions> = {}): string[] {
  const spans = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return draw(excerpt(text, spans, { columns: 100, lines: 2, ...options }));
}

const news = 'وقال المتحدث باسم قوات سوريا الديمقراطية، إن المقاتلين الأجانب سيتركون بالمدينة للاستسلام أو الموت.';

describe('excerpt', () => {
  it('shows a passage with its line around it', () => {
    expect(show('He said that they stay. She did not.', ['that they stay'])).toEqual([
      'He said ⟦that they stay⟧. She did not.',
    ]);
  });

  it('cuts what stands around at words', () => {
    expect(show(news, ['المقاتلين الأجانب'], { columns: 60 })).toEqual([
      '… الديمقراطية، إن ⟦المقاتلين الأجانب⟧ سيتركون بالمدينة …',
    ]);
  });

  it('stays on the line of the passage', () => {
    expect(show('before\nthe words\r\nafter', ['the words'])).toEqual(['⟦the words⟧']);
    expect(show('before\rthe words\rafter', ['words'])).toEqual(['the ⟦words⟧']);
  });

  it('puts a passage over several lines on one', () => {
    expect(show('a\r\n\r\nb\tc', ['a\r\n\r\nb\tc'])).toEqual(['⟦a b c⟧']);
  });

  it('shows the first line only where that is asked for', () => {
    expect(show('- id: c1\n  kind: claim\n', ['id: c1\n  kind: claim'], { firstLineOnly: true })).toEqual([
      '- ⟦id: c1⟧',
    ]);
  });

  it('keeps the beginning and the end of a long passage', () => {
    const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const [first = '', last = '', ...more] = show(long, [long], { columns: 60 });
    expect(more).toEqual([]);
    expect(first).toMatch(/^⟦word0 word1 /);
    expect(last).toMatch(/ … .*word59⟧$/);
  });

  it('marks each piece of an interrupted passage, in the order of the text', () => {
    expect(show('"We stay," he said, "and fight."', ['and fight', 'We stay'])).toEqual([
      '"⟦We stay⟧," he said, "⟦and fight⟧."',
    ]);
    const far = `one ${'x '.repeat(60)}two`;
    expect(show(far, ['one', 'two'])).toEqual(['⟦one⟧ … ⟦two⟧']);
  });

  it('breaks no line between a passage and the full stop behind it', () => {
    for (let columns = 24; columns < 60; columns++) {
      const lines = show('Officials say that the bridge was closed. Nobody', ['that the bridge was closed'], {
        columns,
      });
      for (const line of lines) expect(line).not.toMatch(/^\./);
    }
  });

  it('leaves out what stands around where that is asked for', () => {
    expect(show(news, ['المقاتلين الأجانب'], { context: false })).toEqual(['⟦المقاتلين الأجانب⟧']);
  });

  it('shows the line of an empty span', () => {
    expect(draw(excerpt('isnad: 1', [{ start: 7, end: 7 }], { columns: 40, lines: 2 }))).toEqual(['isnad: 1']);
  });

  it('lets no control of terminal or direction through', () => {
    expect(show('a \u001b[31mb\u0007 \u202ec\u202c \u2068d', ['b'])).toEqual(['a \ufffd[31m⟦b⟧\ufffd c d']);
  });

  it('is never wider or longer than asked, and never splits a character', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom('قالَ', 'the', '漢字', '👩‍👧', '\n', '،', 'ﷺ', 'x'.repeat(50)),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.integer({ min: 24, max: 120 }), (parts, a, b, columns) => {
        const text = parts.join(' ');
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        if (/^[\udc00-\udfff]/.test(text.slice(start)) || /^[\udc00-\udfff]/.test(text.slice(end))) return;
        const lines = excerpt(text, [{ start, end }], { columns, lines: 2 });
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) {
          const drawn = line.map((segment) => segment.text).join('');
          expect(drawn).not.toMatch(/[\r\n]/);
          expect(drawn).not.toMatch(/\p{Surrogate}/u);
          expect(width(drawn)).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });
});
