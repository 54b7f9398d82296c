import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeTo } from '../model/relativeTo.ts';
import { fileUri, pathOf } from '../model/uri.ts';
import { readTree } from '../sidecar/readTree.ts';
import { fixture, splitFiles } from '../workspace/testing/fixture.ts';
import { willRenameFiles } from './willRenameFiles.ts';
import { replaceScalar } from './yamlScalar.ts';

/** The files as they stand after the renames that were asked for and what follows from them. */
async function renamed(
  source: string,
  ...asked: readonly (readonly [string, string])[]
): Promise<Record<string, string>> {
  const { snapshot, texts } = await fixture(source);
  const wanted = asked.map(([from, to]) => ({ from: fileUri(from), to: fileUri(to) }));
  const { renames, edits } = willRenameFiles(snapshot, wanted);
  const edited = new Map(Object.entries(texts));
  for (const { uri, edits: changes } of edits) {
    let text = edited.get(pathOf(uri)) ?? '';
    for (const { span, text: by } of changes.toReversed()) text = text.slice(0, span.start) + by + text.slice(span.end);
    edited.set(pathOf(uri), text);
  }
  const moves = [...renames, ...wanted].map(({ from, to }) => [pathOf(from), pathOf(to)] as const);
  return Object.fromEntries(
    [...edited].map(([path, text]) => {
      const move = moves.find(([from]) => path === from) ?? moves.find(([from]) => path.startsWith(`${from}/`));
      return [move ? move[1] + path.slice(move[0].length) : path, text];
    }),
  );
}

/** What each relation of every sidecar names, resolved; `?` where it names nothing. */
async function resolved(files: Record<string, string>): Promise<readonly string[]> {
  const source = Object.entries(files).map(([path, text]) => `//- ${path}\n${text}`);
  const { snapshot } = await fixture(source.join('\n'));
  return [...snapshot.sidecars.values()].flatMap(({ uri, sidecar }) =>
    sidecar.annotations.flatMap((annotation) =>
      annotation.relations.map(
        ({ target }) => snapshot.corpus.resolve(uri, target)?.annotation.id ?? `? ${target.text}`,
      ),
    ),
  );
}

const news = `
  //- /news/رقة.txt
  سننسحب.
  //- /news/رقة.txt.isnad.yaml
  isnad: 1
  annotations:
    - id: a1
      kind: claim
      exact: سننسحب
      evidence: [docs/report.pdf, "https://e.org/x", docs/sheet.csv#row=3]
      relations:
        - { type: repeats, target: other.txt#o1 }
        - { type: repeats, target: 'sub/deep.txt#ab/d1' }
  //- /news/رقة.txt.isnad.ab.yaml
  isnad: 1
  annotations: [{ id: a2, kind: note, exact: سننسحب, relations: [{ type: supports, target: "رقة.txt#a1" }] }]
  //- /news/other.txt
  نعم.
  //- /news/other.txt.isnad.yaml
  isnad: 1
  annotations:
    - id: o1
      kind: claim
      exact: نعم
      relations: [{ type: contradicts, target: رقة.txt#a1 }, { type: repeats, target: o1 }]
  //- /news/sub/deep.txt
  لا.
  //- /news/sub/deep.txt.isnad.ab.yaml
  isnad: 1
  annotations: [{ id: d1, kind: claim, exact: لا, relations: [{ type: updates, target: "../رقة.txt#ab/a2" }] }]
`;

