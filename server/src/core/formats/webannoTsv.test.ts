import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportDocument } from './format.ts';
import { documentsIn, documentsOf, exported } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { trap, trapText } from './testing/trap.ts';
import { readTsv, type TsvAnnotation, type TsvFile } from './testing/tsvFile.ts';
import { webannoTsv } from './webannoTsv.ts';

const read = (documents: readonly ExportDocument[]): TsvFile =>
  readTsv(exported(webannoTsv, documents).files[0]?.content ?? '');

const inLayer = ({ annotations }: TsvFile, layer: string): readonly TsvAnnotation[] =>
  annotations.filter((each) => each.layer === layer);

const words = (text: string, { start, end }: TsvAnnotation): string => text.slice(start, end);

describe('WebAnno TSV', () => {
  it('holds the trap article', async () => {
    const documents = await documentsOf(trap);
    const { files, losses } = exported(webannoTsv, documents);
    expect(files.map(({ path }) => path)).toEqual(['فخ & co.txt.tsv', 'TypeSystem.xml']);
    const tsv = read(documents);
    expect(tsv.text).toBe(trapText);
    const attributions = inLayer(tsv, 'isnad.Attribution');
    const of = (id: string): TsvAnnotation | undefined => attributions.find(({ values }) => values.identifier === id);
    expect(Object.fromEntries(attributions.map((each) => [each.values.identifier, words(trapText, each)]))).toEqual({
      c1: 'سنبقى هنا',
      c2: 'we stay e\u0301lite 👩‍🚀 & <b>',
      c3: 'stay e\u0301lite 👩‍🚀 & <b>”, then left',
      c4: 'العدد ١٢\r\n\r\nبقي على حاله',
      m1: '@home',
      n1: '=SUM(1;2)',
    });
    expect(of('c1')?.slots.map(({ role, target }) => [role, words(trapText, target)])).toEqual([
      ['cue', 'قالَ'],
      ['mention', 'المُتَحَدِّثُ طلال سلو'],
      ['piece', 'ولن نرحل'],
    ]);
    expect(of('c1')?.slots[1]?.target.values).toEqual({ speaker: 'silo', name: 'طلال سلو' });
    expect(of('c1')?.values).toMatchObject({ note: 'سطر\nثان | مع\tجدولة', via: 'afp', mode: 'direct', gist: null });
    expect(of('c2')?.values.speakerName).toBe('طلال سلو\n=قوات "سوريا"');
    expect(
      tsv.relations.map(({ relation, from, to }) => [relation, from.values.identifier, to.values.identifier]).sort(),
    ).toEqual([
      ['continues', 'c4', 'c1'],
      ['contradicts', 'c3', 'c2'],
      ['within', 'c4', 'c2'],
    ]);
    const lost = (code: string): readonly (string | undefined)[] =>
      losses.filter((loss) => loss.code === code).map(({ detail }) => detail);
    expect(lost('unplaced')).toHaveLength(1);
    expect(lost('key')).toEqual(['review.by', 'review.date', 'review.url']);
    expect(lost('article-key')).toEqual(['title', 'outlet', 'url', 'published', 'language', 'annotator']);
    expect(new Set(losses.map(({ code }) => code))).toEqual(new Set(['unplaced', 'key', 'speaker-key', 'article-key']));
  });

  it('is written as documented', async () => {
    const documents = await documentsIn(`
//- /a.txt
He said plays x|y.
Then [so] \\ left.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: a, kind: note, exact: "play", note: "_ * | ; [1] \\\\ -> \\t" }
  - { id: b, kind: note, exact: "plays x" }
  - { id: c, kind: note, exact: "y.\\nThen" }
  - { id: d, kind: note, exact: left }
  - { id: e, kind: ignore, exact: left }
`);
    expect(exported(webannoTsv, documents).files[0]?.content).toBe(
      [
        '#FORMAT=WebAnno TSV 3.3',
        '#T_SP=isnad.Attribution|identifier|kind|note|anchor',
        '',
        '',
        '#Text=He said plays x|y.',
        '#Text=',
        '1-1\t0-2\tHe\t_\t_\t_\t_\t',
        '1-2\t3-7\tsaid\t_\t_\t_\t_\t',
        '1-3\t8-13\tplays\tb[1]\tnote[1]\t*[1]\texact[1]\t',
        '1-3.1\t8-12\tplay\ta\tnote\t\\_ \\* \\| \\; \\[1\\] \\\\ \\-> \\t\texact\t',
        '1-4\t14-15\tx\tb[1]\tnote[1]\t*[1]\texact[1]\t',
        '1-5\t15-16\t|\t_\t_\t_\t_\t',
        '1-6\t16-17\ty\tc[2]\tnote[2]\t*[2]\texact[2]\t',
        '1-7\t17-18\t.\tc[2]\tnote[2]\t*[2]\texact[2]\t',
        '',
        '#Text=Then [so] \\\\ left.',
        '#Text=',
        '2-1\t19-23\tThen\tc[2]\tnote[2]\t*[2]\texact[2]\t',
        '2-2\t24-25\t[\t_\t_\t_\t_\t',
        '2-3\t25-27\tso\t_\t_\t_\t_\t',
        '2-4\t27-28\t]\t_\t_\t_\t_\t',
        '2-5\t29-30\t\\\t_\t_\t_\t_\t',
        '2-6\t31-35\tleft\td[3]|e[4]\tnote[3]|ignore[4]\t*[3]|*[4]\texact[3]|exact[4]\t',
        '2-7\t35-36\t.\t_\t_\t_\t_\t',
        '',
      ].join('\n'),
    );
  });

  it('has a row for the mention of somebody whom nobody has named', async () => {
    const documents = await documentsIn(`
//- /a.txt
He left, she said.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: a, kind: claim, exact: He left, mention: she }
`);
    const [found] = inLayer(read(documents), 'isnad.Attribution');
    expect(found?.slots.map(({ role, target }) => [role, words('He left, she said.', target)])).toEqual([
      ['mention', 'she'],
    ]);
  });

  it('reports edges in white space, carriage returns in values, and white space before the text', async () => {
    const documents = await documentsOf({
      '/a.txt': '\t\nOne two three.',
      '/a.txt.isnad.yaml': `isnad: 1
annotations:
  - { id: a, kind: note, exact: " two ", note: "1\\r\\n2\\r3" }
`,
    });
    const { losses } = exported(webannoTsv, documents);
    const tsv = read(documents);
    expect(tsv.text).toBe('  One two three.');
    expect(tsv.annotations.map((each) => [words(tsv.text, each), each.values.note])).toEqual([['two', '1\n2\n3']]);
    expect(losses.map(({ code, of }) => [code, of])).toEqual([
      ['characters', ['a']],
      ['edges', ['a']],
    ]);
  });

  it('refers by number to what stands on the tenth part of a word', async () => {
    const letters = [...'abcdefghijkl'];
    const entries = letters.map((letter) => `  - { id: ${letter}, kind: note, exact: ${letter} }`);
    const link = '  - { id: all, kind: note, exact: xyz, relations: [{ type: repeats, target: l }] }';
    const documents = await documentsOf({
      '/a.txt': `${letters.join('')} xyz`,
      '/a.txt.isnad.yaml': `isnad: 1\nannotations:\n${[...entries, link].join('\n')}\n`,
    });
    // INCEpTION reads one digit of the number of a part.
    expect(exported(webannoTsv, documents).files[0]?.content).not.toMatch(/\.\d\d\t.*\trepeats\t[^[\t]*\t/);
    expect(read(documents).relations).toHaveLength(1);
  });

  it('is the header alone for an empty article, and the text for one that nobody annotated', async () => {
    const texts = { '/isnad.yaml': 'isnad: 1\narticles: ["*.txt"]\n', '/a.txt': '', '/b.txt': 'One.' };
    const { files } = exported(webannoTsv, await documentsOf(texts));
    expect(files.slice(0, 2).map(({ content }) => content)).toEqual([
      '#FORMAT=WebAnno TSV 3.3\n\n\n',
      '#FORMAT=WebAnno TSV 3.3\n\n\n#Text=One.\n1-1\t0-3\tOne\t\n1-2\t3-4\t.\t\n',
    ]);
  });

  it('holds every generated article', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files, text }) => {
        const documents = await documentsOf(files);
        const tsv = read(documents);
        expect(tsv.text).toBe(text);
        const entries = documents.flatMap(({ layers }) => layers.flatMap((layer) => layer.entries));
        const attributions = inLayer(tsv, 'isnad.Attribution');
        expect(attributions).toHaveLength(entries.length);
        for (const { annotation, spans = [], reading } of entries) {
          const found = attributions.find(({ values }) => values.identifier === annotation.id);
          const role = (name: string): readonly string[] =>
            (found?.slots ?? []).filter((slot) => slot.role === name).map(({ target }) => words(text, target));
          const pieces = found ? [words(text, found), ...role('piece')] : [];
          expect(pieces).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
          expect(role('cue')).toEqual(reading.cue ? [text.slice(reading.cue.start, reading.cue.end)] : []);
          for (const key of ['note', 'gist', 'asOf', 'mode'] as const) {
            expect(found?.values[key] ?? undefined).toBe(annotation[key]);
          }
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
