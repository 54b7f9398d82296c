import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMap } from '../sidecar/plainValue.ts';
import { doccano } from './doccano.ts';
import { comparable, landedDocument } from './testing/comparable.ts';
import { documentsIn, documentsOf, exported } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { importedFrom, landing, toldOf } from './testing/imports.ts';
import { trap, trapText } from './testing/trap.ts';

interface Line {
  readonly text: string;
  readonly entities: readonly { id: number; start_offset: number; end_offset: number; label: string }[];
  readonly relations: readonly { id: number; from_id: number; to_id: number; type: string }[];
  readonly isnad?: unknown;
}

const linesOf = (content: string): readonly Line[] =>
  content
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const read = (content: string, path = 'corpus.jsonl') => importedFrom(doccano, path, content);

describe('exporting to doccano', () => {
  it('holds the trap in UTF-16 offsets, with relations between entities', async () => {
    const { files, losses } = exported(doccano, await documentsOf(trap));
    const [line, ...others] = linesOf(files[0]?.content ?? '');
    expect(others).toEqual([]);
    expect(line?.text).toBe(trapText);
    const words = new Map(
      line?.entities.map(({ id, start_offset, end_offset }) => [id, trapText.slice(start_offset, end_offset)]),
    );
    expect(line?.entities.map(({ id, label }) => [label, words.get(id)])).toEqual([
      ['quote', 'سنبقى هنا'],
      ['quote', 'ولن نرحل'],
      ['cue', 'قالَ'],
      ['source', 'المُتَحَدِّثُ طلال سلو'],
      ['claim', 'we stay e\u0301lite 👩‍🚀 & <b>'],
      ['cue', 'said'],
      ['claim', 'stay e\u0301lite 👩‍🚀 & <b>”, then left'],
      ['claim', 'العدد ١٢\r\n\r\nبقي على حاله'],
      ['cue', 'قال'],
      ['source', 'شاهد'],
      ['mention', '@home'],
      ['note', '=SUM(1;2)'],
    ]);
    expect(
      line?.relations.map(({ from_id, to_id, type }) => `${words.get(from_id)} ${type} ${words.get(to_id)}`),
    ).toEqual(
      expect.arrayContaining([
        'سنبقى هنا piece ولن نرحل',
        'قالَ cue سنبقى هنا',
        'شاهد source العدد ١٢\r\n\r\nبقي على حاله',
      ]),
    );
    // What doccano takes: ids that are numbers, each once, and arrows between them.
    expect(new Set(line?.entities.map(({ id }) => id)).size).toBe(line?.entities.length);
    expect(line?.relations.every(({ from_id, to_id }) => words.has(from_id) && words.has(to_id))).toBe(true);
    expect(losses).toEqual([{ code: 'unplaced', sidecar: 'فخ & co.txt.isnad.yaml', of: ['lost'] }]);
  });

  it('writes a line for each layer, and reports what has no room', async () => {
    const documents = await documentsIn(`
//- /a.txt
قال سلو إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
x-team: 7
annotations: [{ id: c1, kind: claim, exact: { exact: إن المعركة انتهت, x-y: 1 }, cue: صرّح }]
//- /a.txt.isnad.mona.yaml
isnad: 1
annotator: منى
annotations: [{ id: c1, kind: quote, exact: إن المعركة انتهت }]
//- /b.txt
نص
`);
    const { files, losses } = exported(doccano, documents);
    expect(files.flatMap(({ content }) => linesOf(content))).toMatchObject([
      { article: 'a.txt', isnad: { layer: null } },
      { article: 'a.txt', layer: 'mona', annotator: 'منى' },
    ]);
    expect(losses.map(({ code, detail }) => [code, detail])).toEqual([
      ['key', 'cue'],
      ['key', 'exact.x-y'],
    ]);
    const back = await read(files.map(({ content }) => content).join(''));
    expect(back[0]?.root).toEqual({ 'x-team': '7' });
    expect(back.map(({ article, layer, annotator }) => [article, layer, annotator])).toEqual([
      ['a.txt', undefined, undefined],
      ['a.txt', 'mona', 'منى'],
    ]);
  });
});

