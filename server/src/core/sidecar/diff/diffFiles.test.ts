import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseSidecar, changes, make, valueOfText } from '../merge/testing/versions.ts';
import type { Change } from './change.ts';
import { diffFiles } from './diffFiles.ts';

const base = `isnad: 1
article: { title: A, published: 2017 }
speakers:
  silo: { name: طلال سلو }
  afp: { name: AFP }
annotations:
  - { id: c1, kind: claim, exact: one, speaker: silo, tags: [a, b] }
  - { id: c2, kind: claim, exact: two, said: { date: 2017, place: x } }
  - { id: c3, kind: claim, exact: three }
`;

function diff(old: string, now: string): readonly Change[] {
  return diffFiles(old, now).changes;
}

const but = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((text, [from, to]) => text.replace(from, to), base);

describe('diffFiles', () => {
  it('finds nothing in comments, quotes, layout and the order of keys', () => {
    const other = but(['exact: one, speaker: silo', 'speaker: "silo", exact: one'], ['isnad: 1', '# x\nisnad: 1\n']);
    expect(diff(base, other)).toEqual([]);
    expect(diff(base, but(['speaker: silo', 'speaker: [silo]']))).toEqual([]);
    expect(diff('', '# nothing\n')).toEqual([]);
  });

  it('finds keys that changed, came and went, of keys too', () => {
    const now = but(
      ['speaker: silo', 'speaker: afp'],
      ['date: 2017, place: x', 'date: 2018, medium: post'],
      ['title: A, ', ''],
    );
    expect(diff(base, now)).toEqual([
      { section: 'article', key: 'title', kind: 'removed', old: 'A' },
      { section: 'annotations', entry: 'c1', key: 'speaker', kind: 'changed', old: 'silo', new: 'afp' },
      { section: 'annotations', entry: 'c2', key: 'said.date', kind: 'changed', old: '2017', new: '2018' },
      { section: 'annotations', entry: 'c2', key: 'said.place', kind: 'removed', old: 'x' },
      { section: 'annotations', entry: 'c2', key: 'said.medium', kind: 'added', new: 'post' },
    ]);
  });

  it('tells what came into a list and what went', () => {
    expect(diff(base, but(['[a, b]', '[b, c]']))).toEqual([
      {
        section: 'annotations',
        entry: 'c1',
        key: 'tags',
        kind: 'changed',
        old: ['a', 'b'],
        new: ['b', 'c'],
        added: ['c'],
        removed: ['a'],
      },
    ]);
    expect(diff(base, but(['[a, b]', '[b, a]']))).toMatchObject([{ kind: 'reordered', key: 'tags' }]);
  });

  it('takes a list of one for its item', () => {
    expect(diff(base, but(['exact: three', 'exact: [three]']))).toEqual([]);
    expect(diff(base, but(['exact: three', 'exact: [three, four]']))).toMatchObject([{ kind: 'changed' }]);
  });

  it('finds entries that came, went, moved or got another id', () => {
    const c3 = '  - { id: c3, kind: claim, exact: three }\n';
    const moved = but([c3, ''], ['annotations:\n', `annotations:\n${c3}`]);
    expect(diff(base, moved)).toEqual([{ section: 'annotations', entry: 'c3', kind: 'moved' }]);
    expect(diff(moved, base)).toEqual([{ section: 'annotations', entry: 'c3', kind: 'moved', after: 'c2' }]);
    expect(diff(base, but(['id: c3', 'id: z'], ['afp: {', 'AFP: {']))).toEqual([
      { section: 'speakers', entry: 'AFP', kind: 'renamed', old: 'afp', new: 'AFP' },
      { section: 'annotations', entry: 'z', kind: 'renamed', old: 'c3', new: 'z' },
    ]);
    expect(diff(base, but([c3, '  - { id: c4, kind: note, exact: four }\n']))).toMatchObject([
      { entry: 'c3', kind: 'removed' },
      { entry: 'c4', kind: 'added' },
    ]);
    expect(diff('', base).map(({ entry, kind }) => `${kind} ${entry ?? ''}`.trim())).toEqual([
      'added',
      'added',
      'added',
      'added silo',
      'added afp',
      'added c1',
      'added c2',
      'added c3',
    ]);
  });

  it('looks through project files', () => {
    const project =
      'isnad: 1\narticles: [a]\nquestions: { q: What? }\nkinds: { r: { like: claim } }\nrules: { claim.unsourced: error }\n';
    const now = project
      .replace('[a]', '[a, b]')
      .replace('What', 'Who')
      .replace('like: claim', 'like: quote')
      .replace('error', 'off');
    expect(diff(project, now).map(({ section, entry, key, kind }) => [section, entry, key, kind].join(' '))).toEqual([
      'file  articles changed',
      'questions q  changed',
      'kinds r like changed',
      'rules claim.unsourced  changed',
    ]);
  });

  it('says which version has a mistake, and survives ids given twice or not at all', () => {
    expect(diffFiles(base, `${base}a: [`).damaged).toEqual(['new']);
    expect(diffFiles('- a', base).damaged).toEqual(['old']);
    const twice = but(['id: c3', 'id: c1']);
    expect(diff(twice, twice)).toEqual([]);
    expect(diff(base, but(['id: c3, ', '']))).toMatchObject([{ entry: '', kind: 'renamed', old: 'c3' }]);
  });

  it('finds something exactly where two versions do not say the same', () => {
    fc.assert(
      fc.property(baseSidecar, changes, (text, list) => {
        const now = make(text, list, 'n').text;
        const same = JSON.stringify(sorted(valueOfText(text))) === JSON.stringify(sorted(valueOfText(now)));
        if (same) expect(diff(text, now)).toEqual([]);
        else expect(diff(text, now).length, `${text}\n=====\n${now}`).toBeGreaterThan(0);
        expect(diff(now, now)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Without the order of keys, and what is empty. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, sorted(item)] as const);
  return Object.fromEntries(
    entries
      .filter(([, item]) => JSON.stringify(item) !== '{}' && JSON.stringify(item) !== '[]' && item !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
