import { expect, test } from 'vitest';
import { at, done } from './testing/doing.ts';

const sidecar = '/a.txt.isnad.yaml';

const source = (keys: string, others = '') => `
//- /a.txt
قال سلو إن المعركة انتهت. وأضاف أن المدينة آمنة. وختم بالشكر.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { silo: { name: سلو }, sdf: { name: قسد }, afp: { name: AFP } }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo, for: sdf, via: [afp], said: { date: 2017-10-14 } }
  - { id: m, kind: mention, exact: المدينة }
  # the second
  - id: c2
    kind: claim
    exact: أن المدينة آمنة
    ${keys}
    note: n
  ${others}
`;

const entry = (text: string | undefined): string =>
  text?.slice(text.indexOf('  # the second'), text.indexOf('    note: n')) ?? '';

const after = (keys: string): string =>
  `  # the second\n  - id: c2\n    kind: claim\n    exact: أن المدينة آمنة\n    ${keys}\n`;

test.each([
  [
    'what is the same goes',
    'speaker: silo\n    for: [ sdf ]\n    via: afp\n    said: { date: 2017-10-14 }',
    'continues: c1',
  ],
  ['a cue stays', 'speaker: silo\n    cue: أضاف', 'cue: أضاف\n    continues: c1'],
  [
    'what differs stays',
    'speaker: [silo, sdf]\n    via: [{ speaker: afp, mention: AFP }]\n    said: { place: الرقة }',
    'speaker: [silo, sdf]\n    via: [{ speaker: afp, mention: AFP }]\n    said: { place: الرقة }\n    continues: c1',
  ],
])('the statement before goes on: %s', async (_, before, keys) => {
  const { files, said } = await done(source(before), (all) => ({ type: 'continues', at: at(all, 'c2') }));
  expect(said).toBe('This continues c1 now.');
  expect(entry(files[sidecar])).toBe(after(keys));
});

test('one statement stands inside another', async () => {
  const { files, said } = await done(source('speaker: afp'), (all) => ({
    type: 'within',
    at: at(all, 'c2'),
    id: 'c1',
  }));
  expect(said).toBe('This stands inside c1 now.');
  expect(entry(files[sidecar])).toBe(after('speaker: afp\n    within: c1'));
});

test('a chosen statement is continued, wherever it stands', async () => {
  const { said } = await done(source('speaker: silo', '- { id: c3, kind: claim, exact: بالشكر }'), (all) => ({
    type: 'continues',
    at: at(all, 'c2'),
    id: 'c3',
  }));
  expect(said).toBe('This continues c3 now.');
});

test.each([
  ['c2', undefined, '- { id: c3, kind: claim, exact: بالشكر, within: c2 }', 'This continues c1 now.'],
  ['c2', 'c3', '- { id: c3, kind: claim, exact: بالشكر, within: c2 }', 'circle'],
  [
    'c2',
    'c4',
    '- { id: c3, kind: claim, exact: ختم, within: c2 }\n  - { id: c4, kind: claim, exact: بالشكر, continues: c3 }',
    'circle',
  ],
  ['c2', 'c2', '', 'This would refer to itself. Choose another.'],
  ['c2', 'c9', '', 'a.txt.isnad.yaml has no annotation c9 any more. Choose it again.'],
  ['c1', undefined, '', 'No claim or quotation stands before this one. Choose which it continues.'],
  [
    'c9',
    undefined,
    '- { id: c9, kind: claim, exact: ليس هنا }',
    'c9 has no certain place in the article. Select the passage and set its place first.',
  ],
])('%s continues %s', async (id, target, others, said) => {
  const outcome = await done(source('speaker: silo', others), (all) => ({
    type: 'continues',
    at: at(all, id),
    ...(target === undefined ? {} : { id: target }),
  }));
  expect(outcome.said).toBe(
    said === 'circle' ? `${target} depends on this one already, so it would be a circle. Choose another.` : said,
  );
});

test('a circle that is there already is no trap', async () => {
  const others =
    '- { id: x, kind: claim, exact: ختم, within: y }\n  - { id: y, kind: claim, exact: بالشكر, continues: x }';
  const { said } = await done(source('speaker: silo', others), (all) => ({
    type: 'within',
    at: at(all, 'c2'),
    id: 'x',
  }));
  expect(said).toBe('This stands inside x now.');
});
