import { describe, expect, it } from 'vitest';
import { readTree } from '../readTree.ts';
import { editYaml } from './editYaml.ts';
import type { Operation } from './operation.ts';
import { edited, insert, remove, rename, set } from './testing/edited.ts';

/** A text of several lines, without the indentation that it has here. */
function lines(strings: TemplateStringsArray): string {
  const all = strings.join('').split('\n').slice(1, -1);
  const indent = Math.min(...all.filter((line) => line !== '').map((line) => line.length - line.trimStart().length));
  return all.map((line) => `${line.slice(indent)}\n`).join('');
}

type Example = readonly [name: string, before: string, operations: readonly Operation[], after: string];

const claim = { id: 'c9', kind: 'claim', exact: 'x' };

const file = lines`
  # About this file
  isnad: 1
  annotator: rb   # me

  speakers:
    # people
    silo:
      name: طلال سلو
      type: person
    afp: { name: AFP, type: agency }

  annotations:
    # the first
    - id: c1
      kind: claim
      exact: إن المقاتلين # to be checked
      tags: [a, b]

    - id: c2
      kind: quote
      exact: >-
        folded
        text
      via:
        - afp   # the agency
`;

/** The file with one piece of it replaced. */
const but = (piece: string, by: string): string => {
  expect(file.split(piece)).toHaveLength(2);
  return file.replace(piece, by);
};

