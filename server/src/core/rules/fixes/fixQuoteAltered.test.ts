import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = (here: string, exact = here, more = ''): string => `
//- /isnad.yaml
isnad: 1
speakers: { mayor: { name: رئيس البلدية } }
//- /a.txt
قال رئيس البلدية: «لن نغادر المدينة، مهما حدث، قبل الشتاء».
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: q1, kind: quote, exact: "«لن نغادر المدينة، مهما حدث، قبل الشتاء»", speaker: mayor }
//- /b.txt
وأكد رئيس البلدية ${here}.
//- /b.txt.isnad.yaml
isnad: 1
annotations:
  - id: q1
    kind: quote
    exact: ${exact}
    speaker: mayor
    relations: [{ type: repeats, target: a.txt#q1 }]${more}`;

test('words come back, or it is no repetition', async () => {
  const added = source("'«لن نغادر المدينة أبدا، مهما حدث، قبل الشتاء»'".slice(1, -1));
  expect(await titles('quote.altered', added)).toMatchInlineSnapshot(`
    [
      "Restore the words of the quotation: “«لن نغادر المدينة، مهما حدث، قبل الشتاء»”",
      "Make the relation supports",
      "Remove the relation to a.txt#q1",
      "Silence quote.altered here, with the reason… [reason]",
    ]
  `);
});

test.each([
  ['«لن نغادر المدينة أبدا، مهما حدث، قبل الشتاء»', '«لن نغادر المدينة، مهما حدث، قبل الشتاء»'],
  ['«لن نغادر المدينة، قبل الشتاء»', '«لن نغادر المدينة، مهما حدث، قبل الشتاء»'],
  ['«لن نترك هذه المدينة، مهما حدث، قبل الشتاء»', '«لن نغادر المدينة، مهما حدث، قبل الشتاء»'],
  ['«لن نغادر المدينة، مهما حدث، قبل»', '«لن نغادر المدينة، مهما حدث، قبل الشتاء»'],
  // Spaces and punctuation of the article are its own.
  ['«لن نغادر، المدينة! مهما صار. قبل الشتاء»', '«لن نغادر، المدينة! مهما حدث. قبل الشتاء»'],
])('%s → %s', async (here, restored) => {
  const { changes, left } = await applyFix('quote.altered', source(here), 'Restore the words');
  expect(changes.filter((line) => line.startsWith('+'))).toEqual([
    `+وأكد رئيس البلدية ${restored}.`,
    `+    exact: ${restored}`,
  ]);
  expect(left).toEqual([]);
});

test('a scrap inside indirect speech', async () => {
  const scrap = source('أنهم «لن يغادروا المدينة» مهما كان', 'أنهم «لن يغادروا المدينة» مهما كان', '').replace(
    'kind: quote\n    exact: أنهم',
    'kind: claim\n    mode: mixed\n    exact: أنهم',
  );
  expect(await applyFix('quote.altered', scrap, 'Restore the words')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/b.txt",
        "-وأكد رئيس البلدية أنهم «لن يغادروا المدينة» مهما كان.",
        "+وأكد رئيس البلدية أنهم «لن نغادر المدينة» مهما كان.",
        "/b.txt.isnad.yaml",
        "-    exact: أنهم «لن يغادروا المدينة» مهما كان",
        "+    exact: أنهم «لن نغادر المدينة» مهما كان",
      ],
      "left": [],
    }
  `);
});

test('it is no repetition', async () => {
  expect(await applyFix('quote.altered', source('«لن نغادر قبل الشتاء»'), 'supports')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/b.txt.isnad.yaml",
        "-    relations: [{ type: repeats, target: a.txt#q1 }]",
        "+    relations: [{ type: supports, target: a.txt#q1 }]",
      ],
      "left": [],
    }
  `);
});
