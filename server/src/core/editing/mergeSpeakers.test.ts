import { expect, test } from 'vitest';
import { done } from './testing/doing.ts';

const a = '/a.txt.isnad.yaml';
const b = '/b.txt.isnad.yaml';
const project = '/isnad.yaml';

const merging = (source: string, keep: readonly [string, string], drop: readonly [string, string]) =>
  done(source, ({ uri }) => ({
    type: 'mergeSpeakers',
    keep: { file: uri(keep[0]), id: keep[1] },
    drop: { file: uri(drop[0]), id: drop[1] },
  }));

test('in one sidecar: names become aliases, everything that named the one names the other', async () => {
  const { files, said } = await merging(
    `
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
article: { outlet: mirwah }
speakers:
  lawyer: { name: Dalal Mirwah, affiliation: mirwah } # she
  mirwah: { name: D. Mirwah, names: { ar: دلال مروة }, aliases: [dalal mirwah, Mirwah], type: person, maybe: judge }
  judge: { name: J, affiliation: mirwah, maybe: lawyer }
annotations:
  - id: c1
    kind: claim
    exact: It is over
    speaker: [lawyer, "mirwah"]
    for: mirwah # hers
    via: [{ speaker: mirwah, mention: It }, judge, mirwah, lawyer]
    evidence: [mirwah, mirwah.pdf]
//- /a.txt.isnad.hl.yaml
isnad: 1
speakers:
  mirwah: { role: lawyer }
annotations:
  - { id: c1, kind: mention, exact: It, speaker: mirwah }
`,
    [a, 'lawyer'],
    [a, 'mirwah'],
  );
  expect(said).toBe('Dalal Mirwah and D. Mirwah are one speaker now.');
  expect(files).toMatchInlineSnapshot(`
    {
      "/a.txt.isnad.hl.yaml": "isnad: 1
    speakers:
      lawyer: { role: lawyer }
    annotations:
      - { id: c1, kind: mention, exact: It, speaker: lawyer }
    ",
      "/a.txt.isnad.yaml": "isnad: 1
    article: { outlet: lawyer }
    speakers:
      lawyer: { name: Dalal Mirwah, type: person, aliases: [D. Mirwah, دلال مروة, Mirwah] } # she
      judge: { name: J, affiliation: lawyer, maybe: lawyer }
    annotations:
      - id: c1
        kind: claim
        exact: It is over
        speaker: [lawyer]
        for: lawyer # hers
        via: [{ speaker: lawyer, mention: It }, judge, lawyer]
        evidence: [lawyer, mirwah.pdf]
    ",
    }
  `);
});

test('in a project file, for all articles', async () => {
  const { files } = await merging(
    `
//- /isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو }
  talal: { name: Talal Silo, sameAs: [https://x.example], affiliation: silo }
  sdf: { name: SDF, affiliation: talal }
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { talal: { role: witness }, silo: { role: spokesman } }
annotations: [{ id: c1, kind: claim, exact: It is over, speaker: talal }]
//- /b.txt
It is over.
//- /b.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: It is over, speaker: talal }]
//- /c/isnad.yaml
isnad: 1
//- /c/c.txt
It is over.
//- /c/c.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: It is over, speaker: talal }]
`,
    [project, 'silo'],
    [project, 'talal'],
  );
  expect(files).toMatchInlineSnapshot(`
    {
      "/a.txt.isnad.yaml": "isnad: 1
    speakers: { silo: { role: spokesman } }
    annotations: [{ id: c1, kind: claim, exact: It is over, speaker: silo }]
    ",
      "/b.txt.isnad.yaml": "isnad: 1
    annotations: [{ id: c1, kind: claim, exact: It is over, speaker: silo }]
    ",
      "/isnad.yaml": "isnad: 1
    speakers:
      silo: { name: طلال سلو, aliases: [Talal Silo], sameAs: [https://x.example] }
      sdf: { name: SDF, affiliation: silo }
    ",
    }
  `);
});

const local = `
//- /isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو }
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  talal: { name: Talal Silo, type: person, affiliation: sdf }
  sdf: { name: SDF }
annotations:
  - { id: c1, kind: claim, exact: It is over, speaker: talal }
`;

const merged = {
  '/isnad.yaml': 'isnad: 1\nspeakers:\n  silo: { name: طلال سلو, type: person, aliases: [Talal Silo] }\n',
  '/a.txt.isnad.yaml':
    'isnad: 1\nspeakers:\n  sdf: { name: SDF }\n  silo: { affiliation: sdf }\nannotations:\n  - { id: c1, kind: claim, exact: It is over, speaker: silo }\n',
};

