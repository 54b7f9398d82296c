import { expect, test } from 'vitest';
import { messages, report } from './testing/report.ts';

const source = (annotations: string, speakers = '') => `//- /a.txt
انتهت المعركة في المدينة. وبدأ الإعمار.
//- /a.txt.isnad.yaml
isnad: 1
article: { outlet: jazeera }
speakers: { jazeera: { name: الجزيرة }, afp: { name: فرانس برس }, ap: {}, silo: {}${speakers} }
annotations:
${annotations}`;
const claim = (keys: string) => `  - { id: c1, kind: claim, exact: انتهت المعركة, ${keys} }`;

test.each([
  ['the outlet as a relay', 'speaker: silo, via: [jazeera, afp]'],
  ['the speaker as a relay', 'speaker: silo, via: [afp, silo]'],
  ['the outlet as the speaker, through an agency', 'speaker: jazeera, via: [afp]'],
  ['among parallel relays', 'speaker: silo, via: [[afp, ap], jazeera, [ap]]'],
])('%s comes again', async (_name, keys) => {
  expect(await report('chain.cycle', source(claim(keys)))).toEqual(['a.txt “انتهت المعركة” warning']);
});

test('the message names the party', async () => {
  expect((await messages('chain.cycle', source(claim('speaker: jazeera, via: [afp]'))))[0]).toBe(
    'The chain comes back to الجزيرة after passing through others. Check via, within and the outlet.',
  );
});

test.each([
  ['an outlet that interviews for itself', 'speaker: silo, via: [afp, jazeera]'],
  ['an outlet that speaks for itself', 'speaker: jazeera'],
  ['equal neighbours', 'speaker: silo, via: [afp, afp, jazeera, jazeera]'],
  ['neighbours among parallel relays', 'speaker: silo, via: [afp, [afp, ap], [ap]]'],
])('not %s', async (_name, keys) => {
  expect(await report('chain.cycle', source(claim(keys)))).toEqual([]);
});

test('through statements within each other, told where it is written', async () => {
  const annotations = `  - { id: c0, kind: claim, exact: في المدينة, speaker: silo, via: [afp] }
  - { id: c1, kind: claim, exact: انتهت المعركة, speaker: ap, via: [afp], within: c0 }
  - { id: c2, kind: claim, exact: بدأ الإعمار, continues: c1 }`;
  expect(await report('chain.cycle', source(annotations))).toEqual(['a.txt “انتهت المعركة” warning']);
});

test('statements in a circle, told once at the first', async () => {
  const annotations = `  - { id: c1, kind: claim, exact: انتهت المعركة, continues: c3 }
  - { id: c2, kind: claim, exact: في المدينة, within: c1 }
  - { id: c3, kind: claim, exact: بدأ الإعمار, continues: c2 }
  - { id: c4, kind: claim, exact: الإعمار, continues: c1 }`;
  expect(await messages('chain.cycle', source(annotations))).toEqual([
    'These continue or contain each other in a circle: c1, c2, and c3. Remove one “continues” or “within”.',
    '  a.txt.isnad.yaml “c2” c2: “في المدينة”',
    '  a.txt.isnad.yaml “c3” c3: “بدأ الإعمار”',
    '  a.txt.isnad.yaml “c3” Annotated as c1',
  ]);
  expect(await report('chain.cycle', source(claim('continues: c1')))).toHaveLength(1);
});

test('affiliations in a circle, told where a link is written', async () => {
  const circle = ', a: { affiliation: b }, b: { affiliation: c }, c: { affiliation: a }, d: { affiliation: a }';
  expect(await report('chain.cycle', source('  []', circle))).toEqual(['a.txt.isnad.yaml “b” warning']);
  expect(await report('chain.cycle', source('  []', ', a: { affiliation: a }'))).toHaveLength(1);
  const project = '//- /isnad.yaml\nisnad: 1\nspeakers: { a: { affiliation: b }, b: { affiliation: a } }\n';
  expect(await report('chain.cycle', project + source('  []', ', x: { affiliation: a }'))).toEqual([
    'isnad.yaml “b” warning',
  ]);
  const half = '//- /isnad.yaml\nisnad: 1\nspeakers: { a: { affiliation: b }, b: {} }\n';
  expect(await report('chain.cycle', half + source('  []', ', b: { affiliation: a }'))).toEqual([
    'a.txt.isnad.yaml “a” warning',
  ]);
});
