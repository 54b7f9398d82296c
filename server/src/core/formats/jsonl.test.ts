import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonl } from './jsonl.ts';
import type { Row } from './rows/row.ts';
import { rowSchema } from './rows/rowSchema.ts';
import { documentsIn, documentsOf, exported, plainOptions } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { trap, trapText } from './testing/trap.ts';

const validate = new Ajv({ strict: false, allErrors: true }).compile(rowSchema);

function rowsIn(content: string): readonly Row[] {
  expect(content === '' || content.endsWith('\n')).toBe(true);
  return content
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const row: Row = JSON.parse(line);
      expect(validate(row), JSON.stringify(validate.errors)).toBe(true);
      return row;
    });
}

async function rowsOfTexts(texts: Readonly<Record<string, string>>) {
  const { files, losses } = exported(jsonl, await documentsOf(texts));
  return { rows: files.flatMap(({ content }) => rowsIn(content)), losses };
}

describe('jsonl', () => {
  it('holds the trap: places in both units, all pieces, whatever is lost too', async () => {
    const { rows, losses } = await rowsOfTexts(trap);
    expect(rows.map(({ id, index, anchor }) => [id, index, anchor])).toEqual([
      ...['c1', 'c2', 'c3', 'c4', 'm1', 'n1'].map((id, i) => [id, i, 'exact']),
      ['lost', 6, 'lost'],
    ]);
    const points = [...trapText];
    for (const row of rows) {
      expect(row.spans?.map(([start, end]) => trapText.slice(start, end))).toEqual(row.quotation ?? undefined);
      expect(row.codePoints?.map(([start, end]) => points.slice(start, end).join(''))).toEqual(
        row.quotation ?? undefined,
      );
    }
    const [first, , , fourth, , , lost] = rows;
    expect(first).toMatchObject({
      article: 'فخ & co.txt',
      outlet: { id: 'outlet', name: 'الوسيلة' },
      annotator: 'سم',
      quotation: ['سنبقى هنا', 'ولن نرحل'],
      speakers: [{ id: 'silo', name: 'طلال سلو', affiliation: 'sdf' }],
      for: [{ id: 'sdf', name: '=قوات "سوريا"' }],
      chain: 'طلال سلو > AFP > الوسيلة',
      hops: [{ relays: [{ id: 'afp', mention: null }], within: null }],
      note: 'سطر\nثان | مع\tجدولة',
    });
    expect(first?.findings.map(({ code }) => code)).toEqual([]);
    // It goes on from c1, whose relay it takes over, and stands inside c2, whose speakers pass it on.
    expect(fourth).toMatchObject({
      chain: 'شاهد عيان > AFP > طلال سلو + =قوات "سوريا" > الوسيلة',
      inheritedFrom: null,
    });
    expect(fourth?.hops).toMatchObject([
      { relays: [{ id: 'afp' }], within: null },
      { relays: [{ id: 'silo' }, { id: 'sdf' }], within: 'c2' },
    ]);
    expect(lost).toMatchObject({ spans: null, codePoints: null, quotation: null, exact: [expect.any(String)] });
    expect(lost?.findings.map(({ code }) => code)).toContain('anchor.lost');
    expect(losses).toEqual([
      { code: 'speaker-key', detail: 'names', sidecar: 'فخ & co.txt.isnad.yaml', of: ['silo'] },
      { code: 'speaker-key', detail: 'aliases', sidecar: 'فخ & co.txt.isnad.yaml', of: ['silo'] },
    ]);
  });

  it('follows continues, layers and relations between files', async () => {
    const documents = await documentsIn(`
//- /isnad.yaml
isnad: 1
speakers: { silo: { name: سلو }, afp: { name: AFP, type: agency } }
//- /news/a.txt
قال سلو إن المعركة انتهت. وأضاف أن الأهالي عادوا.
//- /news/a.txt.isnad.yaml
isnad: 1
article: { title: عنوان, outlet: afp }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo, said: { date: 2024-01-02 }, x-team: [a, { b: c }] }
  - { id: c2, kind: claim, exact: أن الأهالي عادوا, continues: c1 }
//- /news/a.txt.isnad.mona.yaml
isnad: 1
annotator: منى
annotations:
  - id: c1
    kind: claim
    exact: إن المعركة انتهت
    relations:
      - { type: repeats, target: "a.txt#c1" }
      - { type: supports, target: "../b.txt#sm/c9" }
      - { type: updates, target: "../../c.txt#c9" }
      - { type: contradicts, target: c1 }
`);
    const rows = exported(jsonl, documents).files.flatMap(({ content }) => rowsIn(content));
    expect(rows.map(({ layer, annotator, id, title, chain }) => [layer, annotator, id, title, chain])).toEqual([
      [null, null, 'c1', 'عنوان', 'سلو > AFP'],
      [null, null, 'c2', 'عنوان', 'سلو > AFP'],
      ['mona', 'منى', 'c1', 'عنوان', 'AFP'],
    ]);
    expect(rows[0]?.extra).toEqual([{ key: 'x-team', value: ['a', { b: 'c' }] }]);
    expect(rows[1]).toMatchObject({
      inheritedFrom: 'c1',
      speakers: [{ id: 'silo' }],
      said: { date: '2024-01-02', place: null, medium: null },
      sourced: true,
    });
    expect(rows[2]?.relations.map(({ article, layer, id }) => [article, layer, id])).toEqual([
      ['news/a.txt', null, 'c1'],
      ['b.txt', 'sm', 'c9'],
      [null, null, 'c9'],
      ['news/a.txt', 'mona', 'c1'],
    ]);
  });

  it('names neighbours in a chain once, as reports draw it', async () => {
    const { rows } = await rowsOfTexts({
      'a.txt': 'ونقل مراسلنا عن مسعفين أن الطريق مقطوعة.\n',
      'a.txt.isnad.yaml':
        'isnad: 1\narticle: { outlet: pulse }\nspeakers:\n  pulse: { name: نبض, type: outlet }\n  medics: { name: مسعفون }\n' +
        'annotations:\n  - { id: c1, kind: claim, exact: أن الطريق مقطوعة, speaker: medics, via: [pulse] }\n',
    });
    expect(rows[0]?.chain).toBe('مسعفون > نبض');
    expect(rows[0]?.hops).toHaveLength(1);
  });

  it('takes what a layer does not say of the article from the base sidecar, wherever that is left out', async () => {
    const [document] = await documentsIn(`
//- /a.txt
one
//- /a.txt.isnad.yaml
isnad: 1
article: { title: T, url: 'https://n.example/1', status: finished }
//- /a.txt.isnad.sm.yaml
isnad: 1
article: { url: 'https://n.example/2' }
annotations: [{ id: c, kind: claim, exact: one }]
`);
    const alone = document ? [{ ...document, layers: document.layers.slice(1) }] : [];
    const [row] = exported(jsonl, alone).files.flatMap(({ content }) => rowsIn(content));
    expect(row).toMatchObject({ title: 'T', url: 'https://n.example/2', status: 'finished', layer: 'sm' });
  });

  it('asks only of statements whether anything stands behind them', async () => {
    const { rows } = await rowsOfTexts({
      'a.txt': 'قال سلو إن الطريق مقطوعة. العنوان ضعيف.\n',
      'a.txt.isnad.yaml':
        'isnad: 1\nspeakers: { silo: { name: سلو } }\nannotations:\n' +
        '  - { id: c1, kind: claim, exact: إن الطريق مقطوعة }\n' +
        '  - { id: m1, kind: mention, exact: سلو, speaker: silo }\n' +
        '  - { id: n1, kind: note, exact: العنوان ضعيف }\n',
    });
    expect(rows.map(({ sourced }) => sourced)).toEqual([false, null, null]);
  });

  it('reports what has no room, and only that', async () => {
    const documents = await documentsIn(`
//- /a.txt
قال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
article: { title: عنوان, waive: { speaker.unused: نعم } }
speakers:
  silo: { name: سلو, note: ملاحظة, role: متحدث }
  nobody: { name: أحد, role: أحد }
annotations:
  - id: c1
    kind: claim
    exact: إن المعركة انتهت
    speaker: silo
    review: { verdict: صحيح, x-id: 7 }
    waive: { claim.unsourced: نعم }
//- /b.txt
نص
//- /b.txt.isnad.yaml
isnad: 1
article: { title: وحيد }
`);
    const { losses } = exported(jsonl, documents);
    expect(losses.map(({ code, detail, sidecar, of }) => [code, detail, sidecar, ...of])).toEqual([
      ['key', 'review.x-id', 'a.txt.isnad.yaml', 'c1'],
      ['speaker-key', 'note', 'a.txt.isnad.yaml', 'silo'],
      ['speaker-key', 'name', 'a.txt.isnad.yaml', 'nobody'],
      ['speaker-key', 'role', 'a.txt.isnad.yaml', 'nobody'],
      ['article-key', 'waive', 'a.txt.isnad.yaml'],
      ['article-key', 'title', 'b.txt.isnad.yaml'],
    ]);
  });

  it('keeps to its schema, in one order of keys, whatever is annotated', async () => {
    const orders = new Set<string>();
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files, text }) => {
        const { rows } = await rowsOfTexts(files);
        for (const row of rows) {
          orders.add(Object.keys(row).join());
          expect(row.spans?.map(([start, end]) => text.slice(start, end))).toEqual(row.exact);
        }
      }),
      { numRuns: 30 },
    );
    expect(orders.size).toBe(1);
  });

  it('writes nothing for an article without annotations, and time only where it is asked for', async () => {
    const documents = await documentsIn(`
//- /a.txt
نص\u2028ثان
//- /a.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: note, exact: نص, note: "a\\u2028b" }]
//- /b.txt
نص
//- /b.txt.isnad.yaml
isnad: 1
`);
    const [a, b] = exported(jsonl, documents, { ...plainOptions, timestamp: '2026-01-02T03:04:05Z' }).files;
    expect(b?.content).toBe('');
    expect(a?.content).not.toMatch(/\u2028/);
    expect(rowsIn(a?.content ?? '')[0]).toMatchObject({ note: 'a\u2028b', exported: '2026-01-02T03:04:05Z' });
    expect(exported(jsonl, documents).files[0]?.content).not.toContain('exported');
  });
});
