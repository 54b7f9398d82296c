import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const quote = `
//- /isnad.yaml
isnad: 1
speakers: { mayor: { name: رئيس البلدية } }
//- /a.txt
قال رئيس البلدية: «لن نغادر هذه المدينة أبدا قبل حلول الشتاء المقبل».
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - id: q1
    kind: quote
    exact: «لن نغادر المدينة أبدا قبل حلول الشتاء»
    speaker: mayor`;

test('the annotation holds for what stands there now', async () => {
  expect(await titles('anchor.moved', quote)).toMatchInlineSnapshot(`
    [
      "It still holds: …قال رئيس البلدية: [«لن نغادر هذه المدينة أبدا قبل حلول الش…] المقبل». …",
      "Restore the wording in the article: “«لن نغادر المدينة أبدا قبل حلول الشتاء»”",
      "Select the passage that is meant… [selection]",
      "Delete the annotation of “«لن نغادر المدينة أبدا قبل حلول الشتاء»”",
      "Silence anchor.moved here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('anchor.moved', quote, 'still holds')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-    exact: «لن نغادر المدينة أبدا قبل حلول الشتاء»",
        "+    exact: «لن نغادر هذه المدينة أبدا قبل حلول الشتاء",
      ],
      "left": [],
    }
  `);
});

test('a quotation gets its wording back, in the article', async () => {
  expect(await applyFix('anchor.moved', quote, 'Restore')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt",
        "-قال رئيس البلدية: «لن نغادر هذه المدينة أبدا قبل حلول الشتاء المقبل».",
        "+قال رئيس البلدية: «لن نغادر المدينة أبدا قبل حلول الشتاء».",
      ],
      "left": [],
    }
  `);
});

test('a claim in the words of the article does not', async () => {
  const claim = quote.replace(/[«»]/g, '').replace('kind: quote', 'kind: claim');
  expect((await titles('anchor.moved', claim)).join()).not.toContain('Restore');
});
