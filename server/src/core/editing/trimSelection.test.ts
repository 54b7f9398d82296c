import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitsCharacter } from '../text/unicode.ts';
import { unmark } from '../workspace/testing/fixture.ts';
import { trimSelection } from './trimSelection.ts';

/** What is left of the selections that `⟦…⟧` mark. */
function trimmed(marked: string, markdown = false): string {
  const { text, ranges } = unmark(marked);
  return trimSelection(text, ranges, { markdown })
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ');
}

describe('the edges of a selection', () => {
  test.each([
    ['white space', 'a ⟦ word or two \n⟧', 'word or two'],
    ['direction controls', 'قال ⟦\u2067\u200fإن الماء وصل\u2069\u200e⟧', 'إن الماء وصل'],
    ['a no-break space and a soft hyphen', '⟦\u00a0We stay\u00ad⟧', 'We stay'],
    ['a closing full stop', 'He said ⟦that the dam holds.⟧ Then', 'that the dam holds'],
    ['an Arabic comma', 'وقال ⟦إن السد سليم،⟧ وأضاف', 'إن السد سليم'],
    ['an Arabic semicolon', 'وقال ⟦إن السد سليم؛⟧ وأضاف', 'إن السد سليم'],
    ['a leading colon', 'قال⟦: «السد سليم»⟧', '«السد سليم»'],
    ['a leading comma', 'قال⟦، إن السد سليم⟧.', 'إن السد سليم'],
    ['a dash at either side', '⟦— we stay —⟧ he said', 'we stay'],
    ['the hyphen of a negative number stays', 'It was ⟦-5 degrees⟧', '-5 degrees'],
    ['an ellipsis stays', 'He said ⟦we stay...⟧', 'we stay...'],
    ['an ellipsis of one character stays', 'قال ⟦سنبقى…⟧', 'سنبقى…'],
    ['a question mark stays', 'تساءل: ⟦من فتح البوابة؟⟧', 'من فتح البوابة؟'],
    ['the stop of an abbreviation stays', 'troops ⟦of the U.S.⟧ said', 'of the U.S.'],
    ['the stop behind a number goes', '⟦It was built in 1987.⟧', 'It was built in 1987'],
    ['several at once', '⟦ ، إن السد سليم . \u200f⟧', 'إن السد سليم'],
    ['nothing but marks', 'a ⟦ ، . «»⟧ b', ''],
    ['nothing', 'a⟦⟧b', ''],
  ])('%s', (_, marked, expected) => {
    expect(trimmed(marked)).toBe(expected);
  });
});

describe('quotation marks and brackets', () => {
  test.each([
    ['balanced ones stay', 'قال: ⟦«نحن باقون».⟧', '«نحن باقون»'],
    ['the closing one directly behind comes in', 'قال: ⟦«نحن باقون⟧».', '«نحن باقون»'],
    ['over the comma between', '⟦"We stay⟧," she said', '"We stay,"'],
    ['the opening one directly before comes in', 'قال: «⟦نحن باقون»⟧.', '«نحن باقون»'],
    ['a lone opening one whose partner is far goes', 'قال: ⟦«نحن باقون⟧ ولن نرحل عن المدينة».', 'نحن باقون'],
    ['a lone closing one whose partner is far goes', 'قال: «نحن باقون ⟦ولن نرحل»⟧.', 'ولن نرحل'],
    ['inside of the marks stays inside', 'قال: «⟦نحن باقون⟧».', 'نحن باقون'],
    ['one that nobody closed goes', '"⟦You do not do that⟧, he said.', 'You do not do that'],
    ['one that nobody closed, selected, goes', '⟦"You do not do that⟧, he said.', 'You do not do that'],
    ['a quotation inside', '⟦إن السد «سليم⟧» تماماً', 'إن السد «سليم»'],
    ['two quotations', '⟦«أ ب» و«ج د»⟧ قال', '«أ ب» و«ج د»'],
    ['an apostrophe stays', "⟦the workers'⟧ union", "the workers'"],
    ['a bracket left open comes to its partner', 'قال ⟦إن القوات (قسد⟧) باقية', 'إن القوات (قسد)'],
    ['a lone bracket goes', '⟦(قسد باقية⟧ هناك اليوم)', 'قسد باقية'],
    ['brackets with a stop behind', '⟦الرقة (شمال سورية).⟧', 'الرقة (شمال سورية)'],
  ])('%s', (_, marked, expected) => {
    expect(trimmed(marked)).toBe(expected);
  });
});

