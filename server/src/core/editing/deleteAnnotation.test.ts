import { expect, test } from 'vitest';
import { at, done } from './testing/doing.ts';

const source = `
//- /a.txt
One. Two. Three.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  # about one
  - { id: c1, kind: claim, exact: One }

  # about two
  - id: c2
    kind: claim
    exact: Two   # in words
    note: |
      long

      story

  - { id: c3, kind: claim, exact: Three, continues: c2, within: c2, relations: [{ type: repeats, target: c2 }] }
//- /b.txt
Four.
//- /b.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: Four, relations: [{ type: repeats, target: "a.txt#c2" }] }]
`;

const deleting = (id: string, path?: string) => done(source, (files) => ({ type: 'delete', at: at(files, id, path) }));

test('the entry goes with its comments; who refers to it is told', async () => {
  const { files, said } = await deleting('c2');
  expect(said).toBe('c2 deleted; 2 annotations still refer to it.');
  expect(files['/a.txt.isnad.yaml']).toMatchInlineSnapshot(`
    "isnad: 1
    annotations:
      # about one
      - { id: c1, kind: claim, exact: One }

      - { id: c3, kind: claim, exact: Three, continues: c2, within: c2, relations: [{ type: repeats, target: c2 }] }
    "
  `);
});

test('the first and the last', async () => {
  const first = await deleting('c1');
  expect(first.said).toBe('c1 deleted.');
  expect(first.files['/a.txt.isnad.yaml']).toMatchInlineSnapshot(`
    "isnad: 1
    annotations:
      # about two
      - id: c2
        kind: claim
        exact: Two   # in words
        note: |
          long

          story

      - { id: c3, kind: claim, exact: Three, continues: c2, within: c2, relations: [{ type: repeats, target: c2 }] }
    "
  `);
  const only = await deleting('c1', '/b.txt.isnad.yaml');
  expect(only.files['/b.txt.isnad.yaml']).toBe('isnad: 1\nannotations: []\n');
});
