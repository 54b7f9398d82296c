import { expect, test } from 'vitest';
import type { Span } from '../model/span.ts';
import { type Fixture, fixture } from '../workspace/testing/fixture.ts';
import { type Choices, speakerChoices } from './speakerChoices.ts';

const project = `
      //- /isnad.yaml
      isnad: 1
      articles: ["**/*.txt", "**/*.md"]
      speakers:
        rasil: { name: وكالة رسيل, type: agency }
        dams: { name: مؤسسة تشغيل السدود, type: organization, aliases: [متس] }
        silo: { name: طلال سلو, type: person, role: ناطق, affiliation: dams, names: { en: Talal Silo } }
      kinds: { rumour: { like: claim, label: إشاعة }, aside: { like: note } }`;

function choose({ snapshot, ranges }: Fixture, layer?: string): Choices {
  const spans: readonly Span[] = ranges;
  const uri = ranges[0]?.uri;
  const found = uri && speakerChoices(snapshot, uri, spans, { layer });
  if (!found) throw new Error('no choices');
  return found;
}

const ids = ({ speakers }: Choices): readonly string[] => speakers.map(({ id }) => id);

test('an article without a sidecar has the speakers of the project, those named in the sentence first', async () => {
  const choices = choose(
    await fixture(`${project}
      //- /a.txt
      وقالت وزارة المياه لوكالة رسيل ⟦ إن السد سليم.⟧ وقال طلال سلو كلاماً آخر.
    `),
  );
  expect(ids(choices)).toEqual(['rasil', 'dams', 'silo']);
  expect(choices.speakers.map(({ near, origin }) => [near, origin])).toEqual([
    [true, 'project'],
    [false, 'project'],
    [false, 'project'],
  ]);
  expect(choices.newName).toBe('وزارة المياه');
  expect(choices.quotation).toBe('إن السد سليم');
});

test('whom the text names for certain comes first, even from the project', async () => {
  const choices = choose(
    await fixture(`${project}
      //- /a.txt
      شهد الأهالي. وقال الناطق باسم «متس» طلال سلو ⟦إن السد سليم⟧.
      //- /a.txt.isnad.yaml
      isnad: 1
      speakers: { residents: { name: الأهالي } }
      annotations:
        - { id: a, kind: claim, exact: شهد الأهالي, speaker: residents }
    `),
  );
  expect(ids(choices)).toEqual(['silo', 'residents', 'dams', 'rasil']);
  expect(choices.newName).toBeUndefined();
  expect(choices.speakers[0]).toEqual({
    id: 'silo',
    name: 'طلال سلو',
    role: 'ناطق',
    affiliation: 'مؤسسة تشغيل السدود',
    type: 'person',
    aliases: ['Talal Silo'],
    origin: 'project',
    near: true,
  });
});

const said = `
  //- /a.txt
  Alpha said one. Beta said two. Gamma said that Delta wept. ⟦The rest fled⟧. Epsilon said three.
  //- /a.txt.isnad.yaml
  isnad: 1
  speakers:
    delta: { name: Delta }
    epsilon: { name: Epsilon }
    beta: { name: Beta }
    alpha: { name: Alpha }
    gamma: { name: Gamma }
  annotations:
    - { id: a, kind: claim, exact: one, speaker: alpha }
    - { id: b, kind: claim, exact: two, speaker: beta }
    - { id: c, kind: claim, exact: that Delta wept, speaker: gamma }
    - { id: e, kind: claim, exact: three, speaker: epsilon }
`;

test('who spoke nearest before comes before who speaks nearest after, and before who never spoke', async () => {
  expect(ids(choose(await fixture(said)))).toEqual(['gamma', 'beta', 'alpha', 'epsilon', 'delta']);
});

test('without a subject the verb takes the speaker before, whatever other names stand there', async () => {
  const choices = choose(
    await fixture(`
      //- /a.txt
      قال سلو كلاماً. وأضاف لوكالة رسيل ⟦أن وزارة المياه كاذبة⟧.
      //- /a.txt.isnad.yaml
      isnad: 1
      speakers:
        water: { name: وزارة المياه }
        rasil: { name: وكالة رسيل, type: agency }
        silo: { name: طلال سلو, aliases: [سلو], type: person }
      annotations:
        - { id: a, kind: claim, exact: كلاماً, speaker: silo }
    `),
  );
  expect(choices.details.goesOn).toBe(true);
  expect(ids(choices)).toEqual(['silo', 'rasil', 'water']);
});

test('a layer adds its own speakers; the base never sees them', async () => {
  const files = await fixture(`${project}
      //- /a.txt
      ⟦The gate holds⟧, she said.
      //- /a.txt.isnad.yaml
      isnad: 1
      speakers: { base: { name: Base } }
      //- /a.txt.isnad.hl.yaml
      isnad: 1
      speakers: { layered: { name: Layered }, base: { role: clerk } }
  `);
  expect(ids(choose(files))).toEqual(['base', 'rasil', 'dams', 'silo']);
  expect(ids(choose(files, 'hl'))).toEqual(['layered', 'base', 'rasil', 'dams', 'silo']);
  expect(choose(files, 'hl').speakers[1]?.role).toBe('clerk');
  expect(ids(choose(files, 'new'))).toEqual(['base', 'rasil', 'dams', 'silo']);
});

test('the kinds of the format come before those of the project', async () => {
  const { kinds } = choose(await fixture(`${project}\n      //- /a.txt\n      ⟦one two⟧\n`));
  expect(kinds.map(({ kind, base, own }) => [kind, base, own])).toEqual([
    ['claim', 'claim', false],
    ['quote', 'quote', false],
    ['mention', 'mention', false],
    ['note', 'note', false],
    ['ignore', 'ignore', false],
    ['rumour', 'claim', true],
    ['aside', 'note', true],
  ]);
  expect(kinds.slice(-2).map(({ label }) => label)).toEqual(['إشاعة', 'aside']);
});

test('nothing is left of a selection of blanks, and the speakers are offered all the same', async () => {
  const choices = choose(await fixture(`${project}\n      //- /a.txt\n      one⟦  ⟧two\n`));
  expect(choices.spans).toEqual([]);
  expect(choices.quotation).toBe('');
  expect(ids(choices)).toEqual(['rasil', 'dams', 'silo']);
});

test('no article, no choices', async () => {
  const { snapshot, uri } = await fixture(`${project}\n      //- /a.txt\n      one\n`, { open: [] });
  expect(speakerChoices(snapshot, uri('/isnad.yaml'), [])).toBeUndefined();
  expect(speakerChoices(snapshot, uri('/a.txt'), [{ start: 0, end: 3 }])).toBeUndefined();
});
