import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../text/paragraphs.ts';
import type { ExportDocument, ExportOptions } from './format.ts';
import { markdown } from './markdown.ts';
import { documentsIn, documentsOf, exported, plainOptions } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { elementsOf, readPage, textOf } from './testing/pages.ts';
import { trap } from './testing/trap.ts';

const inArabic: ExportOptions = { ...plainOptions, locale: 'ar' };

const reportOf = (documents: readonly ExportDocument[], options = plainOptions): string => {
  const [file] = exported(markdown, documents, options).files;
  if (!file) throw new Error('No report.');
  return file.content;
};

/** The paragraphs of the article: HTML that Markdown leaves alone. */
const paragraphs = (report: string): readonly string[] =>
  report.split('\n\n').filter((block) => block.startsWith('<p '));

/** Cells of a row of a table, at the bars that are not escaped. */
const cellsOf = (row: string): readonly string[] => row.split(/(?<!\\)\|/).slice(1, -1);

function expectWhole(report: string, { text, layers }: ExportDocument): void {
  const expected = paragraphsOf(text).map(({ start, end }) => text.slice(start, end).replace(/\r\n?/g, '\n'));
  const blocks = paragraphs(report);
  expect(blocks.map((block) => textOf(readPage(block.replace(/<sup>.*?<\/sup>/g, ''))))).toEqual(expected);
  // As many cells in a row as there are headings, whatever stands in them.
  let width = 0;
  for (const line of report.split('\n')) {
    if (!line.startsWith('| ')) width = 0;
    else if (width === 0) width = cellsOf(line).length;
    else expect(cellsOf(line)).toHaveLength(width);
  }
  const count = layers.reduce((sum, { entries }) => sum + entries.length, 0);
  for (let number = 1; number <= count; number++) expect(report).toContain(`<a id="s${number}"></a>`);
}

describe('the trap', () => {
  test.each([plainOptions, inArabic])('is told whole ($locale)', async (options) => {
    const documents = await documentsOf(trap);
    const report = reportOf(documents, options);
    for (const document of documents) expectWhole(report, document);
    expect(report.startsWith('<div dir="rtl">\n\n')).toBe(options.locale === 'ar');
    expect(exported(markdown, documents, options).losses).toEqual([]);
  });

  test('hides no characters that change the order of others, but for those of the article', async () => {
    for (const options of [plainOptions, inArabic]) {
      expect(reportOf(await documentsOf(trap), options)).not.toMatch(/[\u2066-\u2069\u202A-\u202E]/);
    }
  });

  test('points its arrows in the direction of the page', async () => {
    const documents = await documentsOf(trap);
    expect(reportOf(documents)).toContain('AFP → ');
    expect(reportOf(documents, inArabic)).toContain('<span dir="ltr">AFP</span> ← ');
  });
});

test('any article is told whole', async () => {
  await fc.assert(
    fc.asyncProperty(generated(), fc.constantFrom(plainOptions, inArabic), async ({ files }, options) => {
      const documents = await documentsOf(files);
      const report = reportOf(documents, options);
      for (const document of documents) expectWhole(report, document);
    }),
    { numRuns: 40 },
  );
});

test('words of files never become markup, and only addresses of the web become links', async () => {
  const documents = await documentsIn(`
//- /a.txt
قال </p><script>alert(1)</script> و [نص](javascript:alert(1)) و ![x](https://evil.example/x.png).
//- /a.txt.isnad.yaml
isnad: 1
article: { title: "# [t](https://evil.example) <script> #" }
speakers: { o: { name: "1. **x** | y" }, p: { name: "- \`z\`" } }
annotations:
  - id: c1
    kind: claim
    exact: <script>alert(1)</script>
    speaker: [o, p]
    evidence: ["javascript:alert(5)", "https://ok.example/)x"]
    note: "</td> | [n](https://evil.example)\\n\\n# heading"`);
  const report = reportOf(documents);
  const [document] = documents;
  if (document) expectWhole(report, document);
  expect(report).not.toMatch(/(?<!\\)<(?!\/?(?:p|mark|sup|a|br|span)[ >])/);
  const targets = [...report.matchAll(/(?<!\\)\]\(([^)]*)\)/g)]
    .filter(
      ({ index }) =>
        !paragraphs(report).some(
          (block) => report.indexOf(block) <= index && index < report.indexOf(block) + block.length,
        ),
    )
    .map(([, target = '']) => target);
  expect(targets.filter((target) => !/^(#s\d+|index\.report\.md|https:\/\/ok\.example\/%29x)$/.test(target))).toEqual(
    [],
  );
  expect(report).toContain('# \\# \\[t\\]');
  expect(report).toContain('### 1\\. \\*\\*x\\*\\* \\| y');
  expect(elementsOf(readPage(paragraphs(report).join('')), ({ name }) => name === 'mark')).toHaveLength(1);
});

