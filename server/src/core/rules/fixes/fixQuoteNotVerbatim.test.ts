import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = (entry: string): string => `
//- /a.txt
قال طلال سلو إن قواته «باقية في المدينة» حتى النهاية.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { silo: { name: طلال سلو } }
annotations:
  - { id: q1, ${entry}, speaker: silo }`;

test('a quotation is fitted to its marks, or made a claim', async () => {
  const quote = source('kind: quote, exact: قواته «باقية في المدينة» حتى النهاية');
  expect(await titles('quote.not-verbatim', quote)).toMatchInlineSnapshot(`
    [
      "Fit the span to the quotation marks: …قال طلال سلو إن قواته [«باقية في المدينة»] حتى النهاية. …",
      "Make it a claim",
      "Silence quote.not-verbatim here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('quote.not-verbatim', quote, 'Fit')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: q1, kind: quote, exact: قواته «باقية في المدينة» حتى النهاية, speaker: silo }",
        "+  - { id: q1, kind: quote, exact: «باقية في المدينة», speaker: silo }",
      ],
      "left": [],
    }
  `);
  expect(await applyFix('quote.not-verbatim', quote, 'claim')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: q1, kind: quote, exact: قواته «باقية في المدينة» حتى النهاية, speaker: silo }",
        "+  - { id: q1, kind: claim, exact: قواته «باقية في المدينة» حتى النهاية, speaker: silo }",
      ],
      "left": [],
    }
  `);
});

test('a claim has another mode', async () => {
  const claim = source('kind: claim, exact: إن قواته «باقية في المدينة» حتى النهاية, mode: direct');
  expect(await titles('quote.not-verbatim', claim)).toMatchInlineSnapshot(`
    [
      "Fit the span to the quotation marks: …قال طلال سلو إن قواته [«باقية في المدينة»] حتى النهاية. …",
      "Use mode mixed",
      "Use mode indirect",
      "Silence quote.not-verbatim here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('quote.not-verbatim', claim, 'mixed')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: q1, kind: claim, exact: إن قواته «باقية في المدينة» حتى النهاية, mode: direct, speaker: silo }",
        "+  - { id: q1, kind: claim, exact: إن قواته «باقية في المدينة» حتى النهاية, mode: mixed, speaker: silo }",
      ],
      "left": [],
    }
  `);
});
