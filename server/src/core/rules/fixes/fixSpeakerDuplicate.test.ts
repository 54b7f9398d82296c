import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

test('two in one file: either may stay', async () => {
  const source = `
//- /a.txt
قال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو, aliases: [سلو] }
  talal: { name: طَلال سِلو, role: المتحدث }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: talal }
  - { id: c2, kind: mention, exact: سلو, speaker: silo }`;
  expect(await titles('speaker.duplicate', source)).toMatchInlineSnapshot(`
    [
      "Make them one: keep silo, drop talal",
      "Make them one: keep talal, drop silo",
      "Silence speaker.duplicate for this speaker, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('speaker.duplicate', source, 'keep silo')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  silo: { name: طلال سلو, aliases: [سلو] }",
        "-  talal: { name: طَلال سِلو, role: المتحدث }",
        "-annotations:",
        "-  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: talal }",
        "+  silo: { name: طلال سلو, role: المتحدث, aliases: [سلو] }",
        "+annotations:",
        "+  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo }",
      ],
      "left": [],
    }
  `);
});

test('across files the one of the project stays', async () => {
  const source = `
//- /isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو }
//- /a.txt
قال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  talal: { name: طلال سلو }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: talal }`;
  expect(await titles('speaker.duplicate', source)).toMatchInlineSnapshot(`
    [
      "Make them one: keep silo, drop talal",
      "Silence speaker.duplicate for this speaker, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('speaker.duplicate', source, 'keep silo')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-speakers:",
        "-  talal: { name: طلال سلو }",
        "-annotations:",
        "-  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: talal }",
        "+speakers: {}",
        "+annotations:",
        "+  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo }",
      ],
      "left": [],
    }
  `);
});
