import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = `
//- /a.txt
قال طلال سلو إن المعركة انتهت اليوم. وأكد طلال سلو أن المدنيين غادروا المدينة. ونقلت وكالة رويترز الخبر.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو, type: person }   # the spokesman
  reuters: { name: وكالة رويترز, type: agency }
annotations:
  - id: c1
    kind: claim
    exact: إن المعركة انتهت اليوم
    speaker: silo
  - id: c2   # nobody yet
    kind: claim
    exact: أن المدنيين غادروا المدينة`;

test('everybody who may have said it is offered, the nearest first, and a waiver last', async () => {
  expect(await titles('claim.unsourced', source)).toEqual([
    'Add the speaker طلال سلو',
    'Add the speaker وكالة رويترز',
    'Relayed by وكالة رويترز',
    'Continues “إن المعركة انتهت اليوم” (طلال سلو)',
    'Add an anonymous source, with the reason… [reason]',
    'Add evidence… [target]',
    'Silence claim.unsourced here, with the reason… [reason]',
  ]);
});

test('Add the speaker طلال', async () => {
  expect(await applyFix('claim.unsourced', source, 'Add the speaker طلال')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "+    speaker: silo",
        "+    cue: أكد",
        "+    mention: طلال سلو",
        "+    mode: indirect",
      ],
      "left": [
        "speaker.unused",
      ],
    }
  `);
});

test('anonymous', async () => {
  expect(await applyFix('claim.unsourced', source, 'anonymous')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-annotations:",
        "-  - id: c1",
        "-    kind: claim",
        "-    exact: إن المعركة انتهت اليوم",
        "-    speaker: silo",
        "-  - id: c2   # nobody yet",
        "-    kind: claim",
        "-    exact: أن المدنيين غادروا المدينة",
        "+  مصدر-غير-مسمى: { name: "\\u2067مصدر غير مسمّى\\u2069", identification: anonymous }",
        "+annotations:",
        "+  - id: c1",
        "+    kind: claim",
        "+    exact: إن المعركة انتهت اليوم",
        "+    speaker: silo",
        "+  - id: c2   # nobody yet",
        "+    kind: claim",
        "+    exact: أن المدنيين غادروا المدينة",
        "+    speaker: مصدر-غير-مسمى",
        "+    cue: أكد",
        "+    mode: indirect",
      ],
      "left": [
        "claim.anonymous",
        "speaker.unused",
      ],
    }
  `);
});

test('Continues', async () => {
  expect(await applyFix('claim.unsourced', source, 'Continues')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "+    continues: c1",
      ],
      "left": [
        "speaker.unused",
      ],
    }
  `);
});

test('Relayed', async () => {
  expect(await applyFix('claim.unsourced', source, 'Relayed')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "+    via: [reuters]",
      ],
      "left": [
        "claim.relay-only",
      ],
    }
  `);
});

test('Silence', async () => {
  expect(await applyFix('claim.unsourced', source, 'Silence')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "+    waive: { claim.unsourced: "" }",
      ],
      "left": [
        "waiver.no-reason",
        "speaker.unused",
      ],
    }
  `);
});
