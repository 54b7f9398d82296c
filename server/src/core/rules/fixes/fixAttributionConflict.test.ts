import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = `
//- /isnad.yaml
isnad: 1
speakers: { silo: { name: طلال سلو }, gharbi: { name: سعيد غربي } }
//- /a.txt
قال طلال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo }
//- /b.txt
قال سعيد غربي إن المعركة انتهت.
//- /b.txt.isnad.yaml
isnad: 1
annotations:
  - id: c1
    kind: claim
    exact: إن المعركة انتهت
    speaker: gharbi
    relations: [{ type: repeats, target: a.txt#c1 }]   # checked`;

test('the same speaker, another relation, or none', async () => {
  expect(await titles('attribution.conflict', source)).toMatchInlineSnapshot(`
    [
      "Attribute it to طلال سلو here too",
      "Make the relation supports",
      "Make the relation contradicts",
      "Make the relation updates",
      "Remove the relation to a.txt#c1",
      "Silence attribution.conflict here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('attribution.conflict', source, 'here too')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/b.txt.isnad.yaml",
        "-    speaker: gharbi",
        "+    speaker: silo",
      ],
      "left": [
        "speaker.unused",
      ],
    }
  `);
  expect(await applyFix('attribution.conflict', source, 'supports')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/b.txt.isnad.yaml",
        "-    relations: [{ type: repeats, target: a.txt#c1 }]   # checked",
        "+    relations: [{ type: supports, target: a.txt#c1 }]   # checked",
      ],
      "left": [],
    }
  `);
  expect(await applyFix('attribution.conflict', source, 'Remove the relation')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/b.txt.isnad.yaml",
        "-    relations: [{ type: repeats, target: a.txt#c1 }]   # checked",
      ],
      "left": [],
    }
  `);
});
