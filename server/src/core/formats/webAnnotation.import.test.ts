import { describe, expect, it } from 'vitest';
import type { ImportedDocument } from './importing/imported.ts';
import { imported, landing } from './testing/imports.ts';
import { webAnnotation } from './webAnnotation.ts';

const read = (value: unknown, path = 'news.txt.jsonld', more: Readonly<Record<string, string>> = {}) =>
  imported(webAnnotation, path, { ...more, [path]: typeof value === 'string' ? value : JSON.stringify(value) });

const context = 'http://www.w3.org/ns/anno.jsonld';
const source = 'https://news.example/2024/news.txt';
const quoting = (exact: string, more: object = {}) => ({
  source,
  selector: { type: 'TextQuoteSelector', exact, ...more },
});
const noting = (target: unknown, more: object = {}) => ({ '@context': context, type: 'Annotation', target, ...more });
const only = ([document]: readonly ImportedDocument[]): ImportedDocument => {
  if (!document) throw new Error('Nothing was read.');
  return document;
};
const problemsOf = (documents: readonly ImportedDocument[]) =>
  documents.flatMap(({ problems }) => problems.map(({ message }) => message.id));

describe('annotations of other tools', () => {
  const article = '😀 قال: نعم. وقال: نعم. ثم سكت.\r\nHe said yes, he said yes.';

  it('become notes with tags at their passages, in as few words as lead there', async () => {
    const documents = await read([
      noting(quoting('نعم', { prefix: '😀 قال: ', suffix: '. وقال: نعم. ثم سكت.' }), {
        id: 'http://example.org/anno1',
        motivation: 'commenting',
        creator: { id: 'http://example.org/u', type: 'Person', name: 'Mona' },
        body: [
          { type: 'TextualBody', value: 'لماذا؟', language: 'ar' },
          { type: 'TextualBody', value: 'جواب', purpose: 'tagging' },
          'http://example.org/page',
        ],
      }),
      noting(
        { source, selector: { type: 'TextPositionSelector', start: 26, end: 29 } },
        { motivation: 'highlighting', creator: 'Mona' },
      ),
      noting(
        [
          { source, selector: [quoting('He').selector, { type: 'TextPositionSelector', start: 32, end: 34 }] },
          {
            source,
            selector: [
              { type: 'TextPositionSelector', start: 53, end: 56 },
              { type: 'TextQuoteSelector', exact: 'yes' },
            ],
          },
        ],
        { bodyValue: 'in two pieces', creator: { name: ['Mona', 'M.'] } },
      ),
    ]);
    expect(documents).toHaveLength(1);
    const document = only(documents);
    expect(document).toMatchObject({ article: 'news.txt', annotator: 'Mona' });
    const { text, problems } = await landing(document, { article });
    expect(problems).toEqual([]);
    expect(text.replaceAll('\r\n', '\n')).toBe(`isnad: 1
annotator: Mona

annotations:
  - id: anno1
    kind: note
    exact: نعم
    prefix: " قال: "
    tags: [جواب]
    note: |-
      لماذا؟

      http://example.org/page

  - id: note-1
    kind: note
    exact: سكت

  - id: note-2
    kind: note
    exact:
      - He
      - "yes"
    suffix: "."
    note: in two pieces
`);
  });

  it('come from Hypothesis too, one layer a user', async () => {
    const row = (user: string, text: string, exact: string) => ({
      id: `X${text}`,
      created: '2024-01-01T00:00:00Z',
      user: `acct:${user}@hypothes.is`,
      uri: source,
      text,
      tags: ['t', 't'],
      group: '__world__',
      permissions: { read: [] },
      target: [
        {
          source,
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 1, endOffset: 3 },
            { type: 'TextPositionSelector', start: 900, end: 903 },
            { type: 'TextQuoteSelector', exact, prefix: 'He ', suffix: ' yes' },
          ],
        },
      ],
    });
    const documents = await read({ total: 2, rows: [row('mona.k', 'a', 'said'), row('sami', 'b', 'said')] });
    expect(documents).toMatchObject([
      {
        article: 'news.txt',
        layer: 'mona-k@hypothes-is',
        annotator: 'mona.k@hypothes.is',
        annotations: [{ id: 'Xa', keys: { tags: ['t'], note: 'a' } }],
        problems: [{ message: { id: 'formats.import.left-out', args: { keys: ['created'] } } }],
      },
      { layer: 'sami@hypothes-is' },
    ]);
    const { sidecar } = await landing(only(documents), { article: 'He said yes, she said no.' });
    expect(sidecar.annotations[0]?.selector).toEqual({ pieces: ['said'], prefix: 'He ' });
  });

  it('are found in pages, graphs, lists and alone', async () => {
    const one = noting(quoting('yes'));
    for (const file of [
      one,
      [one],
      { '@context': context, type: 'AnnotationPage', items: [one] },
      { '@context': context, type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [one] } },
      { '@context': context, '@graph': [one] },
      { annotations: [{ target: quoting('yes'), text: '' }] },
    ]) {
      expect(only(await read(file)).annotations).toMatchObject([{ kind: 'note', at: { quotes: [{ exact: 'yes' }] } }]);
    }
    const paged = { type: 'AnnotationCollection', first: 'https://e.example/page1', last: 'https://e.example/page9' };
    expect(problemsOf(await read(paged))).toEqual(['formats.import.other-page']);
    const next = { type: 'AnnotationPage', items: [one], next: 'https://e.example/page2' };
    expect(problemsOf(await read(next))).toEqual(['formats.import.other-page']);
  });

  it('are reported where no passage can be found', async () => {
    const documents = await read([
      noting(source, { id: 'urn:a' }),
      noting({ source, selector: { type: 'FragmentSelector', value: 'xywh=1,2,3,4' } }, { id: 'urn:b' }),
      noting({
        source,
        selector: [
          { type: 'CssSelector', value: 'p' },
          { type: 'XPathSelector', value: '/p' },
        ],
      }),
      noting(quoting('not there'), { id: 'urn:d' }),
      noting({ source, selector: { type: 'TextPositionSelector', start: 90, end: 99 } }, { id: 'urn:e' }),
      noting(
        [
          {
            source: `${source}`,
            selector: [quoting('He').selector, { type: 'TextPositionSelector', start: 32, end: 34 }],
          },
          { source, selector: { type: 'SvgSelector', value: '<svg/>' } },
        ],
        { id: 'urn:f' },
      ),
    ]);
    const { problems, sidecar } = await landing(only(documents), { article });
    expect(problems.map(({ source: at, message }) => [at, message.id])).toEqual([
      ['urn:a', 'formats.import.whole-article'],
      ['urn:b', 'formats.import.no-passage'],
      ['#3', 'formats.import.no-passage'],
      ['urn:f', 'formats.import.no-passage'],
      ['urn:d', 'formats.import.unplaced'],
      ['urn:e', 'formats.import.unplaced'],
    ]);
    // Words that are not found are kept, to be found by a person.
    expect(sidecar.annotations.map(({ selector }) => selector.pieces)).toEqual([['not there']]);
  });

  it('may tell a passage by other ways that lead to words', async () => {
    const refined = {
      source,
      selector: { type: 'FragmentSelector', value: 'p1', refinedBy: { type: 'TextQuoteSelector', exact: 'سكت' } },
    };
    const char = `${source}#char=2,5`;
    const fragment = {
      source,
      selector: {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
        value: 'char=2,5;length=59',
      },
    };
    const { sidecar, problems } = await landing(
      only(await read([noting(refined), noting(char, { bodyValue: 'a' }), noting(fragment, { bodyValue: 'b' })])),
      { article },
    );
    expect(problems).toEqual([]);
    expect(sidecar.annotations.map(({ selector }) => selector.pieces)).toEqual([['سكت'], ['قال'], ['قال']]);
  });

  it('name the article in many ways', async () => {
    const articleOf = async (iri: string | undefined, path?: string, more?: Readonly<Record<string, string>>) => {
      const target = { ...quoting('x'), source: iri };
      return only(await read(noting(target), path, more)).article;
    };
    expect(await articleOf('urn:isnad:d/%D8%B9%20%26.txt')).toBe('d/ع &.txt');
    expect(await articleOf('other.txt', 'd/x.jsonld')).toBe('d/other.txt');
    expect(await articleOf('../%D8%B9.txt', 'd/x.jsonld')).toBe('ع.txt');
    expect(await articleOf('http://h.example/page1', 'news.txt.jsonld')).toBe('news.txt');
    expect(await articleOf('http://h.example/page1?x=1#y', 'export.json')).toBe('page1');
    expect(await articleOf('http://h.example/a/b/c.txt', 'x.txt.json', { 'b/c.txt': 'x' })).toBe('b/c.txt');
    expect(await articleOf('http://h.example/a/b/c.txt', 'd/x.json', { 'd/c.txt': 'x' })).toBe('d/c.txt');
    expect(await articleOf('file:///home/me/c.txt', 'all.json')).toBe('c.txt');
    expect(await articleOf('http://h.example/%E0%A4%A', 'all.json')).toBe('%E0%A4%A');
    expect(await articleOf(undefined)).toBe('news.txt');
    // Where it leads is the business of who writes.
    expect(await articleOf('urn:isnad:..%2F..%2Fetc/passwd')).toBe('../../etc/passwd');
  });

  it('are kept apart by article', async () => {
    const documents = await read([
      noting([quoting('a'), { ...quoting('b'), source: 'other.txt' }], { bodyValue: 'n' }),
    ]);
    expect(documents.map((each) => [each.article, each.annotations.length])).toEqual([
      ['news.txt', 1],
      ['other.txt', 1],
    ]);
  });

  it('are there once when imported twice, but two remarks on one passage are two', async () => {
    const file = [
      noting(quoting('سكت'), { bodyValue: 'a' }),
      noting(quoting('سكت'), { bodyValue: 'b' }),
      noting(quoting('gone')),
    ];
    const { text, sidecar } = await landing(only(await read(file)), { article });
    expect(sidecar.annotations).toHaveLength(3);
    const again = await landing(only(await read(file)), { article, sidecar: text });
    expect(again.landed).toMatchObject({ added: 0, present: 3 });
    expect(again.text).toBe(text);
  });
});

