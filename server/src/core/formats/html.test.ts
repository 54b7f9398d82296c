import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../text/paragraphs.ts';
import type { ExportDocument, ExportOptions } from './format.ts';
import { html } from './html.ts';
import { documentsIn, documentsOf, exported, plainOptions } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { type Element, elementsOf, readPage, stretchesIn, textOf } from './testing/pages.ts';
import { trap } from './testing/trap.ts';

const inArabic: ExportOptions = { ...plainOptions, locale: 'ar' };

const pageOf = (documents: readonly ExportDocument[], path: string, options = plainOptions): Element => {
  const file = exported(html, documents, options).files.find((each) => each.path === path);
  if (!file) throw new Error(`No ${path}.`);
  return readPage(file.content);
};

const classed = (page: Element, name: string): readonly Element[] =>
  elementsOf(page, ({ attributes }) => (attributes.class ?? '').split(' ').includes(name));

/** The paragraphs of the article. */
const paragraphs = (page: Element): readonly Element[] =>
  classed(page, 'row').flatMap(({ children }) =>
    children.filter((child): child is Element => typeof child !== 'string' && child.name === 'p'),
  );

const lf = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The words that are marked: the union of all spans of what is drawn, paragraph by paragraph. */
function markedWords({ text, layers }: ExportDocument): readonly string[] {
  const marked = new Uint8Array(text.length);
  for (const { entries } of layers) {
    for (const { annotation, spans } of entries) {
      if (annotation.base !== 'ignore') for (const { start, end } of spans ?? []) marked.fill(1, start, end);
    }
  }
  return paragraphsOf(text).flatMap(({ start, end }) => {
    const found: string[] = [];
    for (let at = start; at < end; at++) {
      if (!marked[at]) continue;
      if (at > start && marked[at - 1]) found.push(found.pop() + text.charAt(at));
      else found.push(text.charAt(at));
    }
    return found.map(lf);
  });
}

function expectText(page: Element, document: ExportDocument): void {
  const set = paragraphs(page);
  const { text } = document;
  expect(set.map(textOf)).toEqual(paragraphsOf(text).map(({ start, end }) => lf(text.slice(start, end))));
  const marked = set.flatMap((paragraph) => {
    const words = textOf(paragraph);
    return stretchesIn(paragraph, 'mark').map(([start, end]) => words.slice(start, end));
  });
  expect(marked).toEqual(markedWords(document));
}

describe('the trap', () => {
  test.each([plainOptions, inArabic])(
    'keeps the text of the article, with its passages marked ($locale)',
    async (options) => {
      const documents = await documentsOf(trap);
      for (const document of documents) expectText(pageOf(documents, `${document.path}.html`, options), document);
    },
  );

  test('numbers what is in pieces at each piece, and tells of it once', async () => {
    const page = pageOf(await documentsOf(trap), 'فخ & co.txt.html');
    const [first] = paragraphs(page);
    expect(first && classed(first, 'ref').map(({ attributes }) => attributes['data-no'])).toEqual(['1', '1']);
    expect(elementsOf(page, ({ attributes }) => attributes.id === 'n1')).toHaveLength(1);
  });

  test('gives each paragraph its direction, and the page that of its language', async () => {
    const documents = await documentsOf(trap);
    const page = pageOf(documents, 'فخ & co.txt.html', inArabic);
    expect(paragraphs(page).map(({ attributes }) => attributes.dir)).toEqual(['rtl', 'ltr', 'ltr', 'rtl']);
    expect(elementsOf(page, ({ name }) => name === 'html')[0]?.attributes).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(classed(page, 'arrow').map(textOf)).toContain('←');
    expect(classed(pageOf(documents, 'فخ & co.txt.html'), 'arrow').map(textOf)).toContain('→');
  });

  test('leaves no marks of direction to be copied, but for those of the article', async () => {
    for (const options of [plainOptions, inArabic]) {
      const page = pageOf(await documentsOf(trap), 'فخ & co.txt.html', options);
      expect(textOf(page)).not.toMatch(/[\u2066-\u2069]/);
    }
  });

  test('lists what has no place, and loses nothing', async () => {
    const documents = await documentsOf(trap);
    const page = pageOf(documents, 'فخ & co.txt.html');
    const [section] = elementsOf(page, ({ attributes }) => attributes.id === 'unplaced');
    expect(section && textOf(section)).toContain('هذا ليس في المقال إطلاقاً ولا ما يشبهه');
    expect(exported(html, documents).losses).toEqual([]);
  });

  test('comes out the same again, and with the time only where that is asked for', async () => {
    const [first, second] = [await documentsOf(trap), await documentsOf(trap)];
    expect(exported(html, first)).toEqual(exported(html, second));
    const timed = exported(html, first, { ...plainOptions, timestamp: '2026-01-02T03:04:05Z' });
    expect(timed.files.every(({ content }) => content.includes('2026-01-02T03:04:05Z'))).toBe(true);
  });
});

