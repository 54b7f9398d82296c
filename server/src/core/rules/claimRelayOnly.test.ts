import { expect, test } from 'vitest';
import { messages, report } from './testing/report.ts';

const source = (annotations: string, outlet = 'jazeera') => `//- /a.txt
أعلنت مصادر أن المعركة انتهت. وقالت رويترز إن الجسر دمر.
//- /a.txt.isnad.yaml
isnad: 1
article: { outlet: ${outlet} }
speakers:
  jazeera: { name: الجزيرة, type: outlet }
  reuters: { name: رويترز, type: agency }
  afp: { name: فرانس برس, type: agency }
  silo: { name: طلال سلو }
annotations:
${annotations}`;

const check = (annotations: string, outlet?: string) => report('claim.relay-only', source(annotations, outlet));

test('a via and no speaker', async () => {
  expect(await check('  - { id: c1, kind: claim, exact: المعركة انتهت, via: [reuters] }')).toEqual([
    'a.txt “المعركة انتهت” warning',
  ]);
  expect(
    await messages(
      'claim.relay-only',
      source('  - { id: c1, kind: claim, exact: المعركة انتهت, via: [[reuters, afp]] }'),
    ),
  ).toEqual([
    'This ends at رويترز and فرانس برس, who passed it on. Who said it first? Add a speaker.',
    '  a.txt.isnad.yaml “c1” Annotated as c1',
  ]);
});

test('a quotation too', async () => {
  expect(await check('  - { id: c1, kind: quote, exact: المعركة انتهت, via: [reuters] }')).toHaveLength(1);
});

test.each([
  ['with a speaker', 'speaker: silo, via: [reuters]'],
  ['with no via', 'evidence: [https://example.org]'],
  ['of somebody who would not say', 'via: [reuters], stance: declined'],
])('not %s', async (_name, keys) => {
  expect(await check(`  - { id: c1, kind: claim, exact: المعركة انتهت, ${keys} }`)).toEqual([]);
});

test("another outlet's agency as the only speaker is information", async () => {
  expect(await check('  - { id: c1, kind: claim, exact: الجسر دمر, speaker: reuters }')).toEqual([
    'a.txt “الجسر دمر” information',
  ]);
});

test("not the article's own outlet, nor an agency beside a speaker", async () => {
  expect(await check('  - { id: c1, kind: claim, exact: الجسر دمر, speaker: reuters }', 'reuters')).toEqual([]);
  expect(await check('  - { id: c1, kind: claim, exact: الجسر دمر, speaker: [reuters, silo] }')).toEqual([]);
});

test('an inherited via counts; the speaker of a statement around is an origin', async () => {
  expect(
    await check(`  - { id: c1, kind: claim, exact: المعركة انتهت, via: [reuters] }
  - { id: c2, kind: claim, exact: الجسر دمر, continues: c1 }`),
  ).toHaveLength(2);
  expect(
    await check(`  - { id: c1, kind: claim, exact: أن المعركة انتهت, speaker: silo, via: [reuters] }
  - { id: c2, kind: claim, exact: المعركة انتهت, within: c1 }`),
  ).toEqual([]);
});

test("a layer goes by the base sidecar's outlet", async () => {
  const layer = '  - { id: c1, kind: claim, exact: الجسر دمر, speaker: reuters }';
  expect(
    await check(
      `  []
//- /a.txt.isnad.sm.yaml
isnad: 1
annotations:
${layer}`,
      'reuters',
    ),
  ).toEqual([]);
});
