import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAt } from './paragraphs.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';

const texts = (text: string, of = sentencesOf(text)): readonly string[] =>
  of.map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['قال نعم. هل ذهب؟ لا…', ['قال نعم.', 'هل ذهب؟', 'لا…']],
    ['He said “Yes.” Then he left.', ['He said “Yes.”', 'Then he left.']],
    ['Mr. Smith of the U.S. paid 2.5 dollars.', ['Mr. Smith of the U.S. paid 2.5 dollars.']],
    ['الجنوبي.أعلنت القوات.', ['الجنوبي.', 'أعلنت القوات.']],
    ["It is the council's. 'J. Smith' left.", ["It is the council's.", "'J. Smith' left."]],
    ['see example.com today', ['see example.com today']],
    ['no stop\n\nnext one', ['no stop', 'next one']],
    ['1. First. Second.\n12. *Third* is 3. Fourth.', ['1. First.', 'Second.', '12. *Third* is 3.', 'Fourth.']],
    ['١. أولاً. ثانياً', ['١. أولاً.', 'ثانياً']],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('gives those of the paragraphs that a span touches', () => {
    const text = 'One. Two.\n\nThree. Four.\n\nFive.';
    expect(texts(text, sentencesOf(text, { start: 12, end: 13 }))).toEqual(['Three.', 'Four.']);
  });
});

describe('paragraphs', () => {
  it('joins hard-wrapped lines, and parts long ones', () => {
    const long = 'word '.repeat(40).trim();
    expect(paragraphsOf(`a wrapped\nline\n\nnext`)).toHaveLength(2);
    expect(paragraphsOf(`${long}\n${long}`)).toHaveLength(2);
    expect(paragraphsOf('A sentence.\nAnother')).toHaveLength(2);
    expect(paragraphsOf('a\n- b\n- c')).toHaveLength(3);
    expect(paragraphsOf('\n \n')).toEqual([]);
  });

  it('finds the same paragraph from any place in it', () => {
    const soup = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '.', '- '), maxLength: 40 });
    fc.assert(
      fc.property(soup, (text) => {
        for (const paragraph of paragraphsOf(text)) {
          for (let at = paragraph.start; at <= paragraph.end; at++) expect(paragraphAt(text, at)).toEqual(paragraph);
        }
      }),
    );
  });

  it('goes on over line breaks of every kind', () => {
    for (const eol of ['\n', '\r\n', '\r', '\r\n\r\n', '\n\r']) {
      const text = `One here.${eol}Two there.${eol}`;
      const found = sentencesOf(text, { start: 2, end: text.length }).map(({ start, end }) => text.slice(start, end));
      expect(found).toEqual(['One here.', 'Two there.']);
    }
  });
});