test('a local entry goes into that of the project, whichever was to stay', async () => {
  expect((await merging(local, [project, 'silo'], [a, 'talal'])).files).toEqual(merged);
  expect((await merging(local, [a, 'talal'], [project, 'silo'])).files).toEqual(merged);
});

test('a local entry of the same id is an override: its names move, its references stay', async () => {
  const { files } = await merging(local.replaceAll('talal', 'silo'), [project, 'silo'], [a, 'silo']);
  expect(files).toEqual(merged);
});

const two = (withProject: boolean, first: string, second: string) => `
${withProject ? '//- /isnad.yaml\nisnad: 1\n' : ''}
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { ${first} }
annotations: [{ id: c1, kind: claim, exact: It is over, speaker: silo }]
//- /b.txt
It is over.
//- /b.txt.isnad.yaml
isnad: 1
speakers: { ${second} }
annotations: [{ id: c1, kind: claim, exact: It is over, speaker: talal }]
`;

test('between articles the entry moves to the project file', async () => {
  const { files } = await merging(
    two(true, 'silo: { name: طلال سلو }', 'talal: { name: Talal Silo, role: r }'),
    [a, 'silo'],
    [b, 'talal'],
  );
  expect(files).toMatchInlineSnapshot(`
    {
      "/a.txt.isnad.yaml": "isnad: 1
    speakers: {}
    annotations: [{ id: c1, kind: claim, exact: It is over, speaker: silo }]
    ",
      "/b.txt.isnad.yaml": "isnad: 1
    speakers: {}
    annotations: [{ id: c1, kind: claim, exact: It is over, speaker: silo }]
    ",
      "/isnad.yaml": "isnad: 1

    speakers:
      silo:
        name: طلال سلو
        role: r
        aliases: [Talal Silo]

    ",
    }
  `);
});

test('between articles with one id nothing is renamed', async () => {
  const source = two(true, 'silo: { name: طلال سلو }', 'silo: { name: Talal Silo }').replace(
    'speaker: talal',
    'speaker: silo',
  );
  const { files } = await merging(source, [a, 'silo'], [b, 'silo']);
  expect(files[project]).toContain('silo:\n    name: طلال سلو\n    aliases: [Talal Silo]\n');
  expect(files[b]).toContain('speaker: silo }]');
});

test('without a project file they are given one link', async () => {
  const first = 'silo: { name: S, sameAs: [https://x.example] }';
  const { files } = await merging(two(false, first, 'talal: { name: T }'), [a, 'silo'], [b, 'talal']);
  expect(Object.keys(files)).toEqual([b]);
  expect(files[b]).toContain('talal: { name: T, sameAs: [https://x.example] }');
  const back = await merging(two(false, first, 'talal: { name: T }'), [b, 'talal'], [a, 'silo']);
  expect(back.files).toEqual(files);
  const again = await merging(two(false, first, first.replace('silo', 'talal')), [a, 'silo'], [b, 'talal']);
  expect(again.said).toBe('It says so already; nothing was changed.');
});

test.each([
  ['no link to share', two(false, 'silo: { name: S }', 'talal: { name: T }'), /^These stand in different articles/],
  [
    'unnamed',
    two(true, 'silo: { name: a man, identification: anonymous }', 'talal: { name: a man, identification: anonymous }'),
    /^Speakers without a name cannot be one/,
  ],
  [
    'an id that means somebody else there',
    two(true, 'silo: { name: S }', 'talal: { name: T }, silo: { name: U }'),
    undefined,
  ],
] as const)('across articles: %s', async (_, source, said) => {
  const outcome = await merging(source, [a, 'silo'], [b, 'talal']);
  if (said) expect(outcome).toMatchObject({ files: {}, said: expect.stringMatching(said) });
  else expect(outcome.said).toBe('silo means a speaker in b.txt.isnad.yaml already. Use another id.');
});

test('refused: a speaker with itself, a broken file', async () => {
  expect((await merging(local, [a, 'talal'], [a, 'talal'])).said).toBe('This would refer to itself. Choose another.');
  const broken = local.replace('annotations:\n', 'annotations:\n  - { id: x: y }\n');
  expect((await merging(broken, [project, 'silo'], [a, 'talal'])).said).toMatch(
    /^a.txt.isnad.yaml has an error in line/,
  );
});
