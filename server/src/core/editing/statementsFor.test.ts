import { expect, test } from 'vitest';
import { statementsFor } from './statementsFor.ts';
import { loaded } from './testing/doing.ts';

const source = `
//- /isnad.yaml
isnad: 1
speakers: { silo: { name: طلال سلّو, names: { en: Talal Silo }, aliases: [أبو علي] } }
//- /a.txt
Here.
//- /a.txt.isnad.yaml
isnad: 1
article: { title: "Raqqa, emptied" }
annotations:
  - { id: a1, kind: claim, exact: "that *nobody* left" , speaker: silo }
  - { id: a2, kind: quote, exact: ["We stay", "and fight"], continues: a1, gist: They will not leave }
  - { id: a3, kind: mention, exact: the mayor }
  - { kind: claim, exact: without an id }
//- /a.txt.isnad.hl.yaml
isnad: 1
annotations: [{ id: h1, kind: claim, exact: from the layer }]
//- /b.txt
There.
//- /b.txt.isnad.yaml
isnad: 1
annotations:
  - { id: b1, kind: claim, exact: إنّ المدينة أُخليت بالكامل, speaker: unknown-man }
  - { id: b2, kind: claim, exact: that all left }
`;

const found = async (query: string, path = '/b.txt', options = {}) => {
  const { snapshot, uri } = await loaded(source);
  return statementsFor(snapshot, uri(path), query, options).statements.map(({ at }) => at.annotation);
};

test('all of them, those of the article first', async () => {
  expect(await found('')).toEqual(['b1', 'b2', 'a1', 'a2', 'h1']);
  expect(await found(' … ', '/a.txt.isnad.hl.yaml')).toEqual(['a1', 'a2', 'h1', 'b1', 'b2']);
});

test('those alone that continues and within reach', async () => {
  expect(await found('', '/a.txt.isnad.yaml', { own: true })).toEqual(['a1', 'a2']);
  expect(await found('', '/a.txt', { own: true })).toEqual(['a1', 'a2', 'h1']);
});

test.each([
  ['LEFT', ['b2', 'a1']],
  ['left THAT nobody', ['a1']],
  ['ان المدينه', ['b1']],
  ['sil', ['a1', 'a2']],
  ['طلال سلو', ['a1', 'a2']],
  ['ابو علي fight', ['a2']],
  ['raqqa', ['a1', 'a2', 'h1']],
  ['not leave', ['a2']],
  ['b.txt', ['b1', 'b2']],
  ['unknown-man', ['b1']],
  ['stay fight mayor', []],
])('%s', async (query, ids) => {
  expect(await found(query)).toEqual(ids);
});

test('what is shown', async () => {
  const { snapshot, uri } = await loaded(source);
  const { statements, more } = statementsFor(snapshot, uri('/b.txt'), '', { limit: 4 });
  expect(more).toBe(true);
  expect(statements.at(-1)).toEqual({
    at: { sidecar: uri('/a.txt.isnad.yaml'), annotation: 'a2' },
    quotation: 'We stay … and fight',
    speakers: ['طلال سلّو'],
    article: 'Raqqa, emptied',
  });
  expect(statements[0]).toMatchObject({ speakers: ['unknown-man'], article: 'b.txt' });
});

test('a name that the project file changes is found at once', async () => {
  const { workspace, uri } = await loaded(source);
  const ask = (query: string) => statementsFor(workspace.snapshot(), uri('/b.txt'), query).statements.length;
  expect([ask('silo'), ask('wolf')]).toEqual([2, 0]);
  workspace.open(uri('/isnad.yaml'), 'isnad: 1\nspeakers: { silo: { name: Wolf } }\n');
  expect([ask('talal'), ask('wolf')]).toEqual([0, 2]);
});
