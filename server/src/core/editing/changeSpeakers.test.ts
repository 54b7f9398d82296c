import { expect, test } from 'vitest';
import type { SpeakerChoice } from './action.ts';
import { at, done } from './testing/doing.ts';

const sidecar = '/a.txt.isnad.yaml';

const change = (source: string, type: 'speakers' | 'for', speakers: readonly SpeakerChoice[]) =>
  done(source, (files) => ({ type, at: at(files, 'c1'), speakers }));

test('the first speaker brings the words of the text along', async () => {
  const source = `
//- /isnad.yaml
isnad: 1
speakers: { silo: { name: طلال سلو } }
//- /a.txt
قال العميد طلال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - kind: claim   # to be checked
    id: c1
    exact: >-
      إن المعركة
      انتهت
    note: 'بلا متحدث'
`;
  const { files, said, edited } = await change(source, 'speakers', [{ id: 'silo' }]);
  expect(said).toBe('Speaker: طلال سلو.');
  expect(edited).toMatchObject({ at: { annotation: 'c1' } });
  expect(files[sidecar]).toMatchInlineSnapshot(`
    "isnad: 1
    annotations:
      - kind: claim   # to be checked
        id: c1
        exact: >-
          إن المعركة
          انتهت
        speaker: silo
        cue: قال
        mention: العميد طلال سلو
        mode: indirect
        note: 'بلا متحدث'
    "
  `);
});

test('another speaker takes the name of the one before along, and nothing else', async () => {
  const source = (mention: string) => `
//- /a.txt
طلال سلو، المتحدث، قال إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو }
  bali: { name: مصطفى بالي }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo, cue: قال, mention: ${mention} }
`;
  const named = await change(source('طلال سلو'), 'speakers', [{ id: 'bali' }]);
  expect(named.files[sidecar]).toContain('exact: إن المعركة انتهت, speaker: bali, cue: قال }');
  const office = await change(source('المتحدث'), 'speakers', [{ id: 'bali' }]);
  expect(office.files[sidecar]).toContain('speaker: bali, cue: قال, mention: المتحدث }');
});

test('several speakers are a list, none takes the key away', async () => {
  const source = `
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { x: { name: X } }
annotations:
  - id: c1
    kind: claim
    exact: It is over
    speaker: x
    # why
    for: x
`;
  const two = await change(source, 'speakers', [{ id: 'x' }, { name: 'Zed' }, { id: 'x' }, { name: 'Zed' }]);
  expect(two.said).toBe('Speaker: X and Zed.');
  expect(two.files[sidecar]).toMatchInlineSnapshot(`
    "isnad: 1
    speakers: { x: { name: X }, zed: { name: Zed } }
    annotations:
      - id: c1
        kind: claim
        exact: It is over
        speaker: [x, zed]
        # why
        for: x
    "
  `);
  const none = await change(source, 'speakers', []);
  expect(none.said).toBe('Speaker removed.');
  expect(none.files[sidecar]).not.toContain('speaker: x');
  const nobody = await change(source, 'for', []);
  expect(nobody.said).toBe('No longer said on anybody’s behalf.');
  expect(nobody.files[sidecar]).not.toContain('for:');
  const forY = await change(source, 'for', [{ name: 'Zed', type: 'organization' }]);
  expect(forY.said).toBe('Said on behalf of Zed.');
  expect(forY.files[sidecar]).toContain('    # why\n    for: zed\n');
});

test('refused: what is so already, an id that is not there, an id given twice', async () => {
  const source = `
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { x: { name: X } }
annotations:
  - { id: c1, kind: claim, exact: It is over, speaker: [x] }
  - { id: c2, kind: claim, exact: over }
  - { id: c2, kind: claim, exact: over }
`;
  expect((await change(source, 'speakers', [{ id: 'x' }])).said).toBe('It says so already; nothing was changed.');
  const saying = async (id: string, path?: string) =>
    (await done(source, (files) => ({ type: 'speakers', at: at(files, id, path), speakers: [{ id: 'x' }] }))).said;
  expect(await saying('c9')).toBe('a.txt.isnad.yaml has no annotation c9 any more. Choose it again.');
  expect(await saying('')).toBe('a.txt.isnad.yaml has no annotation  any more. Choose it again.');
  expect(await saying('c2')).toBe(
    'Two annotations in a.txt.isnad.yaml are called c2. Give one of them another id first.',
  );
  expect(await saying('c1', '/b.txt.isnad.yaml')).toBe(
    'There is no file b.txt.isnad.yaml with annotations or speakers.',
  );
});
