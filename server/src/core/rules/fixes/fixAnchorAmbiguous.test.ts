import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = `
//- /a.txt
في الصباح قال المتحدث إن المعركة انتهت ثم صمت.
وفي المساء قال المتحدث إن المعركة انتهت مرة أخرى.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: n1, kind: note, exact: إن المعركة انتهت }`;

test('each place is shown with its surroundings, and becomes the only one', async () => {
  expect(await titles('anchor.ambiguous', source)).toMatchInlineSnapshot(`
    [
      "Place 1: …في الصباح قال المتحدث [إن المعركة انتهت] ثم صمت. وفي المساء قال…",
      "Place 2: …وفي المساء قال المتحدث [إن المعركة انتهت] مرة أخرى. …",
      "Select the passage that is meant… [selection]",
      "Delete the annotation of “إن المعركة انتهت”",
      "Silence anchor.ambiguous here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('anchor.ambiguous', source, 'Place 1')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: n1, kind: note, exact: إن المعركة انتهت }",
        "+  - { id: n1, kind: note, exact: إن المعركة انتهت, suffix: " ثم" }",
      ],
      "left": [],
    }
  `);
  expect(await applyFix('anchor.ambiguous', source, 'Place 2')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: n1, kind: note, exact: إن المعركة انتهت }",
        "+  - { id: n1, kind: note, exact: إن المعركة انتهت, suffix: " مرة" }",
      ],
      "left": [],
    }
  `);
});