describe('editYaml', () => {
  it.each<Example>([
    [
      'adds an annotation at the end',
      file,
      [insert(['annotations'], { ...claim, exact: 'قال: نعم', speaker: undefined, via: ['afp'] })],
      `${file}\n  - id: c9\n    kind: claim\n    exact: "قال: نعم"\n    via: [afp]\n`,
    ],
    [
      'adds one before the others, whose comment stays with them',
      file,
      [insert(['annotations'], { ...claim, exact: 'a\n\nb' }, 0)],
      but('  # the first\n', '  - id: c9\n    kind: claim\n    exact: |-\n      a\n\n      b\n\n  # the first\n'),
    ],
    [
      'adds one in between',
      file,
      [insert(['annotations'], { ...claim, exact: ['«a»', '«b»'] }, 1)],
      but('b]\n\n', 'b]\n\n  - id: c9\n    kind: claim\n    exact:\n      - «a»\n      - «b»\n\n'),
    ],
    [
      'adds keys at their places',
      file,
      [
        set(['annotations', 0, 'speaker'], ['silo', 'afp']),
        set(['annotations', 0, 'gist'], '17'),
        set(['article', 'language'], 'ar'),
      ],
      but(
        'checked\n    tags: [a, b]\n',
        'checked\n    speaker: [silo, afp]\n    gist: "17"\n    tags: [a, b]\n',
      ).replace('# me\n', '# me\narticle:\n  language: ar\n'),
    ],
    [
      'changes a value, and nothing of its line besides',
      file,
      [
        set(['annotations', 0, 'exact'], 'إن: المقاتلين'),
        set(['annotations', 1, 'exact'], 'one line'),
        set(['annotator'], 'rb'),
      ],
      but('إن المقاتلين', '"إن: المقاتلين"').replace('folded\n      text', 'one line'),
    ],
    [
      'adds a speaker in the manner of the one before',
      file,
      [set(['speakers', 'x'], { name: 'No' })],
      but('agency }\n', 'agency }\n  x: { name: "No" }\n'),
    ],
    [
      'takes out an annotation with its comment',
      file,
      [remove('annotations', 0)],
      but(file.slice(file.indexOf('  # the first'), file.indexOf('  - id: c2')), ''),
    ],
    ['takes out the last one', file, [remove('annotations', 1)], file.slice(0, file.indexOf('\n  - id: c2'))],
    [
      'takes out a speaker, and not the heading',
      file,
      [remove('speakers', 'silo')],
      but('  silo:\n    name: طلال سلو\n    type: person\n', ''),
    ],
    [
      'leaves an empty list',
      file,
      [remove('annotations', 1), remove('annotations', 0)],
      `${file.slice(0, file.indexOf('annotations:'))}annotations: []\n`,
    ],
    [
      'takes out the first key behind a dash',
      file,
      [remove('annotations', 0, 'id')],
      but('id: c1\n    kind: claim', 'kind: claim'),
    ],
    [
      'takes out what is not there',
      file,
      [remove('annotations', 7), remove('article', 'title'), remove('isnad', 'x')],
      file,
    ],
    ['gives a key another name', file, [rename(['speakers', 'afp'], 'وكالة')], but('afp: {', 'وكالة: {')],
    [
      'changes what it has added',
      file,
      [insert(['annotations'], claim), set(['annotations', 2, 'exact'], 'z')],
      `${file}\n  - id: c9\n    kind: claim\n    exact: z\n`,
    ],
    ['does nothing for nothing', file, [insert(['annotations'], claim), remove('annotations', 2)], file],
    [
      'keeps what is alike in a new value',
      file,
      [set(['annotations', 1], { id: 'c2', kind: 'quote', exact: 'folded text', via: ['afp', 'rasil'] })],
      `${file}      - rasil\n`,
    ],
    [
      'makes a list of what stood alone',
      lines`
      annotations:
        - relations: { type: supports, target: b }   # one
          exact: a, b # two
          speaker: x
          evidence: a, b
    `,
      [
        insert(['annotations', 0, 'relations'], { type: 'repeats', target: '#c' }),
        insert(['annotations', 0, 'exact'], 'c'),
        insert(['annotations', 0, 'speaker'], 'yes', 0),
        insert(['annotations', 0, 'evidence'], 'c'),
      ],
      lines`
      annotations:
        - relations: [{ type: supports, target: b }, { type: repeats, target: "#c" }]   # one
          exact:
            - a, b # two
            - c
          speaker: ["yes", x]
          evidence: ["a, b", c]
    `,
    ],
    [
      'writes in brackets over several lines as they are written there',
      lines`
      annotations:
        - via: [
            afp, # one
            rasil # two
          ]
          tags: [x, y, ]
          said: { date: 2020-01-01,
            place: here }
    `,
      [
        insert(['annotations', 0, 'via'], 'z'),
        insert(['annotations', 0, 'tags'], 'z'),
        set(['annotations', 0, 'said', 'medium'], 'phone, mail'),
      ],
      lines`
      annotations:
        - via: [
            afp, # one
            rasil, # two
            z
          ]
          tags: [x, y, z, ]
          said: { date: 2020-01-01,
            place: here, medium: "phone, mail" }
    `,
    ],
    [
      'takes out of brackets with the comma',
      lines`
      annotations:
        - via: [
            afp, # one
            rasil # two
          ]
          tags: [x, y, ]
          said: { date: 2020-01-01,
            place: here }
    `,
      [
        remove('annotations', 0, 'via', 1),
        remove('annotations', 0, 'tags', 0),
        remove('annotations', 0, 'said', 'place'),
      ],
      lines`
      annotations:
        - via: [
            afp # one
          ]
          tags: [y, ]
          said: { date: 2020-01-01 }
    `,
    ],
    [
      'changes a block scalar, and keeps its comment and kind',
      lines`
      annotations:
        - note: | # why
            first
            second

          gist: foo # c
          cue: bar
    `,
      [
        set(['annotations', 0, 'note'], 'one'),
        set(['annotations', 0, 'gist'], 'a\n\nb\n'),
        set(['annotations', 0, 'cue'], { exact: 'قال', occurrence: '1/2' }),
      ],
      lines`
      annotations:
        - note: |- # why
            one

          gist: | # c
            a

            b
          cue: { exact: قال, occurrence: 1/2 }
    `,
    ],
    [
      'keeps quotation marks that hold the new value',
      `a: "x"\nb: 'x'\nc: 'x'\n`,
      [set(['a'], 'y "z"'), set(['b'], "it's"), set(['c'], 'a\nb')],
      `a: "y \\"z\\""\nb: 'it''s'\nc: |-\n  a\n  b\n`,
    ],
    [
      'follows an indentation of four, and dashes below their key',
      'annotations:\n-   id: a\n    said:\n        date: 2020\n',
      [insert(['annotations'], { ...claim, exact: ['a', 'b'] })],
      'annotations:\n-   id: a\n    said:\n        date: 2020\n\n-   id: c9\n    kind: claim\n    exact:\n    -   a\n    -   b\n',
    ],
    [
      'adds no line break at the end',
      'isnad: 1',
      [insert(['annotations'], claim)],
      'isnad: 1\n\nannotations:\n  - id: c9\n    kind: claim\n    exact: x',
    ],
    [
      'keeps the line breaks of Windows',
      'isnad: 1\r\n',
      [set(['speakers', 'a'], { name: 'x\ny' })],
      'isnad: 1\r\n\r\nspeakers:\r\n  a:\r\n    name: |-\r\n      x\r\n      y\r\n',
    ],
    ['writes below a heading', '# only a comment', [set(['isnad'], 1)], '# only a comment\nisnad: 1\n'],
    [
      'writes between the marks of a document',
      '---\nisnad: 1\n...\n',
      [set(['annotator'], 'rb')],
      '---\nisnad: 1\nannotator: rb\n...\n',
    ],
  ])('%s', (_, before, operations, after) => {
    expect(edited(before, ...operations)).toBe(after);
  });

  it.each(['annotations:', 'annotations: []', 'annotations: ~', 'annotations: null', 'annotations: [ ]'])(
    'fills %j',
    (line) => {
      const list = 'annotations:\n  - id: c9\n    kind: claim\n    exact: x';
      expect(edited(`isnad: 1\n${line}\n# end\n`, insert(['annotations'], claim))).toBe(`isnad: 1\n${list}\n# end\n`);
      expect(edited(`${line} # none\n`, insert(['annotations'], claim))).toMatch(
        /^annotations: # none\n {2}- id: c9\n/u,
      );
      expect(edited(`${line}\n  # none\n`, insert(['annotations'], claim))).toMatch(
        /^annotations:\n {2}# none\n {2}- id: c9\n/u,
      );
    },
  );

  it.each(['', '\n', '# x\n', '---\n', '{}\n', '# x\n\n'])('fills a file of %j', (text) => {
    const after = edited(text, insert(['annotations'], claim), set(['speakers', 'a'], { name: 'A' })) ?? '';
    expect(after.replace(text, '')).toBe(
      'speakers:\n  a:\n    name: A\n\nannotations:\n  - id: c9\n    kind: claim\n    exact: x\n',
    );
  });

  it('keeps to one edit for a change, as small as can be', () => {
    const text = 'annotations:\n  - exact: "الأجانب سيتركون بالمدينة"\n';
    const edits = editYaml(
      text,
      readTree(text).root,
      [set(['annotations', 0, 'exact'], 'الأجانب سيبقون بالمدينة')],
      'sidecar',
    );
    expect(edits).toEqual([{ span: { start: 35, end: 38 }, text: 'بق' }]);
  });
});

