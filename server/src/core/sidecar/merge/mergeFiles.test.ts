import { describe, expect, it } from 'vitest';
import { type Merged, type MergeOptions, mergeFiles } from './mergeFiles.ts';

const base = `# About the flood.
isnad: 1
article:
  title: الفيضان
speakers:
  silo: { name: طلال سلو }   # the spokesman
  afp: { name: AFP, type: agency }
annotations:
  # ── First part ──
  - id: c1
    kind: claim
    exact: إن المقاتلين الأجانب سيتركون
    speaker: silo
    cue: قال
    tags: [a, b]

  # about c2
  - id: c2
    kind: quote
    exact: "we stay"
    speaker: afp
    review:
      - { verdict: disputed, by: sm }
  - id: c3
    kind: note
    exact: third
    continues: c2
# the end
`;

const swap = (text: string, ...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, () => to);
  }, text);

const merge = (ours: string, theirs: string, options: Partial<MergeOptions> = {}, was = base): Merged =>
  mergeFiles({ base: was, ours, theirs }, { file: 'sidecar', ...options });

function clean(ours: string, theirs: string, was = base): string {
  const { text, conflicts, by } = merge(ours, theirs, {}, was);
  expect(conflicts, text).toEqual([]);
  expect(by).toBe('entries');
  return text;
}

const added = (text: string, entry: string, more: string): string => swap(text, [entry, entry + more]);
const third = '    exact: third\n    continues: c2\n';

