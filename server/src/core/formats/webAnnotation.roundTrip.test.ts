import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sidecar } from '../model/sidecar.ts';
import { plainValue } from '../sidecar/plainValue.ts';
import { documentsOf, exported, plainOptions } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { imported, landing } from './testing/imports.ts';
import { plainModel } from './testing/plainModel.ts';
import { trap } from './testing/trap.ts';
import { webAnnotation } from './webAnnotation.ts';

/** Exports an article with its sidecars and imports what came of it beside the article alone. */
async function thereAndBack(
  files: Readonly<Record<string, string>>,
  base = plainOptions.base,
): Promise<readonly { readonly before: Sidecar; readonly after: Sidecar; readonly problems: readonly unknown[] }[]> {
  const [document] = await documentsOf(files);
  if (!document) throw new Error('No article.');
  const { files: out, losses } = exported(webAnnotation, [document], { ...plainOptions, base });
  expect(losses).toEqual([]);
  const [file] = out;
  if (!file) throw new Error('Nothing was written.');
  const back = await imported(webAnnotation, file.path, { [file.path]: file.content });
  expect(back.map(({ article, layer }) => [article, layer])).toEqual(
    document.layers.map(({ name }) => [document.path, name]),
  );
  return Promise.all(
    back.map(async (each, i) => {
      const before = document.layers[i]?.file.sidecar;
      if (!before) throw new Error('Another layer.');
      const { layer: _layer, ...alone } = each;
      const { sidecar, problems } = await landing(alone, { article: document.text });
      return { before, after: sidecar, problems };
    }),
  );
}

describe('Web Annotation and back', () => {
  it('is the same model, whatever an annotation says', async () => {
    await fc.assert(
      fc.asyncProperty(
        generated(),
        fc.constantFrom('urn:isnad:', 'https://x.example/a/', 'https://x.example/v#'),
        async ({ files }, base) => {
          for (const { before, after, problems } of await thereAndBack(files, base)) {
            expect(after.problems).toEqual([]);
            expect(problems).toEqual([]);
            expect(plainModel(after)).toEqual(plainModel(before));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps what is lost in the article, and tells that it is', async () => {
    const [round] = await thereAndBack(trap);
    expect(plainModel(round?.after as Sidecar)).toEqual(plainModel(round?.before as Sidecar));
    expect(round?.problems).toMatchObject([{ message: { id: 'formats.import.unplaced' } }]);
  });

  it('keeps keys that nobody knows, and values that are wrong', async () => {
    const yaml = `isnad: 1
x-batch: [1, {a: no}]
annotator: sm
article: { url: 'not a link', x-desk: { floor: 3 }, waive: { claim.unsourced: said so } }
speakers:
  silo: { name: [a, b], sameas: x, names: { en: Silo, 'not a tag': y }, waive: { speaker.unused: kept } }
  afp: { x-since: 1835, type: [agency] }
  empty: {}
annotations:
  - { id: c1, kind: rumour, exact: word, speaker: { a: b }, via: [[silo, afp], { speaker: silo, mention: { exact: word, occurrence: 1/2 } }], x-n: 1 }
  - { id: c2, kind: claim, exact: [{ exact: other, prefix: 'an' }, word], relations: [{ type: odd, target: ./a.txt#c1 }, { type: supports, target: sub/b.md#sm/c9, x-why: so }] }
  - { id: c3, kind: quote, exact: word, occurrence: 2/2, said: yesterday, tags: [], note: { a: b }, gist: '', evidence: [{ url: silo, x-page: 7 }, ../doc.pdf], speker: silo, answers: { q1: 'yes', q-2: [a] }, __proto__: { polluted: yes } }
`;
    const [round] = await thereAndBack({ '/a.txt': 'another word and a word', '/a.txt.isnad.yaml': yaml });
    const plain = (sidecar: Sidecar | undefined): unknown => sidecar?.root && plainValue(sidecar.root);
    expect(plainModel(round?.after as Sidecar)).toEqual(plainModel(round?.before as Sidecar));
    expect(normal(plain(round?.after))).toEqual(normal(plain(round?.before)));
  });

  it('keeps layers apart, and speakers in the file that defines them', async () => {
    const rounds = await thereAndBack({
      '/isnad.yaml':
        'isnad: 1\nspeakers:\n  afp: { name: AFP, type: agency, affiliation: owner }\n  owner: { name: O }\n  other: { name: X }\nquestions: { q: x? }\n',
      '/d/a.txt': 'one two three',
      '/d/a.txt.isnad.yaml':
        'isnad: 1\nspeakers:\n  silo: { name: Silo }\n  afp: { name: Agence }\nannotations:\n  - { id: c1, kind: claim, exact: one, speaker: silo, answers: { q: "1" } }\n',
      '/d/a.txt.isnad.s m.yaml':
        'isnad: 1\nannotator: sm\nspeakers: {}\nannotations:\n  - { id: c1, kind: claim, exact: two, speaker: [silo, afp], relations: [{ type: contradicts, target: a.txt#c1 }, { type: supports, target: ../e/b.txt#c1 }], continues: c2 }\n  - { id: c2, kind: mention, exact: three }\n',
    });
    expect(rounds).toHaveLength(2);
    for (const { before, after } of rounds) {
      expect(plainModel({ ...after, speakers: new Map() })).toEqual(plainModel({ ...before, speakers: new Map() }));
    }
  });
});

/** Lists of one as their item, keys sorted: what YAML may say in several ways. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? normal(value[0]) : value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, each]) => [key, normal(each)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