describe('annotations of ours that other tools had in their hands', () => {
  const ours = (target: object, more: object = {}) => ({
    ...{ '@context': context, id: 'urn:isnad:a.txt#c1', type: 'Annotation' },
    body: { id: 'urn:isnad:a.txt.isnad.yaml#/annotations/c1', type: 'Claim', kind: 'claim', mode: 'direct' },
    target: { source: 'urn:isnad:a.txt', ...target },
    ...more,
  });

  it('stand where their positions lead, if the words were left out', async () => {
    const document = only(await read(ours({ selector: { type: 'TextPositionSelector', start: 4, end: 7 } })));
    const { sidecar, problems } = await landing(document, { article: 'one two' });
    expect(problems).toEqual([]);
    expect(sidecar.annotations).toMatchObject([{ id: 'c1', mode: 'direct', selector: { pieces: ['two'] } }]);
    for (const target of [{}, { selector: { type: 'CssSelector', value: 'p' } }]) {
      const none = await landing(only(await read(ours(target))), { article: 'one two' });
      expect(none.sidecar.annotations).toEqual([]);
      expect(none.problems).toMatchObject([{ source: 'urn:isnad:a.txt#c1' }]);
    }
  });

  it('keep no key that there is no room for in silence', async () => {
    const more = { generator: 'https://x.example/', generated: '2024-01-01T00:00:00Z', rights: 'https://r.example/' };
    const document = only(await read(ours(quoting('two'), more)));
    expect(document.problems).toEqual([{ message: { id: 'formats.import.left-out', args: { keys: ['rights'] } } }]);
  });
});

