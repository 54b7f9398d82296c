import { expect, test } from 'vitest';
import { report } from './testing/report.ts';

const check = (speakers: string, keys = 'speaker: source') =>
  report(
    'claim.anonymous',
    `//- /a.txt
وقال مصدر إن الاتفاق وقع ليلا.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  source: { name: مصدر, ${speakers} }
  other: { name: مصدر آخر, identification: anonymous }
  silo: { name: طلال سلو }
annotations:
  - { id: c1, kind: claim, exact: الاتفاق وقع ليلا, ${keys} }`,
  );

test('a source of whom nothing is told', async () => {
  expect(await check('identification: anonymous')).toEqual(['a.txt “الاتفاق وقع ليلا” information']);
});

test.each(['role: ضابط', 'affiliation: silo', 'reason: خوفا على حياته'])('not with %s', async (key) => {
  expect(await check(`identification: anonymous, ${key}`)).toEqual([]);
});

test.each(['identification: described', 'identification: named', 'type: person'])('not with %s', async (key) => {
  expect(await check(key)).toEqual([]);
});

test('all speakers have to be so', async () => {
  expect(await check('identification: anonymous', 'speaker: [source, other]')).toHaveLength(1);
  expect(await check('identification: anonymous', 'speaker: [source, silo]')).toEqual([]);
});

test('an override of the article decides', async () => {
  expect(
    await report(
      'claim.anonymous',
      `//- /isnad.yaml
isnad: 1
speakers: { source: { name: مصدر, identification: anonymous } }
//- /a.txt
الاتفاق وقع ليلا. الاتفاق وقع نهارا.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { source: { role: ضابط في الميدان } }
annotations: [{ id: c1, kind: claim, exact: الاتفاق وقع ليلا, speaker: source }]
//- /b.txt
الاتفاق وقع نهارا.
//- /b.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: الاتفاق وقع نهارا, speaker: source }]`,
    ),
  ).toEqual(['b.txt “الاتفاق وقع نهارا” information']);
});
