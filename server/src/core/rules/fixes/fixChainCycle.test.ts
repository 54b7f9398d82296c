import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = (keys: string, speakers = ''): string => `
//- /a.txt
قال طلال سلو إن المعركة انتهت وإن المدينة آمنة.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو${speakers} }
  afp: { name: وكالة فرانس برس, affiliation: silo }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo${keys} }
  - { id: c2, kind: claim, exact: وإن المدينة آمنة, continues: c1 }`;

test('a party that comes again leaves the relays', async () => {
  const chain = source(', via: [afp, { speaker: silo }]');
  expect(await titles('chain.cycle', chain)).toMatchInlineSnapshot(`
    [
      "Remove طلال سلو from via",
      "Silence chain.cycle here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('chain.cycle', chain, 'from via')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo, via: [afp, { speaker: silo }] }",
        "+  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo, via: [afp] }",
      ],
      "left": [],
    }
  `);
});

test('one affiliation goes', async () => {
  const circle = source('', ', affiliation: afp');
  expect(await applyFix('chain.cycle', circle, 'affiliation')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  silo: { name: طلال سلو, affiliation: afp }",
        "+  silo: { name: طلال سلو }",
      ],
      "left": [
        "speaker.unused",
      ],
    }
  `);
});

test('one link between statements goes', async () => {
  const circle = source(', continues: c2');
  expect(await applyFix('chain.cycle', circle, 'Remove continues')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo, continues: c2 }",
        "+  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo }",
      ],
      "left": [
        "speaker.unused",
      ],
    }
  `);
});
