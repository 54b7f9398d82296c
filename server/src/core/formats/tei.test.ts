import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutFile } from './format.ts';
import { tei } from './tei.ts';
import { documentsIn, documentsOf, exported } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { teiProblems } from './testing/teiRules.ts';
import { trap, trapText } from './testing/trap.ts';
import { allIn, type XmlElement, xmlTree } from './testing/xmlTree.ts';

/** The characters of a plain text as RFC 5147 counts them, and those of a fragment of it. */
function fragment(pointer: string, files: readonly OutFile[]): string {
  const [address = '', place = ''] = pointer.split('#');
  const file = files.find(({ path }) => path === decodeURIComponent(address));
  const [, from, to] = /^char=(\d+),(\d+)$/.exec(place) ?? [];
  expect(file, address).toBeDefined();
  expect(from, place).toBeDefined();
  const characters = [...(file?.content ?? '').matchAll(/\r\n|./gsu)].map(([character]) => character);
  return characters.slice(Number(from), Number(to)).join('');
}

/** Reads a file strictly, and looks every pointer inside it up. */
function read(file: OutFile | undefined): { readonly root: XmlElement; all(name: string): readonly XmlElement[] } {
  const root = xmlTree(file?.content ?? '');
  expect(teiProblems(root)).toEqual([]);
  const elements = allIn(root);
  const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
  expect(new Set(ids).size, 'ids are unique').toBe(ids.length);
  for (const { attributes } of elements) {
    for (const key of ['ana', 'corresp', 'active', 'passive']) {
      for (const pointer of attributes[key]?.split(' ') ?? []) {
        if (pointer.startsWith('#')) expect(ids).toContain(pointer.slice(1));
      }
    }
  }
  return { root, all: (name) => elements.filter((element) => element.name === name) };
}

const targets = ({ attributes }: XmlElement, files: readonly OutFile[]): readonly string[] =>
  (attributes.target ?? '').split(' ').map((pointer) => fragment(pointer, files));