describe('editYaml refuses', () => {
  it.each<[string, string, Operation]>([
    ['a value with an anchor', 'a: &x b\nc: *x\n', set(['a'], 'y')],
    ['an alias', 'a: &x b\nc: *x\n', set(['c'], 'y')],
    ['what is inside an alias', 'a: &x [b]\nc: *x\n', insert(['c'], 'y')],
    ['what an alias repeats', 'a: &x\n  - b\nc: *x\n', insert(['a'], 'y')],
    ['to take out an anchor', 'a:\n  b: &x y\nc: *x\n', remove('a')],
    ['to take out an anchored entry', 'a: &x y\nc: *x\n', remove('a')],
    ['a tag', 'a: !t b\n', set(['a'], 'y')],
    ['a map with a merge key', 'a: &x {b: c}\nd:\n  <<: *x\n  e: f\n', set(['d', 'e'], 'y')],
    ['a key given twice', 'a: b\nc: d\na: e\n', set(['a'], 'y')],
    ['a map with a key given twice', '- {a: b, c: d, a: e}\n', remove(0, 'c')],
    ['a path through text', 'a: b\n', set(['a', 'c'], 'y')],
    ['a place that a list does not have', 'a: [b]\n', set(['a', 1], 'y')],
    ['a name that is taken', 'a: b\nc: d\n', rename(['a'], 'c')],
    ['a name of nothing', 'a: b\n', rename(['c'], 'd')],
    ['keys marked by ?', '? a\n: b\n', set(['c'], 'd')],
    ['keys without a value in braces', 'a: {b, c: d}\n', set(['a', 'b'], 'e')],
    ['what is not closed', 'a: [b, c\nd: e\n', insert(['a'], 'f')],
    ['a file that is text', 'text\n', set(['a'], 'b')],
    ['a file that cannot be read', '['.repeat(200), set(['a'], 'b')],
  ])('%s', (_, text, operation) => {
    expect(edited(text, operation)).toBeUndefined();
  });

  it.each<[string, string, Operation, string]>([
    ['to take out an ampersand in a text', 'a: R &D\nb: c\n', remove('a'), 'b: c\n'],
    ['to take out an alias', 'a: &x b\nc: *x\n', remove('c'), 'a: &x b\n'],
    ['what stands beside an anchor', 'a: &x b\nc: *x\nd: e\n', set(['d'], 'f'), 'a: &x b\nc: *x\nd: f\n'],
  ])('not %s', (_, text, operation, after) => {
    expect(edited(text, operation)).toBe(after);
  });
});

describe('editYaml in a large file', () => {
  const entry = (at: number): string =>
    `\n  - id: c${at}\n    kind: claim\n    exact: إن المقاتلين الأجانب سيتركون بالمدينة ${at}\n`;
  const text = `isnad: 1\nannotations:${Array.from({ length: 10_000 }, (_, at) => entry(at)).join('')}`;
  const { root } = readTree(text);

  it('adds one by one edit, without reading the file again', () => {
    const before = performance.now();
    for (let times = 0; times < 20; times++) editYaml(text, root, [insert(['annotations'], claim)], 'sidecar');
    // A few milliseconds each; reading takes twenty times as long.
    expect(performance.now() - before).toBeLessThan(1_500);
  });

  it.each<[string, (at: number) => Operation]>([
    ['values', (at) => set(['annotations', at, 'exact'], `x ${at}`)],
    ['keys', (at) => set(['annotations', at, 'note'], `x: ${at}`)],
    ['new entries', (at) => insert(['annotations'], claim, at * 2)],
  ])('changes thousands of %s at once', (_, operation) => {
    const before = performance.now();
    const all = Array.from({ length: 10_000 }, (_, at) => operation(at));
    expect(editYaml(text, root, all, 'sidecar')).toHaveLength(10_000);
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});
