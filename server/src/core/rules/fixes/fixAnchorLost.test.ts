import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = `
//- /a.txt
انتهت المعركة في الرقة.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  # the first
  - { id: c1, kind: note, exact: انتهت المعركة }
  # gone
  - { id: c2, kind: note, exact: عادت المياه إلى المدينة }`;

test('select it again, or delete it with its comment', async () => {
  expect(await titles('anchor.lost', source)).toMatchInlineSnapshot(`
    [
      "Select the passage that is meant… [selection]",
      "Delete the annotation of “عادت المياه إلى المدينة”",
      "Silence anchor.lost here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('anchor.lost', source, 'Delete')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  # gone",
        "-  - { id: c2, kind: note, exact: عادت المياه إلى المدينة }",
      ],
      "left": [],
    }
  `);
});

test('without an id that names it nothing can be done by name', async () => {
  expect(await titles('anchor.lost', source.replace('id: c2', 'id: c1'))).toEqual([]);
});