describe('TEI', () => {
  it('holds the trap article', async () => {
    const { files, losses } = exported(tei, await documentsOf(trap));
    expect(files.map(({ path, main }) => [path, main ?? false])).toEqual([
      ['فخ & co.txt.tei.xml', true],
      ['فخ & co.txt.tei.txt', false],
    ]);
    expect(files[1]?.content).toBe(trapText);
    const { all } = read(files[0]);
    expect(all('annotation').map((each) => [each.attributes.n, ...targets(each, files)])).toEqual([
      ['c1', 'سنبقى هنا', 'ولن نرحل'],
      ['c2', 'we stay e\u0301lite 👩‍🚀 & <b>'],
      ['c3', 'stay e\u0301lite 👩‍🚀 & <b>”, then left'],
      ['c4', 'العدد ١٢\r\n\r\nبقي على حاله'],
      ['m1', '@home'],
      ['n1', '=SUM(1;2)'],
    ]);
    expect(all('span').map((each) => [each.attributes.corresp, each.attributes.ana, ...targets(each, files)])).toEqual([
      ['#a-c1', undefined, 'قالَ'],
      ['#a-c2', undefined, 'said'],
      ['#a-c4', undefined, 'قال'],
      ['#a-c1', '#s-silo', 'المُتَحَدِّثُ طلال سلو'],
      ['#a-c4', '#s-شاهد', 'شاهد'],
    ]);
    expect(all('relation').map(({ attributes: { name, active, passive } }) => [name, active, passive])).toEqual([
      ['says', '#s-silo', '#a-c1'],
      ['isSaidFor', '#a-c1', '#s-sdf'],
      ['cameVia', '#a-c1', '#s-afp'],
      ['says', '#s-silo #s-sdf', '#a-c2'],
      ['says', '#s-شاهد', '#a-c4'],
      ['isSaidFor', '#a-c4', '#s-sdf'],
      ['cameVia', '#a-c4', '#s-afp'],
      ['cameVia', '#a-c4', '#s-silo #s-sdf'],
      ['isNamedIn', '#s-شاهد', '#a-m1'],
      ['contradicts', '#a-c3', '#a-c2'],
      ['continues', '#a-c4', '#a-c1'],
      ['within', '#a-c4', '#a-c2'],
      ['belongsTo', '#s-silo', '#s-sdf'],
    ]);
    expect(all('note').map(({ text }) => text)).toContain('سطر\nثان | مع\tجدولة');
    expect(losses).toEqual([{ code: 'unplaced', sidecar: 'فخ & co.txt.isnad.yaml', of: ['lost'] }]);
  });

  it('counts characters as RFC 5147 does', async () => {
    const { files } = exported(
      tei,
      await documentsOf({
        '/a b.txt': '\ufeff😀\r\n\r\rق\nOne',
        '/a b.txt.isnad.yaml':
          'isnad: 1\nannotations: [{ id: 1, kind: note, exact: One }, { id: 2, kind: note, exact: "ق" }]',
      }),
    );
    expect(
      read(files[0])
        .all('annotation')
        .map(({ attributes }) => attributes.target),
    ).toEqual(['a%20b.txt.tei.txt#char=6,9', 'a%20b.txt.tei.txt#char=4,5']);
  });

  it('has names for hostile ids, and reports what it cannot hold', async () => {
    const documents = await documentsIn(`
//- /a.txt
One two three\u0001 four.
//- /a.txt.isnad.yaml
isnad: 1
article: { title: "]]>-->&<\\"'", published: 2023-02-31, language: not one, status: finished }
speakers:
  7²: { name: "-- ]]> <!--", names: { "x y": "&amp;" }, type: group, note: "a\\nb" }
  7_xb2_: { name: other, type: document, maybe: 7² }
annotations:
  - { id: 7², kind: claim, exact: One, speaker: [7², 7_xb2_], x-own: y }
  - { id: ½, kind: claim, exact: two, note: "\\u0002", relations: [{ type: repeats, target: "sub dir/b.txt#mona/7²" }, { type: repeats, target: gone }] }
  - { id: ½, kind: claim, exact: "three\\u0001", continues: gone }
`);
    const { files, losses } = exported(tei, documents);
    const { all } = read(files[0]);
    expect(all('annotation').map((each) => [each.attributes['xml:id'], ...targets(each, files)])).toEqual([
      ['a-7_xb2_', 'One'],
      ['a-_xbd_', 'two'],
      ['a-_xbd_.2', 'three\u0001'],
    ]);
    expect(all('relation').map(({ attributes: { active, passive } }) => [active, passive])).toEqual([
      ['#s-7_xb2_ #s-7_x5f_xb2_', '#a-7_xb2_'],
      ['#a-_xbd_', 'sub%20dir/b.txt.mona.tei.xml#a-7_xb2_'],
      ['#s-7_x5f_xb2_', '#s-7_xb2_'],
    ]);
    expect(all('title')[0]?.text).toBe(`]]>-->&<"'`);
    expect(all('date')[0]?.attributes).toEqual({});
    expect(losses.map(({ code, detail, of }) => [code, detail, ...of])).toEqual([
      ['characters', undefined, '½'],
      ['reference', undefined, '½'],
      ['key', 'x-own', '7²'],
    ]);
  });

  it('holds every generated article', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files: texts, text }) => {
        const documents = await documentsOf(texts);
        const { files } = exported(tei, documents);
        expect(files[1]?.content).toBe(text);
        const entries = documents.flatMap(({ layers }) => layers.flatMap((layer) => layer.entries));
        const { all } = read(files[0]);
        const wording = entries.map(({ spans = [] }) => spans.map(({ start, end }) => text.slice(start, end)));
        expect(all('annotation').map((each) => targets(each, files))).toEqual(wording);
        const features = all('f').filter(({ attributes }) => attributes.name === 'wording');
        expect(features.map(({ children }) => children[0]?.children.map((piece) => piece.text))).toEqual(wording);
        expect(all('annotation').map(({ children }) => children[0]?.text)).toEqual(
          entries.map(({ annotation }) => annotation.note),
        );
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('is valid for an article that nobody annotated', async () => {
    const { files } = exported(
      tei,
      await documentsOf({ '/isnad.yaml': 'isnad: 1\narticles: ["*.txt"]\n', '/a.txt': '' }),
    );
    expect(read(files[0]).all('fs')).toHaveLength(1);
  });
});
