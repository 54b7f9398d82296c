import { expect, test } from 'vitest';
import { at, done } from './testing/doing.ts';

const sidecar = '/a.txt.isnad.yaml';

const source = (keys: string, before = '') => `
//- /a.txt
It is over, AFP wrote. So it is.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { x: { name: X }, afp: { name: AFP } }
annotations:
  ${before}
  - id: c1
    kind: claim
    exact: It is over
    ${keys}
`;

const entry = (text: string | undefined): string => text?.slice(text.indexOf('- id: c1')) ?? '';

test.each([
  ['no hop yet', 'speaker: x', 'speaker: x\n    via: [afp]'],
  ['a hop by itself', 'via: x # wire', 'via: [x, afp] # wire'],
  ['a list', 'via: [ x ]', 'via: [ x, afp ]'],
  ['a block list', 'via:\n      - x', 'via:\n      - x\n      - afp'],
  ['a relay with its mention', 'via: { speaker: x, mention: wrote }', 'via: [{ speaker: x, mention: wrote }, afp]'],
])('one more hop: %s', async (_, before, after) => {
  const { files, said } = await done(source(before), (all) => ({
    type: 'addVia',
    at: at(all, 'c1'),
    relays: [{ id: 'afp' }],
  }));
  expect(said).toBe('Passed on by AFP.');
  expect(entry(files[sidecar])).toBe(`- id: c1\n    kind: claim\n    exact: It is over\n    ${after}\n`);
});

test('parallel relays, and a new one among them', async () => {
  const { files } = await done(source('via: [x]'), (all) => ({
    type: 'addVia',
    at: at(all, 'c1'),
    relays: [{ id: 'afp' }, { name: 'Reuters', type: 'agency' }],
  }));
  expect(entry(files[sidecar])).toContain('    via: [x, [afp, reuters]]\n');
  expect(files[sidecar]).toContain('reuters: { name: Reuters, type: agency }');
});

test('hops that are inherited are written out before one is added', async () => {
  const before = '- { id: c0, kind: claim, exact: So it is, via: [x] }';
  const { files } = await done(source('continues: c0', before), (all) => ({
    type: 'addVia',
    at: at(all, 'c1'),
    relays: [{ id: 'afp' }],
  }));
  expect(entry(files[sidecar])).toContain('    continues: c0\n');
  expect(entry(files[sidecar])).toContain('    via: [x, afp]\n');
});

test('refused: no relay, the same one again', async () => {
  const add = async (keys: string, relays: readonly { readonly id: string }[]) =>
    (await done(source(keys), (all) => ({ type: 'addVia', at: at(all, 'c1'), relays }))).said;
  expect(await add('via: [afp]', [])).toBe('No relay was chosen. Choose who passed it on.');
  expect(await add('via: [x, afp]', [{ id: 'afp' }])).toBe('AFP is the last relay already.');
});

test('the only hop becomes the speaker, with the words that name it', async () => {
  const { files, said } = await done(
    source('via: [{ speaker: afp, mention: { exact: AFP, suffix: " wrote" } }]   # wire\n    note: n'),
    (all) => ({ type: 'viaToSpeaker', at: at(all, 'c1') }),
  );
  expect(said).toBe('AFP is the speaker now, not a relay.');
  expect(entry(files[sidecar])).toMatchInlineSnapshot(`
    "- id: c1
        kind: claim
        exact: It is over
        speaker: afp
        mention: { exact: AFP, suffix: " wrote" }
        note: n
    "
  `);
});

test('parallel relays become speakers', async () => {
  const { files } = await done(source('via: [[afp, x]]'), (all) => ({ type: 'viaToSpeaker', at: at(all, 'c1') }));
  expect(entry(files[sidecar])).toContain('    speaker: [afp, x]\n');
});

test('the speaker becomes the first hop, with the words that name them', async () => {
  const { files, said } = await done(source('speaker: afp\n    mention: AFP\n    via: [x]'), (all) => ({
    type: 'speakerToVia',
    at: at(all, 'c1'),
  }));
  expect(said).toBe('AFP is a relay now, not the speaker.');
  expect(entry(files[sidecar])).toMatchInlineSnapshot(`
    "- id: c1
        kind: claim
        exact: It is over
        via: [{ speaker: afp, mention: AFP }, x]
    "
  `);
  const bare = await done(source('speaker: afp'), (all) => ({ type: 'speakerToVia', at: at(all, 'c1') }));
  expect(entry(bare.files[sidecar])).toBe('- id: c1\n    kind: claim\n    exact: It is over\n    via: [afp]\n');
  const both = await done(source('speaker: [afp, x]\n    mention: AFP'), (all) => ({
    type: 'speakerToVia',
    at: at(all, 'c1'),
  }));
  expect(entry(both.files[sidecar])).toContain('    mention: AFP\n    via: [[afp, x]]\n');
});

test.each([
  ['viaToSpeaker', 'speaker: x\n    via: [afp]', 'This has a speaker already. Change the speaker instead.'],
  ['viaToSpeaker', 'via: [afp, x]', 'Only a single relay can become the speaker. Change the speaker instead.'],
  ['viaToSpeaker', 'note: n', 'Only a single relay can become the speaker. Change the speaker instead.'],
  ['speakerToVia', 'via: [afp]', 'This has no speaker of its own who could become a relay. Add a relay instead.'],
] as const)('refused: %s with %s', async (type, keys, said) => {
  expect(await done(source(keys), (all) => ({ type, at: at(all, 'c1') }))).toMatchObject({ files: {}, said });
});
