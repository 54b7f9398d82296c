import { expect, test } from 'vitest';
import { messages, report } from './testing/report.ts';

const source = (a: string, b: string, speakers = ['', '']) => `//- /isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو }
  sdf: { name: قوات سوريا الديمقراطية, type: organization }
  centcom: { name: CENTCOM }
//- /a.txt
أعلن أن المقاتلين سيغادرون.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { source: { name: مصدر, identification: anonymous }${speakers[0]} }
annotations:
  - { id: c1, kind: claim, exact: المقاتلين سيغادرون, ${a} }
//- /b.txt
Fighters will leave, it was said. They go home.
//- /b.txt.isnad.yaml
isnad: 1
speakers: { source: { name: A source, identification: anonymous }${speakers[1]} }
annotations:
  - { id: c0, kind: claim, exact: They go home, speaker: centcom }
  - { id: c1, kind: claim, exact: Fighters will leave, ${b}, relations: [{ type: repeats, target: a.txt#c1 }] }`;

test('one statement in two mouths', async () => {
  expect(await report('attribution.conflict', source('speaker: silo', 'speaker: centcom'))).toEqual([
    'b.txt “Fighters will leave” warning',
  ]);
  expect(await messages('attribution.conflict', source('speaker: silo', 'speaker: centcom'))).toEqual([
    'The statement that this repeats is attributed to طلال سلو there; the two have no speaker and no “for” in common. Check who said it, or whether it is the same statement.',
    '  a.txt “المقاتلين سيغادرون” “المقاتلين سيغادرون”: طلال سلو, in a.txt',
    '  b.txt.isnad.yaml “a.txt#c1” Annotated as c1',
  ]);
});

test.each([
  ['one speaker', 'speaker: silo', 'speaker: silo'],
  ['one of several', 'speaker: [silo, centcom]', 'speaker: [sdf, centcom]'],
  ['one for whom they speak', 'speaker: silo, for: sdf', 'speaker: centcom, for: sdf'],
  ['one who speaks himself and through another', 'speaker: silo, for: sdf', 'speaker: sdf'],
  ['nobody here', 'speaker: silo', 'via: [centcom]'],
  ['nobody there', 'via: [silo]', 'speaker: centcom'],
])('not with %s', async (_name, a, b) => {
  expect(await report('attribution.conflict', source(a, b))).toEqual([]);
});

test('inherited speakers count', async () => {
  expect(await report('attribution.conflict', source('speaker: silo', 'continues: c0'))).toHaveLength(1);
  expect(await report('attribution.conflict', source('speaker: centcom', 'continues: c0'))).toEqual([]);
});

test('local speakers of two articles are two, whatever their id, unless a link joins them', async () => {
  expect(await report('attribution.conflict', source('speaker: source', 'speaker: source'))).toHaveLength(1);
  const entry = ', x: { name: X, sameAs: [https://www.wikidata.org/entity/Q1] }';
  const other = ', y: { name: Y, sameAs: [http://wikidata.org/entity/Q1/] }';
  expect(await report('attribution.conflict', source('speaker: x', 'speaker: y', [entry, other]))).toEqual([]);
});

test('a guess at who somebody is makes no identity', async () => {
  const guess = ', x: { name: مصدر, identification: anonymous, maybe: silo }';
  expect(await report('attribution.conflict', source('speaker: x', 'speaker: silo', [guess, '']))).toHaveLength(1);
});

test('an override in the article is still the speaker of the project', async () => {
  const role = ', silo: { role: المتحدث }';
  expect(await report('attribution.conflict', source('speaker: silo', 'speaker: silo', [role, '']))).toEqual([]);
});
