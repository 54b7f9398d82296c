import { expect, test } from 'vitest';
import { messages, report } from './testing/report.ts';

interface Case {
  readonly keys?: string;
  readonly original?: string;
  readonly article?: string;
}

/** The original and its repetition as the articles print them; each is annotated without what stands in `{}`. */
const source = (original: string, repeated: string, { keys = '', original: more = '', article = '' }: Case = {}) => {
  const pieces = (text: string): string =>
    JSON.stringify([...text.matchAll(/\{[^}]*\}|([^{}]+)/g)].flatMap(([, piece]) => (piece ? [piece.trim()] : [])));
  const printed = (text: string): string => text.replace(/[{}]/g, '');
  return `//- /a.txt
${printed(original)}
//- /a.txt.isnad.yaml
isnad: 1
annotations: [{ id: q1, kind: quote, exact: ${pieces(original)}${more} }]
//- /b.txt
${printed(repeated)}
//- /b.txt.isnad.yaml
isnad: 1
${article}
annotations: [{ id: q1, kind: quote, exact: ${pieces(repeated)}, relations: [{ type: repeats, target: a.txt#q1 }]${keys} }]`;
};

const check = (original: string, repeated: string, more?: Case) =>
  report('quote.altered', source(original, repeated, more));

test.each([
  ['the same', '«لن نغادر المدينة أبدا»', '«لن نغادر المدينة أبدا»'],
  ['marks and spelling', '«لن نغادرَ المدينة إلى الأبد»', '"لن نغادر المدينه الى الابد"'],
  ['digits', '«قتل ٣٠ مدنيا»', '«قتل 30 مدنيا»'],
  ['letter case and punctuation', '“We stay, whatever comes.”', '“we stay whatever comes”'],
  ['an ellipsis', '«لن نغادر المدينة إلى الأبد»', '«لن نغادر … إلى الأبد»'],
  ['an ellipsis of dots in the original', '“We stay ... whatever comes”', '“We stay here and now whatever comes”'],
  ['a gloss', '“They have left the city for good”', '“They [the fighters] have left the city for good”'],
  ['a gloss in place of a word', '“They have left the city”', '“[The fighters] have left the city”'],
  ['an interruption', '“We stay, whatever comes”', '“We stay,” {he said,} “whatever comes”'],
  ['a sentence left out at the end', '“We stay. We are not afraid.”', '“We stay.”'],
  ['a sentence left out at the beginning', '“We stay. We are not afraid.”', '“We are not afraid.”'],
  ['a scrap of it', '«لن نغادر المدينة إلى الأبد»', '{قال} إنهم لن يغادروها «إلى الأبد»'],
  ['a scrap repeated in full', 'that they would stay “whatever comes”', '“We stay, whatever comes.”'],
  ['scraps of different parts', 'that they “stay here” forever', 'that it would be theirs “whatever comes”'],
])('not for %s', async (_name, original, repeated) => {
  expect(await check(original, repeated)).toEqual([]);
});

test.each([
  ['a changed word', '“We will never leave this city”', '“We will never leave that city”'],
  ['a dropped word', '«لن نغادر المدينة»', '«نغادر المدينة»'],
  ['an added word', '«لن نغادر المدينة»', '«لن نغادر المدينة القديمة»'],
  ['a changed order', '“Today we stay here”', '“We stay here today”'],
  ['a sentence left out in the middle', '“We stay. They lie. We win.”', '“We stay. We win.”'],
  ['a scrap that is not in it', '“We will stay in the city”', 'that they would not leave “for all the world”'],
  ['a number', '«قتل ٣٠ مدنيا»', '«قتل 40 مدنيا»'],
])('for %s', async (_name, original, repeated) => {
  expect(await check(original, repeated)).toHaveLength(1);
});

test.each<[string, Case]>([
  ['this one', { keys: ', translated: en' }],
  ['the other', { original: ', translated: en' }],
])('not where %s is translated', async (_name, more) => {
  expect(await check('«لن نغادر المدينة»', '«نغادر المدينة»', more)).toEqual([]);
});

test('not between languages', async () => {
  expect(await check('«لن نغادر المدينة»', '“We will not leave the city”')).toEqual([]);
  const [original, repeated] = [
    '{The mayor said this to us:} “We stay in the city”',
    '“We stay in that city”',
  ] as const;
  expect(await check(original, repeated, { article: 'article: { language: fr }' })).toEqual([]);
});

test('where a language is not known, what has little in common may be a translation', async () => {
  expect(await check('«لن نغادر المدينة»', '“Oui”')).toEqual([]);
});

test('quotation marks around a name make no quotation of a claim', async () => {
  const text = source('«لن نغادر المدينة»', 'إن «قسد» لن تغادر').replace(
    'id: q1, kind: quote, exact: ["إن',
    'id: q1, kind: claim, exact: ["إن',
  );
  expect(text).toContain('kind: claim');
  expect(await report('quote.altered', text)).toEqual([]);
});

test('the message says which words', async () => {
  expect(
    await messages('quote.altered', source('“We will never leave this city”', '“We shall never quit this old city”')),
  ).toEqual([
    'The words are not those of the quotation this repeats: “shall” here, “will” there, and 2 more differences.',
    '  a.txt “““We will never leave this city”” “““We will never leave this city””, in a.txt'.replaceAll('“““', '““'),
    '  b.txt.isnad.yaml “a.txt#q1” Annotated as q1',
  ]);
  expect((await messages('quote.altered', source('«لن نغادر المدينة»', '«نغادر المدينة»')))[0]).toBe(
    'The words are not those of the quotation this repeats: “لن” is left out without an ellipsis.',
  );
  expect((await messages('quote.altered', source('«لن نغادر المدينة»', '«لن نغادر المدينة القديمة»')))[0]).toBe(
    'The words are not those of the quotation this repeats: “القديمة” is not in it.',
  );
});

test('the pieces of a discontinuous one are all shown', async () => {
  expect(
    await messages(
      'quote.altered',
      source('“We will stay in the city, come what may”', '“We will stay in the city,” {he said,} “whatever comes”'),
    ),
  ).toEqual([
    expect.stringContaining('“whatever comes” here, “come what may” there'),
    expect.stringMatching(/^ {2}a\.txt/),
    '  b.txt ““whatever comes”” The passage goes on here',
    '  b.txt.isnad.yaml “a.txt#q1” Annotated as q1',
  ]);
});