describe('willRenameFiles', () => {
  it('takes base and layers along and mends what names the article', async () => {
    const files = await renamed(news, ['/news/رقة.txt', '/news/الرقة 2017.txt']);
    expect(Object.keys(files)).toEqual([
      '/news/الرقة 2017.txt',
      '/news/الرقة 2017.txt.isnad.yaml',
      '/news/الرقة 2017.txt.isnad.ab.yaml',
      '/news/other.txt',
      '/news/other.txt.isnad.yaml',
      '/news/sub/deep.txt',
      '/news/sub/deep.txt.isnad.ab.yaml',
    ]);
    expect(files['/news/other.txt.isnad.yaml']).toContain('target: الرقة 2017.txt#a1 }');
    expect(files['/news/sub/deep.txt.isnad.ab.yaml']).toContain('target: "../الرقة 2017.txt#ab/a2"');
    // Paths that still lead where they did keep their bytes.
    const untouched = splitFiles(news)['/news/رقة.txt.isnad.yaml'];
    expect(files['/news/الرقة 2017.txt.isnad.yaml']).toBe(untouched);
  });

  it.each([
    ['renamed', '/news/رقة.txt', '/news/raqqa.txt'],
    ['moved up', '/news/رقة.txt', '/raqqa.txt'],
    ['moved down', '/news/رقة.txt', '/news/sub/x/رقة.txt'],
    ['moved away', '/news/رقة.txt', '/archive/2017/رقة.txt'],
    ['with signs of YAML in its name', '/news/رقة.txt', '/news/a: b, [c] #1 {d}.txt'],
    ['with quotes in its name', '/news/رقة.txt', `/news/"it's".txt`],
    ['with a percent sign', '/news/رقة.txt', '/news/100%25.txt'],
    ['a folder renamed', '/news', '/صحف'],
    ['a folder moved', '/news/sub', '/sub'],
    ['the other one', '/news/sub/deep.txt', '/deep.txt'],
  ])('every relation still leads to what it named: %s', async (_, from, to) => {
    const files = await renamed(news, [from, to]);
    expect(await resolved(files)).toEqual(expect.arrayContaining(['o1', 'd1', 'a1', 'a1', 'o1', 'a2']));
    expect((await resolved(files)).filter((each) => each.startsWith('?'))).toEqual([]);
  });

  it('mends relative evidence when the folder changes, and leaves addresses alone', async () => {
    const files = await renamed(news, ['/news/رقة.txt', '/archive/رقة.txt']);
    expect(files['/archive/رقة.txt.isnad.yaml']).toContain(
      'evidence: [../news/docs/report.pdf, "https://e.org/x", ../news/docs/sheet.csv#row=3]',
    );
    const folder = await renamed(news, ['/news/docs', '/docs']);
    expect(folder['/news/رقة.txt.isnad.yaml']).toContain(
      'evidence: [../docs/report.pdf, "https://e.org/x", ../docs/sheet.csv#row=3]',
    );
  });

  it('changes nothing when a whole folder moves with all that is named', async () => {
    const { snapshot } = await fixture(news);
    const { renames, edits } = willRenameFiles(snapshot, [{ from: fileUri('/news'), to: fileUri('/b/news') }]);
    expect([renames, edits]).toEqual([[], []]);
  });

  it('takes the nearest rename where a file and its folder move at once', async () => {
    const { snapshot } = await fixture(news);
    const asked = [
      { from: fileUri('/news/sub/deep.txt'), to: fileUri('/deep.txt') },
      { from: fileUri('/news/sub/deep.txt.isnad.ab.yaml'), to: fileUri('/deep.txt.isnad.ab.yaml') },
      { from: fileUri('/news/sub'), to: fileUri('/sub') },
    ];
    const { edits } = willRenameFiles(snapshot, asked);
    expect(edits.flatMap((file) => file.edits.map(({ text }) => text))).toEqual([
      "'../deep.txt#ab/d1'",
      '"news/رقة.txt#ab/a2"',
    ]);
  });

  it('does not move a sidecar twice, nor over one that is there', async () => {
    const { snapshot } = await fixture(news);
    const both = willRenameFiles(snapshot, [
      { from: fileUri('/news/other.txt'), to: fileUri('/news/o.txt') },
      { from: fileUri('/news/other.txt.isnad.yaml'), to: fileUri('/news/o.txt.isnad.yaml') },
    ]);
    expect(both.renames).toEqual([]);
    expect(both.edits.map(({ uri }) => pathOf(uri))).toEqual(['/news/رقة.txt.isnad.yaml']);
    const taken = willRenameFiles(snapshot, [{ from: fileUri('/news/other.txt'), to: fileUri('/news/رقة.txt') }]);
    expect(taken.renames).toEqual([]);
  });

  it('leaves an alias as it stands, writes a block of text as a quoted one', async () => {
    const source = `
  //- /a.txt
  نعم.
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations: [{ id: a1, kind: claim, exact: نعم }]
  //- /b.txt
  لا.
  //- /b.txt.isnad.yaml
  isnad: 1
  annotations:
    - id: b1
      kind: claim
      exact: لا
      relations:
        - type: repeats
          target: >-
            a.txt#a1
        - type: supports
          target: &t a.txt#a1
        - { type: updates, target: *t }
`;
    const files = await renamed(source, ['/a.txt', '/c.txt']);
    expect(readTree(files['/b.txt.isnad.yaml'] ?? '').problems).toEqual([]);
    expect(files['/b.txt.isnad.yaml']).toContain("target: 'c.txt#a1'\n");
    expect((await resolved(files))[0]).toBe('a1');
  });

  it('stops when cancelled', async () => {
    const { snapshot } = await fixture(news);
    const asked = [{ from: fileUri('/news/رقة.txt'), to: fileUri('/x.txt') }];
    expect(willRenameFiles(snapshot, asked, { isCancellationRequested: true }).edits).toEqual([]);
  });
});

describe('replaceScalar', () => {
  it('is read back as the very text, wherever it stands and whatever stood there', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab/.#: ,-[]{}\'"&*!|>%@`?~=\\\té\u0085\u2028ع\u{1F600}'),
      minLength: 1,
    });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('plain', "'single'", '"double"', 'a.txt#c1'),
        fc.boolean(),
        (wanted, source, flow) => {
          const scalar = replaceScalar(source, wanted);
          const { root, problems } = readTree(
            flow ? `x: [{ target: ${scalar}, y: 1 }]\n` : `x:\n  - target: ${scalar}\n    y: 1\n`,
          );
          const item =
            root?.kind === 'map' && root.pairs[0]?.value.kind === 'seq' ? root.pairs[0].value.items[0] : undefined;
          const value = item?.kind === 'map' ? item.pairs[0]?.value : undefined;
          expect(problems).toEqual([]);
          expect(value?.kind === 'scalar' && value.text).toBe(wanted);
        },
      ),
    );
  });

  it('keeps the kind of quotes and adds none without need', () => {
    expect(replaceScalar('a.txt#c1', 'sub/الرقة 2.txt#c1')).toBe('sub/الرقة 2.txt#c1');
    expect(replaceScalar('"a"', 'b#c1')).toBe('"b#c1"');
    expect(replaceScalar("'a'", "it's")).toBe("'it''s'");
    expect(replaceScalar('*alias', 'b')).toBeUndefined();
  });
});

describe('relativeTo', () => {
  it.each([
    ['/a/x.yaml', '/a/b.txt', 'b.txt'],
    ['/a/x.yaml', '/b.txt', '../b.txt'],
    ['/a/b/x.yaml', '/a/c/d.txt', '../c/d.txt'],
    ['/x.yaml', '/رقة/a #1.txt', 'رقة/a #1.txt'],
    ['/a/x.yaml', '/a', '../a'],
  ])('%s → %s', (from, to, expected) => {
    expect(relativeTo(fileUri(from), fileUri(to))).toBe(expected);
  });
});
