import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = (entry: string, head = ''): string => `
//- /a.txt
قال نعم.
//- /a.txt.isnad.yaml
isnad: 1
${head}annotations:
  - ${entry}`;

test.each([
  ['nore: شيء', ['Change to note', 'Make it a key of your own: x-nore', 'Remove nore'], 'note: شيء'],
  ['colour: red', ['Make it a key of your own: x-colour', 'Remove colour'], 'x-colour: red'],
])('unknown key: %s', async (pair, offered, after) => {
  const entry = source(`{ id: c1, kind: note, exact: نعم, ${pair} }`);
  expect(await titles('sidecar.unknown-key', entry)).toEqual(offered);
  const { changes, left } = await applyFix('sidecar.unknown-key', entry, offered[0] ?? '');
  expect(changes.at(-1)).toBe(`+  - { id: c1, kind: note, exact: نعم, ${after} }`);
  expect(left).toEqual([]);
  const removed = await applyFix('sidecar.unknown-key', entry, 'Remove');
  expect(removed.changes.at(-1)).toBe('+  - { id: c1, kind: note, exact: نعم }');
});

test.each([
  ['{ id: c1, kind: nite, exact: نعم }', 'Change to note', '{ id: c1, kind: note, exact: نعم }'],
  ['{ id: c1, kind: nite, exact: نعم }', 'Change to ignore', '{ id: c1, kind: ignore, exact: نعم }'],
  ['{ id: c1, kind: note, exact: نعم, mode: loud }', 'mixed', '{ id: c1, kind: note, exact: نعم, mode: mixed }'],
  [
    '{ id: c1, kind: note, exact: نعم, asOf: 3.10.2017 }',
    '2017-10-03',
    '{ id: c1, kind: note, exact: نعم, asOf: 2017-10-03 }',
  ],
  [
    '{ id: c1, kind: note, exact: نعم, asOf: ٢٥/١٠/٢٠١٧ }',
    '2017-10-25',
    '{ id: c1, kind: note, exact: نعم, asOf: 2017-10-25 }',
  ],
  ['{ id: c1, kind: note, exact: نعم, speaker: }', 'Remove speaker', '{ id: c1, kind: note, exact: نعم }'],
  ['{ kind: note, exact: نعم }', 'Give it the id', '{ id: note-1, kind: note, exact: نعم }'],
  ['{ id: c1, exact: نعم }', 'Make it a note', '{ id: c1, kind: note, exact: نعم }'],
])('invalid value: %s: %s', async (entry, title, after) => {
  const { changes, left } = await applyFix('sidecar.invalid-value', source(entry), title);
  expect(changes.at(-1)).toBe(`+  - ${after}`);
  expect(left).toEqual([]);
});

test.each([
  ['speakers:\n  silo: طلال سلو\n', 'Make طلال سلو the name', "  silo: { name: 'طلال سلو' }"],
  ['article: { url: www.example.org/a }\n', 'https://', 'article: { url: https://www.example.org/a }'],
  ['article: { published: , title: ع }\n', 'Remove published', 'article: { title: ع }'],
])('invalid value: %j: %s', async (head, title, after) => {
  const entry = '{ id: c1, kind: note, exact: نعم }';
  const { changes, left } = await applyFix('sidecar.invalid-value', source(entry, head), title);
  expect(changes.at(-1)).toBe(`+${after}`);
  expect(left).not.toContain('sidecar.invalid-value');
});

test('the second of two equal ids gets the next one', async () => {
  const twice = source('{ id: c1, kind: note, exact: نعم }\n  - { id: c1, kind: note, exact: قال }');
  expect(await titles('sidecar.duplicate-id', twice)).toMatchInlineSnapshot(`
    [
      "Give it the id c2",
      "Delete the second c1",
    ]
  `);
  expect(await applyFix('sidecar.duplicate-id', twice, 'Give it')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: c1, kind: note, exact: قال }",
        "+  - { id: c2, kind: note, exact: قال }",
      ],
      "left": [],
    }
  `);
  expect(await applyFix('sidecar.duplicate-id', twice, 'Delete')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-  - { id: c1, kind: note, exact: قال }",
      ],
      "left": [],
    }
  `);
});