describe('mergeFiles', () => {
  it('takes each entry from the side that changed it, with its comments', () => {
    const ours = swap(base, ['speaker: silo\n', 'speaker: afp   # no: the agency\n']);
    const theirs = swap(base, ['kind: quote', 'kind: claim'], ['# about c2', '# about c2, at last']);
    expect(clean(ours, theirs)).toBe(swap(ours, ['kind: quote', 'kind: claim'], ['# about c2', '# about c2, at last']));
  });

  it('merges an entry key by key, neighbouring lines too', () => {
    const ours = swap(base, ['speaker: silo\n', 'speaker: afp   # no: the agency\n']);
    const theirs = swap(base, ['    cue: قال\n', '    cue: وقال   # with waw\n    certainty: low\n']);
    expect(clean(ours, theirs)).toBe(
      swap(ours, ['    cue: قال\n', '    cue: وقال   # with waw\n    certainty: low\n']),
    );
  });

  it('keeps what both add in one place, ours first', () => {
    const x = '\n  # by us\n  - id: x\n    kind: note\n    exact: x\n';
    const y = '\n  # by them\n  - id: y\n    kind: note\n    exact: y\n';
    expect(clean(added(base, third, x), added(base, third, y))).toBe(added(base, third, x + y));
    expect(clean(added(base, third, y), added(base, third, x))).toBe(added(base, third, y + x));
  });

  it('merges lists as sets', () => {
    const ours = swap(
      base,
      ['tags: [a, b]', 'tags: [a, b, ours]'],
      ['by: sm }', 'by: sm }\n      - { verdict: true, by: us }'],
    );
    const theirs = swap(
      base,
      ['tags: [a, b]', 'tags: [b, theirs]'],
      ['by: sm }', 'by: sm }\n      - { verdict: false, by: them }'],
    );
    expect(clean(ours, theirs)).toBe(
      swap(
        ours,
        ['tags: [a, b, ours]', 'tags: [b, ours, theirs]'],
        ['by: us }', 'by: us }\n      - { verdict: false, by: them }'],
      ),
    );
  });

  it('shows a real conflict around the key that is in conflict', () => {
    const ours = swap(base, ['speaker: silo', 'speaker: afp'], ['cue: قال', 'cue: وقال']);
    const theirs = swap(base, ['speaker: silo', 'speaker: someone'], ['tags: [a, b]', 'tags: [a]']);
    const { text, conflicts } = merge(ours, theirs, { labels: { ours: 'HEAD', theirs: 'feature' } });
    expect(conflicts).toEqual([{ path: ['annotations', 'c1', 'speaker'], reason: 'changed' }]);
    expect(text).toBe(
      swap(
        ours,
        [
          '    speaker: afp\n',
          '<<<<<<< HEAD\n    speaker: afp\n||||||| base\n    speaker: silo\n=======\n    speaker: someone\n>>>>>>> feature\n',
        ],
        ['tags: [a, b]', 'tags: [a]'],
      ),
    );
  });

  it('takes a change of the passage on both sides for a conflict of the entry', () => {
    const ours = swap(base, ['exact: third', 'exact: third thing']);
    const theirs = swap(base, ['exact: third', 'exact: third\n    occurrence: 1/2']);
    const { conflicts } = merge(ours, theirs);
    expect(conflicts).toEqual([{ path: ['annotations', 'c3'], reason: 'changed' }]);
  });

  it('shows an entry that one side deleted and the other changed', () => {
    const entry = `  - id: c3\n    kind: note\n${third}`;
    const ours = swap(base, [entry, '']);
    const theirs = swap(base, ['exact: third', 'exact: the third']);
    const { text, conflicts } = merge(ours, theirs);
    expect(conflicts).toEqual([{ path: ['annotations', 'c3'], reason: 'deleted-by-ours' }]);
    expect(text).toContain(
      `<<<<<<< ours\n||||||| base\n${entry}=======\n${entry.replace('third', 'the third')}>>>>>>> theirs\n# the end\n`,
    );
    expect(merge(theirs, ours).conflicts).toEqual([{ path: ['annotations', 'c3'], reason: 'deleted-by-theirs' }]);
  });

  it('shows two entries that were made under one id', () => {
    const ours = added(base, third, '  - id: n\n    kind: note\n    exact: ours\n');
    const theirs = added(base, third, '  - id: n\n    kind: note\n    exact: theirs\n');
    const { text, conflicts } = merge(ours, theirs, { markerSize: 9 });
    expect(conflicts).toEqual([{ path: ['annotations', 'n'], reason: 'added' }]);
    expect(text).toContain(
      '<<<<<<<<< ours\n  - id: n\n    kind: note\n    exact: ours\n||||||||| base\n=========\n  - id: n\n    kind: note\n    exact: theirs\n>>>>>>>>> theirs\n',
    );
    expect(clean(ours, ours.replace('# the end', '# end'))).toBe(ours.replace('# the end', '# end'));
  });

  it('lets an entry go that only the other side left alone, and says who still names it', () => {
    const ours = swap(base, ['    continues: c2\n', '    continues: c2\n    note: more\n']);
    const c2 = base.slice(base.indexOf('\n  # about c2'), base.indexOf('  - id: c3'));
    const theirs = swap(base, [c2, ''], ['    continues: c2\n', '']);
    const { text, notes, conflicts } = merge(
      swap(ours, ['continues: c2', 'continues: c2 # sic']),
      swap(base, [c2, '']),
    );
    expect(conflicts).toEqual([]);
    expect(text).not.toContain('about c2');
    expect(notes).toEqual([{ id: 'cli.merge.gone-annotation', args: { id: 'c3', target: 'c2' } }]);
    expect(clean(ours, theirs)).toContain('note: more');
  });

  it('keeps line breaks of Windows', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const ours = swap(base, ['speaker: silo', 'speaker: afp']);
    const theirs = swap(base, ['cue: قال', 'cue: وقال']);
    const both = clean(ours, theirs);
    expect(clean(windows(ours), windows(theirs), windows(base))).toBe(windows(both));
    expect(clean(windows(ours), theirs)).toBe(windows(both));
    expect(clean(ours, windows(theirs))).toBe(windows(both));
    const conflict = merge(windows(ours), windows(swap(base, ['speaker: silo', 'speaker: x'])), {}, windows(base));
    expect(conflict.text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('merges files that were made on both sides', () => {
    const one = 'isnad: 1\nannotations:\n  - id: a\n    kind: note\n    exact: a\n';
    const other = 'isnad: 1\nspeakers:\n  s: { name: S }\nannotations:\n  - id: b\n    kind: note\n    exact: b\n';
    expect(clean(one, other, '')).toBe(
      'isnad: 1\nspeakers:\n  s: { name: S }\nannotations:\n  - id: a\n    kind: note\n    exact: a\n  - id: b\n    kind: note\n    exact: b\n',
    );
  });

  it('goes by lines where a file has a mistake or an id twice', () => {
    const ours = swap(base, ['exact: third', 'exact: [third']);
    const theirs = swap(base, ['title: الفيضان', 'title: السد']);
    expect(merge(ours, theirs)).toMatchObject({ by: 'lines', conflicts: [], text: swap(ours, ['الفيضان', 'السد']) });
    const twice = swap(base, ['id: c3', 'id: c1']);
    expect(merge(twice, swap(base, ['cue: قال', 'cue: وقال']))).toMatchObject({ by: 'lines', conflicts: [] });
    const clash = merge(ours, swap(base, ['exact: third', 'exact: fourth']));
    expect(clash.conflicts).toEqual([{ path: [], reason: 'changed' }]);
    expect(clash.text).toContain(
      '<<<<<<< ours\n    exact: [third\n||||||| base\n    exact: third\n=======\n    exact: fourth\n',
    );
  });

  it('fits entries of a file that was indented anew', () => {
    const wide = base.replace(/^( +)/gmu, '$1  ');
    const theirs = swap(base, ['cue: قال', 'cue: وقال']);
    expect(clean(wide, theirs)).toBe(swap(wide, ['cue: قال', 'cue: وقال']));
    expect(clean(theirs, wide)).toBe(swap(wide, ['cue: قال', 'cue: وقال']));
  });
});
