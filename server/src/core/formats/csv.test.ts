import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, joined } from './csv/cell.ts';
import { csv } from './csv.ts';
import { documentsIn, documentsOf, exported } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { trap, trapText } from './testing/trap.ts';

/**
 * The grammar of RFC 4180, section 2, and nothing else: records end with CRLF, the last one too; quotation marks stand
 * around a whole field or nowhere, and are doubled inside.
 */
function parse(content: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at < content.length) {
    const match = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
    match.lastIndex = at;
    const found = match.exec(content);
    if (!found) throw new Error(`Not RFC 4180 at ${at}: ${content.slice(at, at + 40)}`);
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      records.push(fields);
      fields = [];
    }
    at = match.lastIndex;
  }
  if (fields.length > 0) throw new Error('The last record has no end.');
  return records;
}

/** What a spreadsheet may run: the sign in any width, behind whatever is not seen. */
const runs = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

const table = (content: string): readonly Readonly<Record<string, string>>[] => {
  expect(content.startsWith('\ufeff')).toBe(true);
  const [header = [], ...records] = parse(content.slice(1));
  expect(new Set(header).size).toBe(header.length);
  return records.map((record) => {
    expect(record).toHaveLength(header.length);
    for (const value of record) expect(value).not.toMatch(runs);
    return Object.fromEntries(header.map((name, i) => [name, record[i] ?? '']));
  });
};

/** Takes several values apart. */
const apart = (value: string): readonly string[] =>
  [...value.matchAll(/((?:\\.|[^\\|])*?)(?: \| |$)/gsu)]
    .slice(0, value === '' ? 0 : undefined)
    .filter((match, i, all) => i < all.length - 1 || match[0] !== '' || all[i - 1]?.[0].endsWith(' | '))
    .map(([, item = '']) => item.replace(/\\(.)/gsu, '$1'));

describe('csv', () => {
  it('holds the trap in cells that nobody runs', async () => {
    const { files, losses } = exported(csv, await documentsOf(trap));
    const rows = table(files[0]?.content ?? '');
    expect(rows.map(({ id, anchor }) => [id, anchor])).toEqual([
      ...['c1', 'c2', 'c3', 'c4', 'm1', 'n1'].map((id) => [id, 'exact']),
      ['lost', 'lost'],
    ]);
    expect(rows[0]).toMatchObject({
      article: 'فخ & co.txt',
      title: 'الفخ: "كل" <شيء> & غيره',
      quotation: 'سنبقى هنا | ولن نرحل',
      speaker: 'silo',
      speaker_name: 'طلال سلو',
      for_name: `'=قوات "سوريا"`,
      chain: 'طلال سلو > AFP > الوسيلة',
      via: 'afp',
      note: 'سطر\nثان | مع\tجدولة',
    });
    const pieces = apart(rows[0]?.start ?? '').map((start, i) =>
      trapText.slice(Number(start), Number(apart(rows[0]?.end ?? '')[i])),
    );
    expect(pieces).toEqual(['سنبقى هنا', 'ولن نرحل']);
    expect(rows[1]).toMatchObject({ speaker: 'silo | sdf', speaker_name: `طلال سلو | =قوات "سوريا"` });
    expect(rows[3]).toMatchObject({
      quotation: 'العدد ١٢\r\n\r\nبقي على حاله',
      gist: "'=1+1",
      tags: "'-5 | @x",
      continues: 'c1',
      within: 'c2',
    });
    expect(rows[4]).toMatchObject({ quotation: "'@home" });
    expect(rows[5]).toMatchObject({ quotation: "'=SUM(1;2)", note: "'+1" });
    expect(rows[6]).toMatchObject({ start: '', end: '', quotation: 'هذا ليس في المقال إطلاقاً ولا ما يشبهه' });
    expect(losses.map(({ code, detail, of }) => [code, detail, ...of])).toEqual([
      ['speaker-key', 'names', 'silo'],
      ['speaker-key', 'aliases', 'silo'],
      ['speaker-key', 'sameAs', 'silo'],
      ['speaker-key', 'reason', 'شاهد'],
    ]);
  });

  it('is RFC 4180 whatever is annotated, and says what is there', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files, text }) => {
        const [document] = await documentsOf(files);
        const { files: written } = document ? exported(csv, [document]) : { files: [] };
        const rows = table(written[0]?.content ?? '');
        const entries = document?.layers[0]?.entries ?? [];
        expect(rows).toHaveLength(entries.length);
        entries.forEach(({ annotation, spans }, i) => {
          const row = rows[i] ?? {};
          expect(row.quotation?.replace(/^'/u, '')).toBe(joined(annotation.selector.pieces));
          expect(apart(row.start ?? '').map(Number)).toEqual(spans?.map(({ start }) => start));
          expect(apart(row.end ?? '').map(Number)).toEqual(spans?.map(({ end }) => end));
          expect(apart(row.evidence ?? '')).toEqual(annotation.evidence.map(({ target }) => target));
          expect(text).toContain(annotation.selector.pieces[0]);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('reports keys of other tools, and contexts that have no column', async () => {
    const documents = await documentsIn(`
//- /a.txt
قال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, x-team: 7, cue: { exact: قال, suffix: " سلو" } }
`);
    expect(exported(csv, documents).losses.map(({ detail }) => detail)).toEqual(['x-team', 'cue.suffix']);
  });
});

describe('a cell', () => {
  it('keeps numbers and words as they are, and takes the sting out of formulas', () => {
    expect(['12', '', 'قال', "it's", 'a=b', '2024-05-06'].map(cell)).toEqual([
      ...['12', '', 'قال', "it's", 'a=b', '2024-05-06'],
    ]);
    expect(['=1', '+1', '-1', '@x', '＝1', ' =1', '\u2068=1', '\ufeff=1', '\u00a0-1'].map(cell)).toEqual([
      ...["'=1", "'+1", "'-1", "'@x", "'＝1", "' =1", "'\u2068=1", "'\ufeff=1", "'\u00a0-1"].map((text) => `"${text}"`),
    ]);
    expect(['\t=1', '\rx', '\nx', '\tx'].map(cell)).toEqual([`"'\t=1"`, `"'\rx"`, `"'\nx"`, `"'\tx"`]);
    expect(['a,b', 'a"b', 'a\nb', 'a;b', ' a'].map(cell)).toEqual(['"a,b"', '"a""b"', '"a\nb"', '"a;b"', '" a"']);
    // What stands before the sign already is doubled, so that one can always be taken away.
    expect(["'=1", "'abc"].map(cell)).toEqual([`"''=1"`, `"'abc"`]);
  });

  it('is one field for any text, and any list', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const [record] = parse(`${cell(text)}\r\n`);
        expect(record).toHaveLength(1);
        expect([text, `'${text}`]).toContain(record?.[0]);
        expect(record?.[0]).not.toMatch(runs);
      }),
    );
    const unit = fc.constantFrom('a', ' ', '|', '\\', '\n', 'ق');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, minLength: 1 }), { minLength: 1 }), (values) => {
        expect(apart(joined(values))).toEqual(values);
      }),
    );
  });
});
