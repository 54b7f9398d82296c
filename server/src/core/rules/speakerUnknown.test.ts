import { expect, test } from 'vitest';
import { findingsOf, messages, report } from './testing/report.ts';

const source = (annotation: string, head = '') => `//- /isnad.yaml
isnad: 1
speakers: { silo: { name: طلال سلو } }
//- /a.txt
انتهت المعركة.
//- /a.txt.isnad.yaml
isnad: 1
${head}
annotations: [{ id: c1, kind: claim, exact: انتهت المعركة, ${annotation} }]`;

test.each([
  'speaker: نسر',
  'speaker: [silo, نسر]',
  'for: نسر',
  'via: [نسر]',
  'via: [[silo, { speaker: نسر, mention: المعركة }]]',
])('in an annotation: %s', async (key) => {
  expect(await report('speaker.unknown', source(key))).toEqual(['a.txt “انتهت المعركة” error']);
  expect(await messages('speaker.unknown', source(key))).toEqual([
    'No speaker has the id نسر. Define it under speakers.',
    '  a.txt.isnad.yaml “نسر” Annotated as c1',
  ]);
});

test('the nearest id comes as a fix', async () => {
  const [finding] = await findingsOf('speaker.unknown', source('speaker: sillo'));
  const start = source('speaker: sillo').split('.isnad.yaml\n')[1]?.indexOf('sillo') ?? 0;
  expect(finding?.data).toEqual({ kind: 'replace', span: { start, end: start + 5 }, text: 'silo' });
  expect(finding?.message.id).toBe('finding.speaker.unknown.near');
});

test('outlet, affiliation and maybe show in the sidecar', async () => {
  const head = 'article: { outlet: نسر }\nspeakers: { a: { affiliation: صقر, maybe: silo }, b: { maybe: باز } }';
  expect(await report('speaker.unknown', source('speaker: [a, b]', head))).toEqual([
    'a.txt.isnad.yaml “نسر” error',
    'a.txt.isnad.yaml “صقر” error',
    'a.txt.isnad.yaml “باز” error',
  ]);
});

test('in the project file', async () => {
  const files = '//- /isnad.yaml\nisnad: 1\nspeakers: { silo: { affiliation: sdg }, sdf: { maybe: نسر } }';
  expect(await report('speaker.unknown', files)).toEqual(['isnad.yaml “sdg” error', 'isnad.yaml “نسر” error']);
});

test('evidence that can be neither link nor file', async () => {
  expect(await report('speaker.unknown', source('evidence: [decree-13]'))).toEqual(['a.txt “انتهت المعركة” warning']);
  expect(
    await report('speaker.unknown', source('evidence: [silo, https://a.example, scan.pdf, scans/1, ./scan]')),
  ).toEqual([]);
});

test('a layer sees the base and the project; the base sees no layer', async () => {
  const layer = (speaker: string) => `
//- /a.txt.isnad.sm.yaml
isnad: 1
speakers: { mine: { name: م } }
annotations: [{ id: c1, kind: claim, exact: انتهت المعركة, speaker: ${speaker} }]`;
  const head = 'speakers: { local: { name: ل } }';
  expect(await report('speaker.unknown', source('speaker: silo', head) + layer('[local, silo, mine]'))).toEqual([]);
  expect(await report('speaker.unknown', source('speaker: mine', head) + layer('mine'))).toEqual([
    'a.txt “انتهت المعركة” error',
  ]);
});
