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

  it('asks where merging would lose a comment', () => {
    const ours = swap(base, ['tags: [a, b]', 'tags: [a, b, ours]']);
    const theirs = swap(base, ['tags: [a, b]', 'tags: [b, theirs]   # and why']);
    expect(merge(ours, theirs).conflicts).toEqual([{ path: ['annotations', 'c1', 'tags'], reason: 'changed' }]);
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

  it('marks no more than the key whose list cannot be taken apart', () => {
    const twice = '    evidence:\n      - url: https://a.example\n        note: one\n      - url: https://a.example\n';
    const was = swap(base, [third, third + twice]);
    const more = (entry: string): string => `  - id: ${entry}\n    kind: note\n    exact: ${entry}\n`;
    const ours = swap(was, ['note: one', 'note: ours'], ['# the end', `${more('o')}# the end`]);
    const theirs = swap(was, ['note: one', 'note: theirs'], ['# the end', `${more('t')}# the end`]);
    const { by, conflicts, text } = merge(ours, theirs, {}, was);
    expect({ by, conflicts }).toEqual({
      by: 'entries',
      conflicts: [{ path: ['annotations', 'c3', 'evidence'], reason: 'changed' }],
    });
    expect(text).toContain(`>>>>>>> theirs\n${more('o')}${more('t')}# the end`);
  });

  it('fits entries of a file that was indented anew', () => {
    const wide = base.replace(/^( +)/gmu, '$1  ');
    const theirs = swap(base, ['cue: قال', 'cue: وقال']);
    expect(clean(wide, theirs)).toBe(swap(wide, ['cue: قال', 'cue: وقال']));
    expect(clean(theirs, wide)).toBe(swap(wide, ['cue: قال', 'cue: وقال']));
  });

  it('moves an entry that one side moved and the other changed', () => {
    const c3 = `  - id: c3\n    kind: note\n${third}`;
    const moved = swap(base, [c3, ''], ['annotations:\n', `annotations:\n${c3}`]);
    const changed = swap(base, ['exact: third', 'exact: the third']);
    const both = swap(moved, ['exact: third', 'exact: the third']);
    expect(clean(moved, changed)).toBe(both);
    expect(clean(changed, moved)).toBe(both);
  });

  it('leaves a section empty where both sides together took all out', () => {
    const silo = '  silo: { name: طلال سلو }   # the spokesman\n';
    const afp = '  afp: { name: AFP, type: agency }\n';
    expect(clean(swap(base, [silo, '']), swap(base, [afp, '']))).toBe(
      swap(base, [`speakers:\n${silo}${afp}`, 'speakers: {}\n']),
    );
  });

  it('fills a list that was empty, from both sides', () => {
    const empty = 'isnad: 1\nannotations: []\n# end\n';
    const one = 'isnad: 1\nannotations:\n  - id: a\n    kind: note\n    exact: a\n# end\n';
    expect(clean(one, one.replaceAll('a\n', 'b\n'), empty)).toBe(
      one.replace('# end', '  - id: b\n    kind: note\n    exact: b\n# end'),
    );
  });

  it('keeps comments above what the other side took out, and shows one inside of it', () => {
    const c2 = base.slice(base.indexOf('  - id: c2'), base.indexOf('  - id: c3'));
    const heading = swap(base, [c2, '']);
    const gone = swap(base, [`  - id: c3\n    kind: note\n${third}`, '']);
    expect(clean(heading, gone)).toContain('# about c2\n# the end');
    expect(clean(gone, heading)).toContain('# about c2\n# the end');
    const inside = swap(base, ['exact: third\n', 'exact: third   # look here\n']);
    expect(merge(inside, gone).conflicts).toEqual([{ path: ['annotations', 'c3'], reason: 'deleted-by-theirs' }]);
  });

  it('takes what both add to the speakers, and a choice for a conflict', () => {
    const of = (value: string): string => swap(base, ['speaker: silo', `speaker: ${value}`]);
    expect(clean(of('[silo, afp]'), of('[silo, sdf]'))).toBe(of('[silo, afp, sdf]'));
    expect(merge(of('[afp]'), of('[silo, sdf]')).conflicts).toHaveLength(1);
    const via = (value: string): string => swap(base, ['speaker: silo', `via: ${value}`]);
    expect(merge(via('[afp]'), via('[silo]')).conflicts).toHaveLength(1);
  });

  it('merges entries in braces, values in other quotes and keys under keys', () => {
    const was = 'annotations:\n  - { id: a, kind: note, exact: a, said: { date: 2017 } }\n';
    expect(clean(swapIn(was, 'kind: note', 'kind: claim'), swapIn(was, '2017', '2018, place: x'), was)).toBe(
      'annotations:\n  - { id: a, kind: claim, exact: a, said: { date: "2018", place: x } }\n',
    );
    const ours = swap(
      base,
      ['exact: third', 'exact: "third"'],
      ['title: الفيضان', 'title: الفيضان\n  url: https://a.example'],
    );
    const theirs = swap(base, ['exact: third', 'exact: third\n    gist: g'], ['title: الفيضان', 'title: السد']);
    expect(clean(ours, theirs)).toBe(
      swap(ours, ['exact: "third"', 'exact: "third"\n    gist: g'], ['الفيضان', 'السد']),
    );
  });

  it('merges project files', () => {
    const was = 'isnad: 1\narticles: ["a.txt"]\nquestions:\n  q: What?\nrules: { claim.unsourced: error }\n';
    const ours = swapIn(swapIn(was, '["a.txt"]', '["a.txt", "b.txt"]'), 'error }', 'error, speaker.unused: off }');
    const theirs = swapIn(swapIn(was, '["a.txt"]', '["a.txt", "c.txt"]'), 'error }', 'warning }').replace(
      'What?\n',
      'What?\n  z: Why?\n',
    );
    expect(mergeFiles({ base: was, ours, theirs }, { file: 'project' })).toMatchObject({
      by: 'entries',
      conflicts: [],
      text: 'isnad: 1\narticles: ["a.txt", "b.txt", c.txt]\nquestions:\n  q: What?\n  z: Why?\nrules: { claim.unsourced: warning, speaker.unused: off }\n',
    });
  });

  it('keeps a byte order mark and an open last line', () => {
    const open = base.trimEnd();
    const ours = `\ufeff${swap(open, ['cue: قال', 'cue: وقال'])}`;
    const theirs = `\ufeff${swap(open, ['title: الفيضان', 'title: السد'])}`;
    expect(clean(ours, theirs, `\ufeff${open}`)).toBe(ours.replace('الفيضان', 'السد'));
    expect(clean(ours.slice(1), theirs, `\ufeff${open}`)).toBe(ours.slice(1).replace('الفيضان', 'السد'));
  });

  it('is not led astray by anchors, several documents or what is no map', () => {
    const was = 'speakers:\n  a: &x { name: A }\n  b: *x\nannotations: []\n';
    const ours = swapIn(was, 'name: A', 'name: O');
    const theirs = swapIn(was, 'b: *x', 'b: { name: T }');
    // The merged file would be another one than both meant: b is a for one side only.
    expect(merge(ours, theirs, {}, was)).toMatchObject({ by: 'lines', conflicts: [{ path: [] }] });
    for (const [one, two, three] of [
      ['- a\n', '- b\n', '- c\n'],
      ['a: 1\n---\nb: 2\n', 'a: 2\n---\nb: 2\n', 'a: 3\n---\nb: 2\n'],
      ['{}\n', '{ a: 1 }\n', '{ a: 2 }\n'],
    ] as const) {
      const { text, conflicts } = mergeFiles({ base: one, ours: two, theirs: three }, { file: 'sidecar' });
      expect(conflicts).toHaveLength(1);
      expect(text).toContain('=======');
    }
  });
});

function swapIn(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, () => to);
}
