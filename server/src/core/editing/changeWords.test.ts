import { expect, test } from 'vitest';
import type { Action } from './action.ts';
import { at, done } from './testing/doing.ts';

const sidecar = '/a.txt.isnad.yaml';

const source = (keys: string) => `
//- /isnad.yaml
isnad: 1
kinds: { rumour: { like: claim, label: إشاعة }, cited: { like: quote } }
//- /a.txt
It is over.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - id: c1
    exact: It is over
    ${keys}
  - { id: n, kind: note, exact: over }
`;

type Change = Extract<Action, { type: 'kind' | 'stance' | 'mode' | 'note' }>;
type Without<T> = T extends unknown ? Omit<T, 'at'> : never;

const change = async (keys: string, action: Without<Change>, id = 'c1') => {
  const { files, said } = await done(source(keys), (all) => ({ ...action, at: at(all, id) }) as Action);
  const text = files[sidecar];
  return [text?.slice(text.indexOf('over\n') + 9, text.indexOf('\n  - { id: n')), said];
};

test.each([
  ['kind: claim', { type: 'kind', kind: 'note' }, 'kind: note', 'This is a note now.'],
  ['kind: claim', { type: 'kind', kind: 'rumour' }, 'kind: rumour', 'Kind: إشاعة.'],
  [
    "kind: 'claim' # ?\n    mode: mixed",
    { type: 'kind', kind: 'quote' },
    "kind: 'quote' # ?\n    mode: direct",
    'This is a quotation now.',
  ],
  ['kind: claim\n    mode: mixed', { type: 'kind', kind: 'cited' }, 'kind: cited\n    mode: direct', 'Kind: cited.'],
  ['kind: claim', { type: 'stance', stance: 'denied' }, 'kind: claim\n    stance: denied', 'Stance: denied.'],
  ['kind: claim\n    stance: denied', { type: 'stance', stance: 'said' }, 'kind: claim', 'Stance: said.'],
  [
    'kind: claim\n    note: n',
    { type: 'mode', mode: 'mixed' },
    'kind: claim\n    mode: mixed\n    note: n',
    'Partly quoted.',
  ],
  [
    'kind: claim\n    tags: [t]',
    { type: 'note', note: 'انظر: «هناك» #1' },
    'kind: claim\n    tags: [t]\n    note: "انظر: «هناك» #1"',
    'Note saved.',
  ],
  ['kind: claim\n    note: |\n      old\n      text', { type: 'note', note: ' ' }, 'kind: claim', 'Note removed.'],
] as const)('%s, %o', async (before, action, after, said) => {
  const [keys, told] = await change(before, action);
  expect(told).toBe(said);
  expect(keys?.replace('exact: It is over\n    ', '')).toBe(after);
});

test.each([
  ['kind: claim', { type: 'kind', kind: 'claim' }, 'It says so already; nothing was changed.'],
  [
    'kind: claim',
    { type: 'kind', kind: 'gossip' },
    'There is no kind gossip. Define it in the project file, or choose another.',
  ],
  ['kind: claim', { type: 'stance', stance: 'said' }, 'It says so already; nothing was changed.'],
  ['kind: claim\n    mode: mixed', { type: 'mode', mode: 'mixed' }, 'It says so already; nothing was changed.'],
  ['kind: claim', { type: 'note', note: '' }, 'It says so already; nothing was changed.'],
] as const)('refused: %s, %o', async (keys, action, said) => {
  expect(await change(keys, action)).toEqual([undefined, said]);
});

test('refused: the stance of a note', async () => {
  const said = 'Only claims and quotations can have this. Change the kind first.';
  expect(await change('kind: claim', { type: 'stance', stance: 'denied' }, 'n')).toEqual([undefined, said]);
  expect(await change('kind: claim', { type: 'mode', mode: 'direct' }, 'n')).toEqual([undefined, said]);
});
