import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = `
//- /a.txt
قال مصدر إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  source: { name: مصدر, identification: anonymous }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: source }`;

test('the reason why, or that a role is known', async () => {
  expect(await titles('claim.anonymous', source)).toMatchInlineSnapshot(`
    [
      "Say why مصدر has no name… [reason]",
      "مصدر is described in the article, not anonymous",
      "Silence claim.anonymous here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('claim.anonymous', source, 'described')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  source: { name: مصدر, identification: anonymous }",
        "+  source: { name: مصدر, identification: described }",
      ],
      "left": [],
    }
  `);
});