test('any article comes out whole, with every passage marked and every link leading somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(generated(), async ({ files }) => {
      const documents = await documentsOf(files);
      const [document] = documents;
      if (!document) throw new Error('No article.');
      const page = pageOf(documents, 'a.txt.html');
      expectText(page, document);
      const ids = elementsOf(page, ({ attributes }) => attributes.id !== undefined).map(
        ({ attributes }) => attributes.id,
      );
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of elementsOf(page, ({ name }) => name === 'a')) {
        const href = attributes.href ?? '';
        if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
        else expect(href).toMatch(/^https?:\/\/|^index\.html$/);
      }
    }),
    { numRuns: 30 },
  );
});

const hostile = `
//- /a & "b" <i>.txt
قال </p></main><script>alert(1)</script> و <img src=x onerror=alert(1)> و </style> و &lt; و <!-- و \u0000 و ]]>.
//- /a & "b" <i>.txt.isnad.yaml
isnad: 1
annotator: "<b>"
article: { title: "</title><script>alert(2)</script>", url: "javascript:alert(3)", outlet: o, language: '"><script>' }
speakers:
  o: { name: "<script>o</script>", sameAs: ["javascript:alert(4)", "data:text/html,x", "https://good.example/?a=1&b=\\"<x>"] }
annotations:
  - id: c1
    kind: claim
    exact: <script>alert(1)</script>
    speaker: '<u>"'
    evidence: ["javascript:alert(5)", "JAVASCRIPT:alert(5)", " https://evil.example/\\" onclick=\\"x", ../other.txt, {url: "https://ok.example/x", archived: "vbscript:x"}]
    review: [{ verdict: "<i>", by: "&amp;", url: "java\\tscript:alert(6)" }]
    note: "</aside><script>"
    tags: ["\\u202Ereversed"]
    x-team: "<x>"
`;

test('words of files never become markup, and only addresses of the web become links', async () => {
  const { files } = exported(html, await documentsIn(hostile));
  expect(files).toHaveLength(2);
  const known = new Set(
    `a b bdi blockquote body code dd details div dl dt footer h1 h2 h3 head header html li main mark meta nav ol p q
    section span style summary table tbody td th thead title tr ul`.split(/\s+/),
  );
  for (const { content } of files) {
    expect(content).not.toMatch(/<script|<img|\0/i);
    const page = readPage(content);
    expect(elementsOf(page, ({ name }) => name !== '' && !known.has(name))).toEqual([]);
    const hrefs = elementsOf(page, ({ name }) => name === 'a').map(({ attributes }) => attributes.href ?? '');
    expect(hrefs.filter((href) => !/^(#|https:\/\/(?:good|ok)\.example\/|[\w%.]*\.html$)/.test(href))).toEqual([]);
    const names = elementsOf(page, () => true).flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((name) => /^(?:on|style$|src)/.test(name))).toEqual([]);
    expect(content).toContain("default-src 'none'");
  }
  expect(files.map(({ content }) => content).join('')).toContain('javascript:alert(5)');
});

test('the index leads to the reports, whatever they are called, and they lead back', async () => {
  const documents = await documentsIn(`
//- /مجلد/50% #1?.txt
نص
//- /مجلد/50% #1?.txt.isnad.yaml
isnad: 1
article: { title: أول }
annotations: [{ id: c, kind: claim, exact: نص }]
//- /index
Text
//- /index.isnad.yaml
isnad: 1
annotations: [{ id: c, kind: claim, exact: Text }]`);
  const { files } = exported(html, documents);
  expect(files.map(({ path }) => path)).toEqual(['مجلد/50% #1?.txt.html', 'index.article.html', 'index.html']);
  const links = (path: string) =>
    elementsOf(pageOf(documents, path), ({ name }) => name === 'a').map((a) => a.attributes.href);
  expect(links('index.html').map((href) => decodeURIComponent(href ?? ''))).toEqual([
    '#content',
    'مجلد/50% #1?.txt.html',
    'index.article.html',
  ]);
  expect(links('مجلد/50% #1?.txt.html')).toContain('../index.html');
});

test('hundreds of annotations over the same words stay a page that a browser can lay out', async () => {
  const annotations = Array.from(
    { length: 600 },
    (_, i) => `  - { id: c${i}, kind: claim, exact: all of these words }`,
  );
  const documents = await documentsOf({
    '/a.txt': 'Look at all of these words.',
    '/a.txt.isnad.yaml': ['isnad: 1', 'annotations:', ...annotations].join('\n'),
  });
  const page = pageOf(documents, 'a.txt.html');
  expect(classed(page, 'ref')).toHaveLength(600);
  expect(elementsOf(page, ({ name }) => name === 'mark').length).toBeLessThan(30);
  expectNoDeadLinks(page);
});

test('passages of white space, alone or before words, leave no link without a target', async () => {
  const page = pageOf(
    await documentsIn(`
//- /a.txt
One  two three.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: "  " }
  - { id: c2, kind: claim, exact: ["  ", three] }
`),
    'a.txt.html',
  );
  expect(classed(page, 'ref').map(({ attributes }) => attributes['data-no'])).toEqual(['1']);
  expectNoDeadLinks(page);
});

function expectNoDeadLinks(page: Element): void {
  const ids = new Set(elementsOf(page, () => true).map(({ attributes }) => attributes.id));
  const targets = elementsOf(page, ({ name }) => name === 'a').map(({ attributes }) => attributes.href ?? '');
  expect(targets.filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))).toEqual([]);
}
