import { expect, test } from 'vitest';
import type { Fixture } from '../workspace/testing/fixture.ts';
import type { Action, NewSpeaker } from './action.ts';
import { done } from './testing/doing.ts';

const path = '/a.txt.isnad.yaml';

const source = `
//- /isnad.yaml
isnad: 1
speakers:
  sdf: { name: قسد }   # the forces
  dams: { name: مؤسسة السدود, affiliation: sdf }
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  x: { name: X, affiliation: x }
  sdf: { role: local }
  y:
    name: Ypsilon
    identification: anonymous # really
    reason: fear
  bare: Agence
annotations:
  - { id: c1, kind: claim, exact: It is over, speaker: y }
//- /a.txt.isnad.hl.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: It is over, via: [bare] }
//- /b.txt
It is not over.
`;

const doingTo = (make: (files: Fixture) => Action) => done(source, make);
const adding = (file: string, speaker: NewSpeaker, id?: string) =>
  doingTo(({ uri }) => ({ type: 'addSpeaker', file: uri(file), speaker, ...(id === undefined ? {} : { id }) }));
const removing = (file: string, id: string) => doingTo(({ uri }) => ({ type: 'removeSpeaker', file: uri(file), id }));

test('an entry under an id made from the name', async () => {
  const { files, said } = await adding(path, { name: ' طلال سلو ', type: 'person', role: 'متحدث' });
  expect(said).toBe('Speaker طلال سلو added.');
  expect(files[path]).toContain('\n  طلال-سلو:\n    name: طلال سلو\n    type: person\n    role: متحدث\nannotations:');
});

test('an entry under the id that was named already', async () => {
  const { files } = await adding('/isnad.yaml', { name: 'Anne', identification: 'described', reason: 'x' }, 'anne');
  expect(files['/isnad.yaml']).toBe(
    'isnad: 1\nspeakers:\n  sdf: { name: قسد }   # the forces\n  dams: { name: مؤسسة السدود, affiliation: sdf }\n  anne: { name: Anne, identification: described, reason: x }\n',
  );
});

test('a sidecar that is not there is made', async () => {
  const { files, edited } = await adding('/b.txt.isnad.yaml', { name: 'قسد' });
  expect(edited).toMatchObject({ edit: [{ create: true }] });
  expect(files['/b.txt.isnad.yaml']).toBe('isnad: 1\nannotator: sm\n\nspeakers:\n  قسد:\n    name: قسد\n');
});

test.each([
  [path, 'X', 'x', 'x means a speaker in a.txt.isnad.yaml already. Use another id.'],
  [path, 'X', 'dams', 'dams means a speaker in isnad.yaml already. Use another id.'],
  [
    path,
    'X',
    'a b',
    'a b cannot be an id. Use letters, digits, dots, hyphens and underscores, beginning with a letter or digit.',
  ],
  [path, ' ', undefined, 'A speaker needs a name or a description. Give one.'],
  ['/b.txt', 'X', undefined, 'b.txt cannot hold speakers. Choose a sidecar or isnad.yaml.'],
])('refused: adding to %s “%s” as %s', async (file, name, id, said) => {
  expect(await adding(file, { name }, id)).toMatchObject({ files: {}, said });
});

test('an entry that nothing names goes', async () => {
  const { files, said } = await removing(path, 'x');
  expect(said).toBe('Speaker X removed.');
  expect(files[path]).toContain('\n  sdf: { role: local }\n  y:\n');
  expect(files[path]).not.toContain('name: X,');
});

test('an override goes although the speaker is named', async () => {
  const { files } = await removing(path, 'sdf');
  expect(files[path]).not.toContain('sdf');
});

test.each([
  [path, 'y', 'y is still named in 1 place. Name somebody else there first.'],
  [path, 'bare', 'bare is still named in 1 place. Name somebody else there first.'],
  ['/isnad.yaml', 'sdf', 'sdf is still named in 1 place. Name somebody else there first.'],
  ['/isnad.yaml', 'nobody', 'isnad.yaml has no speaker nobody any more.'],
])('refused: removing from %s %s', async (file, id, said) => {
  expect(await removing(file, id)).toMatchObject({ files: {}, said });
});

test.each([
  ['x', 'anonymous', 'asked so', 'x: { name: X, affiliation: x, identification: anonymous, reason: asked so }'],
  ['y', 'anonymous', 'fear: of work', '    identification: anonymous # really\n    reason: "fear: of work"\n'],
  ['y', 'described', undefined, '    identification: described # really\n    reason: fear\n'],
  ['y', 'named', undefined, '    name: Ypsilon\n    reason: fear\n'],
  ['bare', 'described', undefined, '  bare:\n    name: Agence\n    identification: described\n'],
] as const)('%s is %s', async (id, identification, reason, expected) => {
  const { files } = await doingTo(({ uri }) => ({
    type: 'identify',
    file: uri(path),
    id,
    identification,
    ...(reason === undefined ? {} : { reason }),
  }));
  expect(files[path]).toContain(expected);
});
