import { expect, test } from 'vitest';
import { done } from './testing/doing.ts';

const path = '/a.txt.isnad.yaml';

const source = (project: string, speakers: string, others = '') => `
${project === '' ? '' : `//- /isnad.yaml\nisnad: 1\n${project}`}
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  ${speakers}
annotations:
  - { id: c1, kind: claim, exact: It is over, speaker: silo, via: [{ speaker: silo }] }
${others}
`;

const moving = (text: string, id = 'silo') => done(text, ({ uri }) => ({ type: 'moveSpeaker', file: uri(path), id }));

test('an entry goes to the project file with all that it says', async () => {
  const { files, said } = await moving(
    source(
      'speakers:\n  afp: { name: AFP }\n',
      'silo:\n    name: طلال سلو   # as printed\n    aliases:\n      - سلو\n    x-id: 7\n  other: { name: O, affiliation: silo }',
    ),
  );
  expect(said).toBe('طلال سلو stands in the project file now.');
  expect(files).toMatchInlineSnapshot(`
    {
      "/a.txt.isnad.yaml": "isnad: 1
    speakers:
      other: { name: O, affiliation: silo }
    annotations:
      - { id: c1, kind: claim, exact: It is over, speaker: silo, via: [{ speaker: silo }] }

    ",
      "/isnad.yaml": "isnad: 1
    speakers:
      afp: { name: AFP }
      silo: { name: طلال سلو, aliases: [سلو], x-id: "7" }

    ",
    }
  `);
});

test('an id that another article uses is not taken there', async () => {
  const { files } = await moving(
    source(
      'speakers: {}\n',
      'silo: { name: طلال سلو }',
      '//- /a.txt.isnad.hl.yaml\nspeakers: { silo: { role: r } }\n//- /b.txt\nx\n//- /b.txt.isnad.yaml\nspeakers: { silo: { name: Grain silo } }\n',
    ),
  );
  expect(files).toMatchInlineSnapshot(`
    {
      "/a.txt.isnad.hl.yaml": "speakers: { طلال-سلو: { role: r } }
    ",
      "/a.txt.isnad.yaml": "isnad: 1
    speakers: {}
    annotations:
      - { id: c1, kind: claim, exact: It is over, speaker: طلال-سلو, via: [{ speaker: طلال-سلو }] }
    ",
      "/isnad.yaml": "isnad: 1
    speakers:
      طلال-سلو:
        name: طلال سلو

    ",
    }
  `);
});

test('whoever is there already gets what was missing; what differs stays', async () => {
  const { files } = await moving(
    source(
      'speakers:\n  silo: { name: طلال سلّو, role: متحدث }\n',
      'silo: { name: طلال سلو, type: person, role: شاهد, note: nn }',
    ),
  );
  expect(files['/isnad.yaml']).toBe(
    'isnad: 1\nspeakers:\n  silo: { name: طلال سلّو, type: person, role: متحدث, note: nn }\n\n',
  );
  expect(files[path]).toContain('silo: { role: شاهد }');
});

test('who belongs to somebody known here alone keeps that here', async () => {
  const { files } = await moving(
    source('speakers: { afp: { name: AFP } }\n', 'silo: { name: Silo, affiliation: sdf }\n  sdf: { name: SDF }'),
  );
  expect(files['/isnad.yaml']).toContain('silo: { name: Silo }');
  expect(files[path]).toContain('silo: { affiliation: sdf }');
});

test.each([
  [
    'no project file',
    '',
    'silo: { name: Silo }',
    'There is no project file above this article. Create isnad.yaml first.',
  ],
  [
    'no name',
    'speakers: {}\n',
    'silo: { name: a soldier, identification: described }',
    'silo has no name. Speakers without a name stay in the sidecar of their article.',
  ],
  [
    'somebody else there',
    'speakers: { silo: { name: Grain silo } }\n',
    'silo: { name: Talal Silo }',
    'In isnad.yaml silo is Grain silo. Give the speaker here another id first.',
  ],
  ['no entry', 'speakers: {}\n', 'afp: { name: AFP }', 'a.txt.isnad.yaml has no speaker silo any more.'],
])('refused: %s', async (_, project, speakers, said) => {
  expect(await moving(source(project, speakers))).toMatchObject({ files: {}, said });
});

test('refused: from the project file', async () => {
  const outcome = await done(source('speakers: { afp: { name: AFP } }\n', 'silo: { name: S }'), ({ uri }) => ({
    type: 'moveSpeaker',
    file: uri('/isnad.yaml'),
    id: 'afp',
  }));
  expect(outcome.said).toBe('afp stands in the project file already.');
});