describe('what is no annotation', () => {
  it('is told with its line', async () => {
    expect(await read('[\n{"type": "Annotation",\n}]')).toEqual([
      { article: 'news.txt', annotations: [], problems: [{ source: 3, message: { id: 'formats.import.json' } }] },
    ]);
  });

  it.each(['null', '1', '"x"', '{}', '[{}]', '[[[]]]', '[null, 1, "x"]', `${'['.repeat(5000)}${']'.repeat(5000)}`])(
    'ends in a report: %.40s',
    async (text) => {
      const documents = await read(text);
      expect(documents.flatMap(({ annotations }) => annotations)).toEqual([]);
      if (text !== '[[[]]]') expect(problemsOf(documents)).not.toEqual([]);
    },
  );

  it('does no harm where an annotation was meant', async () => {
    const hostile = `[
      {"type": "Annotation", "target": null},
      {"type": "Annotation", "target": []},
      {"type": "Annotation", "target": [null, 1, [], {}]},
      {"type": "Annotation", "target": {"source": {"id": 1}, "selector": [{"type": "TextPositionSelector", "start": 1e308, "end": -1}]}},
      {"type": "Annotation", "target": {"source": "a.txt", "selector": {"type": "TextPositionSelector", "start": 0.5, "end": 99999999999999999999}}},
      {"type": "Annotation", "target": {"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": {"a": 1}}}},
      {"type": ["Annotation"], "__proto__": {"target": "x"}, "constructor": {"prototype": {}}},
      {"type": "Annotation", "id": {"toString": 1}, "creator": [[]], "body": [null, 1, {"items": {"items": {"items": "x"}}}, {"value": {"a": []}}],
       "target": {"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": "yes", "refinedBy": {"refinedBy": {"type": 1}}}}},
      {"type": "Annotation", "body": {"type": "Claim", "kind": "claim", "speaker": [[1]], "hops": [1, {"relays": [{"speaker": {}}]}], "said": 3,
       "answers": [1], "selects": {"exact": [[]], "occurrence": "9/x"}, "other": {"__proto__": {"polluted": true}, "toString": "x", "exact": null}},
       "target": {"source": "urn:isnad:a.txt", "selector": {"type": "TextQuoteSelector", "exact": "yes"}}, "id": "urn:isnad:a.txt#%E0%A4%A"}
    ]`;
    for (const document of await read(hostile)) {
      const { sidecar, text } = await landing(document, { article: 'say yes and no' });
      expect(sidecar.problems.filter(({ code }) => code === 'sidecar.syntax')).toEqual([]);
      expect(text).not.toContain('[object');
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const deep = JSON.parse(`${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`);
    const own = noting(quoting('yes'), { body: { type: 'Claim', kind: 'claim', other: { 'x-deep': deep } } });
    const { sidecar } = await landing(only(await read([own])), { article: 'yes' });
    expect(sidecar.annotations).toHaveLength(1);
  });

  it('does not take a collection of ours at its word', async () => {
    const hostile = {
      sidecars: [
        null,
        1,
        {
          layer: '../x',
          speakers: [{ id: 'urn:isnad:a.txt#/speakers/__proto__', name: 'x' }, 1],
          article: [],
          other: [],
        },
      ],
      article: { id: 'urn:isnad:a.txt', path: 'a.txt' },
      speakers: {},
      items: [],
    };
    const documents = await read(hostile);
    expect(documents.every(({ article }) => article === 'a.txt')).toBe(true);
    for (const document of documents)
      await landing({ ...document, layer: 'x' } as ImportedDocument, { article: 'yes' });
  });
});
