import { expect, test } from 'vitest';
import { applyFix } from './testing/applyFix.ts';

test('the entry goes with its comments', async () => {
  const source = `
//- /a.txt
انتهت المعركة.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  # the spokesman
  silo:
    name: طلال سلو
    role: المتحدث
  gharbi: { name: سعيد غربي }
annotations:
  - { id: c1, kind: claim, exact: انتهت المعركة, speaker: gharbi }`;
  expect(await applyFix('speaker.unused', source, 'Remove')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  silo:",
        "-    name: طلال سلو",
        "-    role: المتحدث",
      ],
      "left": [],
    }
  `);
});
