import { expect, test } from 'vitest';
import { report } from './testing/report.ts';

const check = (sidecar: string, rest = '') =>
  report(
    'claim.unsourced',
    `//- /a.txt
إن المقاتلين سيتركون المدينة غدا. انتهت المعركة في الرقة.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  silo: { name: طلال سلو }
${sidecar}
${rest}`,
  );

test('a claim that nobody stands behind', async () => {
  expect(await check('annotations: [{ id: c1, kind: claim, exact: انتهت المعركة }]')).toEqual([
    'a.txt “انتهت المعركة” warning',
  ]);
});

test.each([
  ['speaker', 'speaker: silo'],
  ['an unknown speaker, which is a finding of its own', 'speaker: nobody'],
  ['via', 'via: [silo]'],
  ['evidence', 'evidence: [https://example.org/]'],
  ['declined', 'stance: declined'],
])('not with %s', async (_name, key) => {
  expect(await check(`annotations: [{ id: c1, kind: claim, exact: انتهت المعركة, ${key} }]`)).toEqual([]);
});

test.each(['quote', 'mention', 'note', 'ignore'])('not of kind %s', async (kind) => {
  expect(await check(`annotations: [{ id: c1, kind: ${kind}, exact: انتهت المعركة }]`)).toEqual([]);
});

test.each(['continues', 'within'])('a source is inherited through %s', async (key) => {
  const sidecar = `annotations:
  - { id: c1, kind: claim, exact: إن المقاتلين سيتركون المدينة غدا, speaker: silo }
  - { id: c2, kind: claim, exact: انتهت المعركة, ${key}: c1 }`;
  expect(await check(sidecar)).toEqual([]);
  expect(await check(sidecar.replace(', speaker: silo', ''))).toHaveLength(2);
});

test('evidence is inherited by what goes on', async () => {
  expect(
    await check(`annotations:
  - { id: c1, kind: claim, exact: إن المقاتلين سيتركون المدينة غدا, evidence: [https://example.org/] }
  - { id: c2, kind: claim, exact: انتهت المعركة, continues: c1 }`),
  ).toEqual([]);
});

test('a kind of the project file that is like a claim', async () => {
  expect(
    await check(
      'annotations: [{ id: r1, kind: rumour, exact: انتهت المعركة }]',
      '//- /isnad.yaml\nisnad: 1\nkinds: { rumour: { like: claim } }',
    ),
  ).toEqual(['a.txt “انتهت المعركة” warning']);
});

test('what has no place in the article shows in the sidecar', async () => {
  expect(await check('annotations: [{ id: c1, kind: claim, exact: شيء لم يقله أحد على الإطلاق في أي مكان }]')).toEqual([
    'a.txt.isnad.yaml “c1” warning',
  ]);
});
