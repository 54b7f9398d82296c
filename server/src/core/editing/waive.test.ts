import { expect, test } from 'vitest';
import type { Fixture } from '../workspace/testing/fixture.ts';
import type { Action } from './action.ts';
import { done } from './testing/doing.ts';

const path = '/a.txt.isnad.yaml';

const source = `
//- /isnad.yaml
isnad: 1
speakers:
  sdf: { name: قسد }
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  x: { name: X, note: n }
  bare: Agence
annotations:
  - { id: c1, kind: claim, exact: It is over, waive: { quote.altered: old } }
`;

type Waive = Partial<Omit<Extract<Action, { type: 'waive' }>, 'type'>>;

const waiving = (more: Waive, file = path) =>
  done(source, (files: Fixture) => ({
    type: 'waive',
    sidecar: files.uri(file),
    code: 'claim.unsourced',
    reason: 'known: everywhere',
    ...more,
  }));

test('at an annotation', async () => {
  const { files, said, edited } = await waiving({ annotation: 'c1' });
  expect(said).toBe('claim.unsourced is waived here.');
  expect(edited).toMatchObject({ at: { annotation: 'c1' } });
  expect(files[path]).toContain('waive: { quote.altered: old, claim.unsourced: "known: everywhere" } }');
});

test('another reason takes the place of the one before', async () => {
  const { files } = await waiving({ annotation: 'c1', code: 'quote.altered', reason: 'new' });
  expect(files[path]).toContain('waive: { quote.altered: new } }');
});

test('at a speaker of the sidecar or of the project', async () => {
  const local = await waiving({ speaker: 'x', code: 'speaker.unused' });
  expect(local.files[path]).toContain('x: { name: X, note: n, waive: { speaker.unused: "known: everywhere" } }');
  const bare = await waiving({ speaker: 'bare', code: 'speaker.unused', reason: 'r' });
  expect(bare.files[path]).toContain('  bare:\n    name: Agence\n    waive: { speaker.unused: r }\n');
  const project = await waiving({ speaker: 'sdf', code: 'speaker.unused', reason: '' }, '/isnad.yaml');
  expect(project.files['/isnad.yaml']).toContain('sdf: { name: قسد, waive: { speaker.unused: "" } }');
});

test('for the whole article', async () => {
  const { files } = await waiving({});
  expect(files[path]).toMatchInlineSnapshot(`
    "isnad: 1
    article:
      waive: { claim.unsourced: "known: everywhere" }
    speakers:
      x: { name: X, note: n }
      bare: Agence
    annotations:
      - { id: c1, kind: claim, exact: It is over, waive: { quote.altered: old } }
    "
  `);
});

test('refused: no such rule, speaker or file', async () => {
  expect((await waiving({ code: 'claim.wrong' })).said).toBe('No rule has the code claim.wrong.');
  expect((await waiving({ speaker: 'silo' })).said).toBe('a.txt.isnad.yaml has no speaker silo any more.');
  expect((await waiving({}, '/isnad.yaml')).said).toMatch(/^There is no file isnad.yaml/);
});
