import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = `
//- /isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو }   # the spokesman
//- /a.txt
قال المتحدث إن المعركة انتهت، ونقلها عنه المراسل.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  silo: { name: المتحدث سلو, role: متحدث }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: "silo" }
//- /a.txt.isnad.sm.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: [silo], via: [{ speaker: silo }] }`;

test('another name of the same, or somebody else in all files that mean this one', async () => {
  expect(await titles('speaker.shadowed', source)).toMatchInlineSnapshot(`
    [
      "المتحدث سلو is another name of طلال سلو",
      "Remove the name here: طلال سلو counts",
      "They are two: give this one the id silo-2",
      "Silence speaker.shadowed for this speaker, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('speaker.shadowed', source, 'another name')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  silo: { name: المتحدث سلو, role: متحدث }",
        "+  silo: { role: متحدث }",
        "/isnad.yaml",
        "-  silo: { name: طلال سلو }   # the spokesman",
        "+  silo: { name: طلال سلو, aliases: [المتحدث سلو] }   # the spokesman",
      ],
      "left": [],
    }
  `);
  expect(await applyFix('speaker.shadowed', source, 'Remove the name')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  silo: { name: المتحدث سلو, role: متحدث }",
        "+  silo: { role: متحدث }",
      ],
      "left": [],
    }
  `);
  expect(await applyFix('speaker.shadowed', source, 'They are two')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  silo: { name: المتحدث سلو, role: متحدث }",
        "-annotations:",
        "-  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: "silo" }",
        "+  silo-2: { name: المتحدث سلو, role: متحدث }",
        "+annotations:",
        "+  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: "silo-2" }",
        "/a.txt.isnad.sm.yaml",
        "-  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: [silo], via: [{ speaker: silo }] }",
        "+  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: [silo-2], via: [{ speaker: silo-2 }] }",
      ],
      "left": [
        "speaker.unused",
      ],
    }
  `);
});