describe('what comes back from doccano', () => {
  it('is what was there, whatever was annotated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant({ files: trap, text: trapText }), generated()), async ({ files, text }) => {
        const [document] = await documentsOf(files);
        const [source] = await read(exported(doccano, document ? [document] : []).files[0]?.content ?? '');
        if (!source) throw new Error('Nothing came back.');
        const landed = await landing(source);
        expect(landed.problems).toEqual([]);
        expect(comparable(await landedDocument(text, landed))).toEqual(comparable(document));
        expect((await landing(source, { sidecar: landed.text })).landed.added).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps what is odd about links and speakers, and whom speakers of the project name', async () => {
    const documents = await documentsIn(`
//- /isnad.yaml
isnad: 1
speakers:
  afp: { name: AFP, affiliation: owner }
  owner: { name: Owner, maybe: far }
  far: { name: Far }
  other: { name: Other }
//- /a.txt
قال أمس ثم نفى
//- /a.txt.isnad.yaml
isnad: 1
speakers: { silo: طلال سلو }
annotations:
  - { id: a1, kind: claim, exact: قال, speaker: [silo, afp], relations: [{ type: supports, target: a2, x-why: so }, { type: odd, target: a2 }] }
  - { id: a2, kind: claim, exact: نفى, continues: { a: b }, within: a1 }
  - { id: a3, kind: note, exact: أمس, relations: a1, evidence: afp }
`);
    const { files, losses } = exported(doccano, documents);
    expect(losses).toEqual([]);
    const [source] = await read(files[0]?.content ?? '');
    if (!source) throw new Error('Nothing came back.');
    expect([...(source.shared?.keys() ?? [])]).toEqual(['afp', 'far', 'owner']);
    const { sidecar } = await landing(source);
    expect(sidecar.speakers.get('silo')?.name).toBe('طلال سلو');
    const [a1, a3, a2] = sidecar.annotations.map(({ node }) => plainMap(node));
    expect(a1?.relations).toEqual([
      { type: 'supports', target: 'a2', 'x-why': 'so' },
      { type: 'odd', target: 'a2' },
    ]);
    expect([a2?.continues, a2?.within]).toEqual([{ a: 'b' }, 'a1']);
    expect(a3?.relations).toEqual(['a1']);
  });

  it('keeps apart an annotation and the piece of another one at the same place', async () => {
    const documents = await documentsIn(`
//- /a.txt
قال أمس ثم نفى
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: a1, kind: note, exact: [قال, نفى], tags: one }
  - { id: a2, kind: note, exact: نفى, tags: two }
`);
    const [source] = await read(exported(doccano, documents).files[0]?.content ?? '');
    expect(source?.annotations.map(({ id, at, keys }) => [id, 'spans' in at && at.spans.length, keys?.tags])).toEqual([
      ['a1', 2, 'one'],
      ['a2', 1, 'two'],
    ]);
  });

  it('keeps what it knows after doccano has given everything other ids', async () => {
    const [document] = await documentsOf(trap);
    const [line] = linesOf(exported(doccano, document ? [document] : []).files[0]?.content ?? '');
    const again = {
      ...{ id: 77, Comments: [] },
      ...line,
      entities: line?.entities.map((entity) => ({ ...entity, id: entity.id + 5000 })).toReversed(),
      relations: line?.relations.map(({ from_id, to_id, type }) => ({
        ...{ id: 1, from_id: from_id + 5000, to_id: to_id + 5000, type },
      })),
    };
    const [source] = await read(JSON.stringify(again));
    if (!source) throw new Error('Nothing came back.');
    const landed = await landing(source);
    expect(comparable(await landedDocument(trapText, landed))).toEqual(comparable(document));
  });
});