describe('words', () => {
  test.each([
    ['the greater part of a word is completed', 'He ⟦said that the gate hol⟧ds', 'said that the gate holds'],
    ['a letter too much is left out', 'He ⟦said that the gate h⟧olds', 'said that the gate'],
    ['at the beginning as well', 'H⟦e said⟧ so; th⟦at is fine⟧', 'said | is fine'],
    ['a proclitic that was left out stays out', 'و⟦قال سلو⟧', 'قال سلو'],
    ['two of them', 'وب⟦السد يحتمي⟧ الناس', 'السد يحتمي'],
    ['a letter that is none is taken in', 'م⟦دينة الرقة⟧', 'مدينة الرقة'],
    ['a part of one word stays', 'a super⟦man⟧ned thing', 'man'],
    ['most of one word is completed', 'a s⟦uper⟧ thing', 'super'],
    ['harakat are not cut off', 'س⟦ُهى الورد⟧اني', 'سُهى الورداني'],
    ['a number is one word', 'about ⟦3.⟧5 million', '3.5'],
    ['an emoji is not cut', 'a ⟦word 😀⟧ b', 'word 😀'],
  ])('%s', (_, marked, expected) => {
    expect(trimmed(marked)).toBe(expected);
  });
});

describe('several pieces', () => {
  test('come in text order, each trimmed', () => {
    const text = '"We stay," he said, "and we fight."';
    const pieces = trimSelection(text, [
      { start: 19, end: 35 },
      { start: 0, end: 11 },
    ]);
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual(['"We stay,"', '"and we fight."']);
  });

  test('are one where they touch, overlap or have a blank between', () => {
    expect(trimmed('⟦one two⟧⟦ three⟧ ⟦four⟧')).toBe('one two three four');
  });

  test('may be given backwards and beyond the text', () => {
    expect(trimSelection('one two', [{ start: 99, end: -3 }])).toEqual([{ start: 0, end: 7 }]);
  });
});

describe('Markdown', () => {
  test.each([
    ['balanced emphasis stays', 'said ⟦**"We stay"**⟧ on', '**"We stay"**'],
    ['unbalanced emphasis goes', 'said ⟦**"We stay"⟧** on', '"We stay"'],
    ['at the end as well', 'said **⟦"We stay"**⟧ on', '"We stay"'],
    ['one star of two words', '⟦*Seventeen* was the count⟧', '*Seventeen* was the count'],
    ['a bullet goes', '⟦- The gate holds⟧', 'The gate holds'],
    ['the mark of a block quotation goes', '⟦> We saw it⟧', 'We saw it'],
    ['a heading', '⟦## What we know⟧', 'What we know'],
    ['a link stays whole', 'see ⟦[the count](a.txt)⟧', '[the count](a.txt)'],
  ])('%s', (_, marked, expected) => {
    expect(trimmed(marked, true)).toBe(expected);
  });

  test('is not looked for in plain text', () => {
    expect(trimmed('⟦# one⟧')).toBe('# one');
  });
});

const pieces = fc.array(fc.record({ start: fc.integer({ min: -2, max: 40 }), end: fc.integer({ min: -2, max: 40 }) }), {
  maxLength: 4,
});
const texts = fc
  .array(fc.constantFrom(...'اوقلسً\u0651a b.،«»"\'(*)_:\n'.split(''), '😀', '3.5', '\u200f', '**'), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('what comes out is ordered, inside the text, cuts no character, and comes out the same again', () => {
  fc.assert(
    fc.property(texts, pieces, fc.boolean(), (text, spans, markdown) => {
      const once = trimSelection(text, spans, { markdown });
      let behind = -1;
      for (const { start, end } of once) {
        expect(start).toBeGreaterThan(behind);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(splitsCharacter(text, start) || splitsCharacter(text, end)).toBe(false);
        behind = end;
      }
      expect(trimSelection(text, once, { markdown })).toEqual(once);
    }),
    { numRuns: 500 },
  );
});
