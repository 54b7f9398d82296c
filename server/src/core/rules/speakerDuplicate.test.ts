import { expect, test } from 'vitest';
import { findingsOf, messages, report } from './testing/report.ts';

const source = (speakers: string, project = '{}') => `//- /isnad.yaml
isnad: 1
speakers: ${project}
//- /a.txt
نص.
//- /a.txt.isnad.yaml
isnad: 1
speakers: ${speakers}`;

test('one name in two spellings, told once', async () => {
  const speakers = '{ a: { name: أحمد الأسعد }, b: { name: احمد الاسعد } }';
  expect(await report('speaker.duplicate', source(speakers))).toEqual(['a.txt.isnad.yaml “b” information']);
  expect(await messages('speaker.duplicate', source(speakers))).toEqual([
    'b and a are both called احمد الاسعد. Make them one, or tell them apart by name.',
    '  a.txt.isnad.yaml “a” The speaker a',
  ]);
});

test.each([
  ['an alias', '{ a: { name: طلال سلو, aliases: [سلو] }, b: { name: سلو } }'],
  ['a name in another language', '{ a: { name: رويترز, names: { en: Reuters } }, b: { name: REUTERS } }'],
])('%s', async (_name, speakers) => {
  expect(await report('speaker.duplicate', source(speakers))).toHaveLength(1);
});

test.each([
  ['other names', '{ a: { name: أحمد }, b: { name: محمد } }'],
  ['sources that are not named', '{ a: { name: مصدر, identification: anonymous }, b: { name: مصدر } }'],
  [
    'sources that are described',
    '{ a: { name: مسؤول, identification: described }, b: { name: مسؤول, identification: described } }',
  ],
  ['entries without a name', '{ a: {}, b: {} }'],
  ['one entry with one name twice', '{ a: { name: سلو, aliases: [سلو] } }'],
])('not %s', async (_name, speakers) => {
  expect(await report('speaker.duplicate', source(speakers))).toEqual([]);
});

test('a local entry beside that of the project, but not one that overrides it', async () => {
  expect(await report('speaker.duplicate', source('{ b: { name: سلو } }', '{ a: { name: سلو } }'))).toEqual([
    'a.txt.isnad.yaml “b” information',
  ]);
  expect(await report('speaker.duplicate', source('{ a: { name: سلو } }', '{ a: { name: سلو } }'))).toEqual([]);
});

test('in the project file', async () => {
  expect(
    await report('speaker.duplicate', source('{}', '{ a: { name: سلو }, b: { name: سلو }, c: { name: سلو } }')),
  ).toEqual(['isnad.yaml “b” information', 'isnad.yaml “c” information', 'isnad.yaml “c” information']);
});

test('a layer beside the base', async () => {
  const layer = '\n//- /a.txt.isnad.sm.yaml\nisnad: 1\nspeakers: { b: { name: سلو } }';
  expect(await report('speaker.duplicate', source('{ a: { name: سلو } }') + layer)).toEqual([
    'a.txt.isnad.sm.yaml “b” information',
  ]);
});

test('thousands with one name, each beside a few', async () => {
  const entries = Array.from({ length: 2_000 }, (_, i) => `s${i}: { name: سلو, aliases: [طلال] }`);
  expect(await findingsOf('speaker.duplicate', source(`{ ${entries.join(', ')} }`))).toHaveLength(55 + 1_989 * 10);
});
