import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = (keys: string): string => `
//- /isnad.yaml
isnad: 1
speakers:
  afp: { name: وكالة فرانس برس, type: agency }
//- /a.txt
نقلت وكالة فرانس برس عن طلال سلو قوله إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو }
annotations:
  - id: c1
    kind: claim
    exact: إن المعركة انتهت
${keys}
  - { id: m1, kind: mention, exact: طلال سلو, speaker: silo }`;

test('who said it before the relay, or the relay is the origin', async () => {
  const relayed = source('    via: [afp]   # as printed');
  expect(await titles('claim.relay-only', relayed)).toMatchInlineSnapshot(`
    [
      "Add the speaker طلال سلو",
      "Silence claim.relay-only here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('claim.relay-only', relayed, 'Add the speaker')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "+    speaker: silo",
        "+    cue: قوله",
        "+    mention: طلال سلو",
        "+    mode: indirect",
      ],
      "left": [],
    }
  `);
});

test('a paper that passed it on may be the origin', async () => {
  const paper = source('    via: [afp]').replace('agency', 'outlet');
  expect(await applyFix('claim.relay-only', paper, 'no relay')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-    via: [afp]",
        "+    speaker: afp",
      ],
      "left": [],
    }
  `);
});

test('an agency as the only speaker becomes the relay', async () => {
  const agency = source('    speaker: afp');
  expect(await titles('claim.relay-only', agency)).toMatchInlineSnapshot(`
    [
      "طلال سلو says it, through وكالة فرانس برس",
      "Silence claim.relay-only here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('claim.relay-only', agency, 'through')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-    speaker: afp",
        "+    speaker: silo",
        "+    via: [afp]",
      ],
      "left": [],
    }
  `);
});
