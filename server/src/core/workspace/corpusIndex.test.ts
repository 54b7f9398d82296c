import { expect, test } from 'vitest';
import { fileUri, type Uri } from '../model/uri.ts';
import { targetSidecar } from './corpusIndex.ts';
import { type Fixture, fixture } from './testing/fixture.ts';

const files = `
//- /isnad.yaml
isnad: 1
speakers:
  boss: { name: Boss }
  aide: { name: Aide, affiliation: office }
  office: { name: Office }
  nobody: { name: Nobody }
questions: { q: Was there a deal? }
//- /a.txt
one
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: one, speaker: boss, answers: { q: "yes" } }
  - { id: c2, kind: claim, exact: one, relations: [{ type: supports, target: c1 }] }
//- /sub/ب.txt
two
//- /sub/ب.txt.isnad.sm.yaml
isnad: 1
annotations:
  - id: c1
    kind: claim
    exact: two
    via: [aide]
    answers: { q: "no" }
    relations: [{ type: contradicts, target: ../a.txt#c1 }]
`;

const sub = '/sub/ب.txt.isnad.sm.yaml';

const incoming = ({ snapshot }: Fixture, sidecar: Uri, id: string) =>
  snapshot.corpus
    .incoming(sidecar, id)
    .map(
      ({ from, to, type }) =>
        `${type} ${to.annotation.id} by ${decodeURI(from.sidecar).slice(7)}#${from.annotation.id}`,
    );

test('knows relations at both ends, over files', async () => {
  const made = await fixture(files);
  expect(incoming(made, made.uri('/a.txt.isnad.yaml'), 'c1')).toEqual([
    'supports c1 by /a.txt.isnad.yaml#c2',
    `contradicts c1 by ${sub}#c1`,
  ]);
  const target = { text: '', path: 'sub/ب.txt', layer: 'sm', id: 'c1' };
  expect(made.snapshot.corpus.resolve(made.uri('/a.txt.isnad.yaml'), target)?.sidecar).toBe(made.uri(sub));
  expect(made.snapshot.corpus.resolve(made.uri(sub), { text: '', path: '../../x.txt', id: 'c1' })).toBeUndefined();
});

test('answers and names count within a project', async () => {
  const { snapshot, uri } = await fixture(files);
  const project = uri('/isnad.yaml');
  expect(snapshot.corpus.answers(project, 'q').map(({ sidecar }) => sidecar)).toEqual([
    uri('/a.txt.isnad.yaml'),
    uri(sub),
  ]);
  expect(snapshot.corpus.answers(undefined, 'q')).toEqual([]);
  expect(['boss', 'aide', 'office', 'nobody'].map((id) => snapshot.corpus.usesProjectSpeaker(project, id))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(snapshot.corpus.sidecarsNaming(project, 'aide')).toEqual([uri(sub)]);
});

test('replacing one file changes its part alone', async () => {
  const made = await fixture(files);
  const before = made.snapshot;
  const a = made.uri('/a.txt.isnad.yaml');
  const text = 'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: one, speaker: nobody }\n';
  made.workspace.open(a, text);
  await made.workspace.settled();
  expect(incoming(made, a, 'c1')).toEqual([`contradicts c1 by ${sub}#c1`]);
  const { corpus } = made.snapshot;
  expect(corpus.usesProjectSpeaker(made.uri('/isnad.yaml'), 'boss')).toBe(false);
  expect(corpus.usesProjectSpeaker(made.uri('/isnad.yaml'), 'nobody')).toBe(true);
  expect(corpus.answers(made.uri('/isnad.yaml'), 'q')).toHaveLength(1);
  expect(before.corpus.incoming(a, 'c1')).toHaveLength(2);
  made.files.delete('/sub');
  await made.workspace.refresh([fileUri('/sub')]);
  expect(incoming(made, a, 'c1')).toEqual([]);
});

test('works out target files without looking for them', () => {
  const target = (path: string, layer?: string) => ({ text: '', path, id: 'c', ...(layer ? { layer } : {}) });
  const from = fileUri('/n/a.txt.isnad.yaml');
  expect(targetSidecar(from, { text: 'c', id: 'c' })).toBe(from);
  expect(targetSidecar(from, target('b.txt'))).toBe(fileUri('/n/b.txt.isnad.yaml'));
  expect(targetSidecar(from, target('../خ.md', 'sm'))).toBe(fileUri('/خ.md.isnad.sm.yaml'));
  expect(targetSidecar(from, target('./x y/c.txt'))).toBe(fileUri('/n/x y/c.txt.isnad.yaml'));
  expect(targetSidecar(from, target('..'))).toBeUndefined();
  expect(() => targetSidecar('untitled:Untitled-1' as Uri, target('../b.txt'))).not.toThrow();
});
