import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = (speaker: string): string => `
//- /isnad.yaml
isnad: 1
speakers: { gharbi: { name: سعيد غربي } }
//- /a.txt
قال طلال سلو إن المعركة انتهت، وأكدها سعيد غربي.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: ${speaker}, via: gharbi }`;

test('the one that was meant, or a new one here or in the project', async () => {
  expect(await titles('speaker.unknown', source('gharby'))).toMatchInlineSnapshot(`
    [
      "Change to gharbi",
      "Create the speaker gharby [name]",
      "Create the speaker gharby in the project file [name]",
      "Silence speaker.unknown here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('speaker.unknown', source('gharby'), 'Change to')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: gharby, via: gharbi }",
        "+  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: gharbi, via: gharbi }",
      ],
      "left": [],
    }
  `);
  expect(await applyFix('speaker.unknown', source('طلال-سلو'), 'Create the speaker طلال-سلو')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "+speakers:",
        "+  طلال-سلو:",
        "+    name: طلال سلو",
      ],
      "left": [],
    }
  `);
  expect(await applyFix('speaker.unknown', source('talal-silo'), 'in the project')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/isnad.yaml",
        "-speakers: { gharbi: { name: سعيد غربي } }",
        "+speakers: { gharbi: { name: سعيد غربي }, talal-silo: { name: Talal Silo } }",
      ],
      "left": [],
    }
  `);
});

test('in the project file', async () => {
  const project = `
//- /isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو, affiliation: sdf }`;
  expect(await applyFix('speaker.unknown', project, 'Create')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/isnad.yaml",
        "+  sdf: { name: SDF, type: organization }",
      ],
      "left": [
        "speaker.unused",
      ],
    }
  `);
});
