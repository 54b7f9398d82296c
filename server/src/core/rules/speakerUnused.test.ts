import { expect, test } from 'vitest';
import { report } from './testing/report.ts';

const source = (speakers: string, rest: string, layer = '') => `//- /a.txt
انتهت المعركة.
//- /a.txt.isnad.yaml
isnad: 1
speakers: ${speakers}
${rest}
${layer}`;
const claim = (keys: string) => `annotations: [{ id: c1, kind: claim, exact: انتهت المعركة, ${keys} }]`;

test('an entry that nothing names', async () => {
  expect(await report('speaker.unused', source('{ silo: { name: سلو } }', claim('tags: []')))).toEqual([
    'a.txt.isnad.yaml “silo” hint',
  ]);
});

test.each([
  ['speaker', claim('speaker: silo')],
  ['for', claim('for: silo')],
  ['via', claim('via: [[silo]]')],
  ['evidence', claim('evidence: [silo]')],
  ['outlet', 'article: { outlet: silo }'],
  ['a mention', 'annotations: [{ id: m1, kind: mention, exact: المعركة, speaker: silo }]'],
])('not when named as %s', async (_name, rest) => {
  expect(await report('speaker.unused', source('{ silo: { name: سلو } }', rest))).toEqual([]);
});

test('affiliation and guesses count, an entry that names itself does not', async () => {
  const speakers =
    '{ silo: { affiliation: sdf, maybe: x }, sdf: { name: قسد }, x: { name: س }, y: { affiliation: y } }';
  expect(await report('speaker.unused', source(speakers, claim('speaker: silo')))).toEqual([
    'a.txt.isnad.yaml “y” hint',
  ]);
});

test('what a layer names counts for the base; the entries of a layer count in it alone', async () => {
  const layer = `//- /a.txt.isnad.sm.yaml
isnad: 1
speakers: { mine: { name: م }, other: { name: آ } }
annotations: [{ id: c1, kind: claim, exact: انتهت المعركة, speaker: [silo, mine] }]`;
  expect(await report('speaker.unused', source('{ silo: { name: سلو } }', claim('tags: []'), layer))).toEqual([
    'a.txt.isnad.sm.yaml “other” hint',
  ]);
});

test('a local entry of a party to which the project affiliates a speaker', async () => {
  const project = '//- /isnad.yaml\nisnad: 1\nspeakers: { silo: { affiliation: sdf }, sdf: { name: قسد } }\n';
  expect(await report('speaker.unused', project + source('{ sdf: { role: حليف } }', claim('speaker: silo')))).toEqual(
    [],
  );
});

test('a project speaker counts as used in any article, and by other entries', async () => {
  const project = '//- /isnad.yaml\nisnad: 1\nspeakers: { a: { affiliation: b }, b: {}, c: { affiliation: c } }\n';
  expect(await report('speaker.unused', project + source('{}', claim('speaker: a')))).toEqual(['isnad.yaml “c” hint']);
});