test('a report never takes the name of an article, and is found from the index', async () => {
  const documents = await documentsIn(`
//- /مجلد/news.md
نص
//- /مجلد/news.md.isnad.yaml
isnad: 1
annotations: [{ id: c, kind: claim, exact: نص }]`);
  const { files } = exported(markdown, documents);
  expect(files.map(({ path }) => path)).toEqual(['مجلد/news.md.report.md', 'index.report.md']);
  expect(files[0]?.content).toContain('[All articles](../index.report.md)');
  expect(files[1]?.content).toContain(`](${encodeURI('مجلد/news.md.report.md')})`);
});

test('calls a speaker what the base sidecar calls them, whatever a layer does', async () => {
  const documents = await documentsIn(`
//- /isnad.yaml
isnad: 1
speakers: { silo: { name: طلال سلو, names: { en: Talal Silo } } }
//- /a.txt
أعلن المتحدث سلو أن المدينة خالية.
//- /a.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: أن المدينة خالية, speaker: silo }]
//- /a.txt.isnad.hl.yaml
isnad: 1
annotator: منى
speakers: { silo: { name: طلال علي سلو } }
annotations: [{ id: m1, kind: mention, exact: المتحدث سلو, speaker: silo }]
`);
  const report = reportOf(documents);
  expect(report).toContain('### <span dir="rtl">طلال سلو</span>');
  expect(report).not.toContain('### <span dir="rtl">طلال علي سلو</span>');
  expect(report).toContain('- **Names:** Talal Silo (en)');
  expect(report).toContain('- **Annotated by:** <span dir="rtl">منى</span> (layer hl)');
});

test('lists words of Markdown as a reader sees them, quoted once, with the layer they come from', async () => {
  const documents = await documentsIn(`
//- /a.md
قال سلو إن [عدد القتلى **42** شخصاً](https://example.org/x).

> «سمعنا هديراً،
> ثم رأينا الباب».
//- /a.md.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: إن عدد القتلى 42 شخصاً, speaker: silo }
  - { id: q1, kind: quote, exact: «سمعنا هديراً، ثم رأينا الباب», relations: [{ type: supports, target: b.txt#q1 }] }
speakers: { silo: { name: سلو } }
//- /b.txt
«نعم»
//- /b.txt.isnad.yaml
isnad: 1
annotations: [{ id: q1, kind: quote, exact: «نعم» }]
//- /b.txt.isnad.hl.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: نعم, relations: [{ type: repeats, target: a.md#c1 }] }]
`);
  const report = reportOf(documents);
  expect(report).toContain('<span dir="rtl">إن عدد القتلى 42 شخصاً</span>');
  expect(report).toContain('<span dir="rtl">«سمعنا هديراً، ثم رأينا الباب»</span>');
  expect(report).toMatch(/\*\*Supports:\*\* (?:\[|<a [^>]*>)?<span dir="rtl">«نعم»<\/span>/);
  expect(report).toMatch(/\*\*Repeated by:\*\* .*“<span dir="rtl">نعم<\/span>”.*b\.txt.* \(layer hl\)/);
});

test('tells whom a mention names, and nothing of who says it', async () => {
  const documents = await documentsIn(`
//- /a.txt
قال سلو نعم.
//- /a.txt.isnad.yaml
isnad: 1
article: { outlet: jaz }
speakers: { silo: { name: طلال سلو }, jaz: { name: الجزيرة } }
annotations: [{ id: m1, kind: mention, exact: سلو, speaker: silo }]
`);
  const row = /^\| <a id="s1">.*$/m.exec(reportOf(documents))?.[0] ?? '';
  const [, words, who] = cellsOf(row);
  expect(words).toContain('**Speaker:** <span dir="rtl">طلال سلو</span>');
  expect(who?.trim()).toBe('');
});