describe('a project of somebody else', () => {
  const text = '😀 Rain fell. “We stay,” Mona Haddad told reporters.';
  const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const;
  const entity = (id: number, label: string, words: string) => ({
    ...{ id, label, start_offset: at(words)[0], end_offset: at(words)[1] },
  });

  it('is read with relations', async () => {
    const line = {
      ...{ id: 3, text, filename: 'news/three.txt', Comments: ['check'] },
      entities: [
        entity(4, 'Quote', 'We stay,'),
        entity(5, 'cue', 'told'),
        entity(6, 'Speaker', 'Mona Haddad'),
        entity(7, 'Source', 'reporters'),
        entity(8, 'Weather', 'Rain fell.'),
      ],
      relations: [
        { id: 0, from_id: 4, to_id: 5, type: 'cuedBy' },
        { id: 1, from_id: 4, to_id: 6, type: 'saidBy' },
        { id: 2, from_id: 8, to_id: 4, type: 'causes' },
        { id: 3, from_id: 8, to_id: 99, type: 'supports' },
      ],
    };
    const [document] = await read(JSON.stringify(line));
    expect(document?.article).toBe('news/three.txt');
    expect(toldOf(document)).toEqual([
      [1, 'formats.label.unknown', 'Weather'],
      [1, 'formats.label.link', 'causes'],
      [1, 'formats.label.dangling', 'supports'],
      [1, 'formats.label.ignored', 'Comments'],
    ]);
    if (!document) return;
    expect((await landing(document)).text).toBe(`isnad: 1

speakers:
  mona-haddad:
    name: Mona Haddad

annotations:
  - id: note-1
    kind: note
    exact: Rain fell.
    tags: Weather

  - id: mona-haddad-1
    kind: quote
    exact: We stay,
    speaker: mona-haddad
    cue: told
    mention: Mona Haddad

  - id: mention-1
    kind: mention
    exact: reporters
`);
  });

  it('may point at any piece of a statement, and loses no part of one in silence', async () => {
    const line = {
      text,
      entities: [
        entity(1, 'quote', '“We'),
        entity(2, 'quote', 'stay,”'),
        entity(3, 'quote', 'Mona'),
        entity(4, 'cue', 'told'),
        entity(5, 'cue', 'reporters'),
        entity(6, 'claim', 'Rain fell.'),
        entity(7, 'Source', 'Haddad'),
      ],
      relations: [
        { id: 1, from_id: 4, to_id: 2, type: 'cue' },
        { id: 2, from_id: 2, to_id: 6, type: 'supports' },
        { id: 3, from_id: 2, to_id: 3, type: 'piece' },
        { id: 4, from_id: 1, to_id: 2, type: 'piece' },
        { id: 5, from_id: 6, to_id: 3, type: 'contradicts' },
        { id: 6, from_id: 3, to_id: 5, type: '' },
        { id: 7, from_id: 1, to_id: 3, type: 'piece' },
        { id: 8, from_id: 7, to_id: 3, type: 'source' },
      ],
    };
    const [document] = await read(JSON.stringify(line));
    expect(toldOf(document)).toEqual([[1, 'formats.label.ignored', 'reporters']]);
    expect(document?.annotations).toMatchObject([
      { id: ':6', keys: { relations: [{ type: 'contradicts', target: ':1' }] } },
      {
        id: ':1',
        at: { spans: ['“We', 'stay,”', 'Mona'].map((words) => ({ start: at(words)[0], end: at(words)[1] })) },
        speakers: [{ name: 'Haddad' }],
        cue: { start: at('told')[0], end: at('told')[1] },
        keys: { relations: [{ type: 'supports', target: ':6' }] },
      },
    ]);
  });

  it('is read in its other shapes', async () => {
    const [start, end] = at('We stay,');
    const shapes = [
      { text, label: [[start, end, 'QUOTE']] },
      { data: text, labels: [[start, end, 'quote']] },
      {
        text,
        meta: { file: 'm.txt', annotator: 'mo' },
        annotations: [{ start_offset: start, end_offset: end, label: 'quote', user: 1 }],
      },
      { text, label: [[start, end, 'quote']], cats: ['a'] },
    ];
    const content = shapes.map((shape) => JSON.stringify(shape)).join('\r\n\r\n');
    const documents = await read(content);
    for (const document of documents) {
      expect(document.annotations).toMatchObject([{ kind: 'quote', at: { spans: [{ start, end }] } }]);
    }
    expect(documents.map(({ article, annotator }) => [article, annotator])).toEqual([
      ['corpus-1.txt', undefined],
      ['corpus-3.txt', undefined],
      ['m.txt', 'mo'],
      ['corpus-7.txt', undefined],
    ]);
    expect(toldOf(documents[3])).toEqual([[7, 'formats.label.ignored', 'cats']]);
    expect((await read(JSON.stringify(shapes))).map(({ article }) => article)).toEqual([
      'corpus-1.txt',
      'corpus-2.txt',
      'm.txt',
      'corpus-4.txt',
    ]);
    expect(await read(JSON.stringify(shapes[0], undefined, 2))).toMatchObject([{ article: 'corpus.txt' }]);
  });

  it('costs nothing but the line that is damaged', async () => {
    const fine = JSON.stringify({ text, label: [[...at('We stay,'), 'quote']] });
    const content = [
      fine,
      '{"text": "half a li',
      JSON.stringify({
        text,
        label: [[5, 5000, 'quote'], [3, 3, 'quote'], ['0', 2, 'quote'], [-1, 2, 'q'], 'positive', null],
      }),
      JSON.stringify({ label: [] }),
      JSON.stringify({ text, label: [] }),
      JSON.stringify({ text, label: [[1, 4, 'quote']] }),
      fine,
    ].join('\n');
    const documents = await read(content);
    expect(documents.map(({ annotations }) => annotations.length)).toEqual([1, 0, 0, 0, 0, 1, 1]);
    expect(documents.flatMap((document) => toldOf(document) ?? [])).toEqual([
      [2, 'formats.import.json'],
      [3, 'formats.label.no-region', 'label 3'],
      [3, 'formats.label.no-region', 'label 4'],
      [3, 'formats.label.no-region', 'positive'],
      [3, 'formats.label.no-region', 'label 6'],
      [3, 'formats.label.outside', 'quote 5–5000'],
      [3, 'formats.label.outside', 'quote 3–3'],
      [4, 'formats.label.no-text'],
    ]);
    // Half an emoji is no place.
    const cut = documents[5];
    expect(cut && (await landing(cut)).problems.map(({ message }) => message.id)).toEqual(['formats.import.unplaced']);
  });

  it('pollutes nothing, and counts a byte order mark that it was given', async () => {
    const line = `{"text": "\ufeffنص ما", "article": "../../etc/passwd", "layer": "../x", "label": [[1, 3, "__proto__"]],
      "isnad": {"speakers": {"__proto__": {"polluted": 1}}, "annotations": [{"at": [1, 3], "label": "__proto__", "id": "__proto__",
      "keys": {"__proto__": {"polluted": 1}, "tags": ${'['.repeat(900)}${']'.repeat(900)}}}, 5, {"at": {}}]}}`;
    const [document] = await read(line.replaceAll('\n', ' '));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(document).toMatchObject({
      text: 'نص ما',
      annotations: [{ kind: 'note', at: { spans: [{ start: 0, end: 2 }] } }],
    });
    if (document) expect((await landing(document)).sidecar.annotations).toHaveLength(1);
  });
});
