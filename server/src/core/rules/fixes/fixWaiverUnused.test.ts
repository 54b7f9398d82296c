import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = `
//- /a.txt
انتهت المعركة. عادت الكهرباء.
//- /a.txt.isnad.yaml
isnad: 1
article:
  waive: { quote.altered: the editor's choice }
speakers:
  silo: { name: طلال سلو, waive: { speaker.unused: } }
annotations:
  - { id: c1, kind: claim, exact: انتهت المعركة, waive: { claim.unsourced: "" } }
  - id: c2
    kind: claim
    exact: عادت الكهرباء
    waive:
      claim.unsourced: common knowledge
      anchor.moved: it does not   # any more`;

test('a waiver without a reason gets one or goes', async () => {
  expect(await titles('waiver.no-reason', source)).toMatchInlineSnapshot(`
    [
      "Give the reason… [reason]",
      "Remove the waiver of claim.unsourced",
      "Give the reason… [reason]",
      "Remove the waiver of speaker.unused",
    ]
  `);
  expect(await applyFix('waiver.no-reason', source, 'Remove the waiver of claim.unsourced')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: c1, kind: claim, exact: انتهت المعركة, waive: { claim.unsourced: "" } }",
        "+  - { id: c1, kind: claim, exact: انتهت المعركة }",
      ],
      "left": [
        "claim.unsourced",
        "waiver.unused",
        "waiver.unused",
        "waiver.no-reason",
      ],
    }
  `);
});

test('one that silences nothing goes, with the key that would be left empty', async () => {
  expect(await applyFix('waiver.unused', source, 'anchor.moved')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-      anchor.moved: it does not   # any more",
      ],
      "left": [
        "waiver.no-reason",
        "waiver.unused",
        "waiver.no-reason",
      ],
    }
  `);
  expect(await applyFix('waiver.unused', source, 'quote.altered')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-article:",
        "-  waive: { quote.altered: the editor's choice }",
      ],
      "left": [
        "waiver.no-reason",
        "waiver.unused",
        "waiver.no-reason",
      ],
    }
  `);
});
