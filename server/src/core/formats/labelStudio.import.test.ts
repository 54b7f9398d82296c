import { describe, expect, it } from 'vitest';
import { labelStudio } from './labelStudio.ts';
import { importedFrom, landing, toldOf } from './testing/imports.ts';

const text = 'Rain fell. “We stay 😀,” Mona Haddad told reporters. She added that “it is over”.';

const span = (words: string, key = 'text') => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  [key]: words,
});
const region = (id: string, label: string, words: string, more: object = {}) => ({
  ...{ id, type: 'labels', from_name: 'ner', to_name: 'doc' },
  value: { ...span(words), labels: [label] },
  ...more,
});
const arrow = (from_id: string, to_id: string, ...labels: readonly string[]) => ({
  ...{ from_id, to_id, type: 'relation', direction: 'right' },
  labels,
});

const read = (content: unknown, path = 'project-7.json') => importedFrom(labelStudio, path, content);

describe('a project of somebody else', () => {
  const results = [
    region('Dx_aB91ISN', 'Quote', 'We stay 😀,'),
    region('k2', 'Quote', 'it is over'),
    region('k3', 'Cue', 'told'),
    region('k4', 'SPEAKER', 'Mona Haddad'),
    region('k5', 'Weather', 'Rain fell.', { meta: { text: ['nice'] } }),
    { id: 'k5', type: 'choices', from_name: 'mood', to_name: 'doc', value: { choices: ['Sad', 'Wet'] } },
    { id: 'k5', type: 'textarea', from_name: 'why', to_name: 'doc', value: { text: ['because'] } },
    arrow('Dx_aB91ISN', 'k3', 'said-with'),
    arrow('k4', 'Dx_aB91ISN'),
    arrow('k2', 'Dx_aB91ISN', 'Continues'),
    arrow('k2', 'Dx_aB91ISN', 'rhymes'),
    arrow('k2', 'gone', 'repeats'),
    { type: 'choices', from_name: 'topic', to_name: 'doc', value: { choices: ['War'] } },
  ];

  it('becomes annotations by what its labels mean, and reports the rest', async () => {
    const task = {
      id: 12,
      data: { doc: text, id: 'x' },
      annotations: [{ completed_by: { email: 'm@x.org' }, result: results }],
    };
    const [document, ...others] = await read([task]);
    expect(others).toEqual([]);
    expect(document).toMatchObject({ article: 'project-7.txt', text, annotator: 'm@x.org' });
    expect(document?.layer).toBeUndefined();
    expect(toldOf(document)).toEqual([
      [undefined, 'formats.label.ignored', 'topic'],
      ['k5', 'formats.label.unknown', 'Weather'],
      ['k2', 'formats.label.link', 'rhymes'],
      ['k2', 'formats.label.dangling', 'repeats'],
    ]);
    if (!document) return;
    const landed = await landing(document);
    expect(landed.problems).toEqual(document.problems);
    expect(landed.text).toBe(`isnad: 1
annotator: m@x.org

speakers:
  mona-haddad:
    name: Mona Haddad

annotations:
  - id: note-1
    kind: note
    exact: Rain fell.
    tags: ["mood: Sad", "mood: Wet", Weather]
    note: |-
      nice
      why: because

  - id: mona-haddad-1
    kind: quote
    exact: We stay 😀,
    speaker: mona-haddad
    cue: told
    mention: Mona Haddad

  - id: quote-1
    kind: quote
    exact: it is over
    continues: mona-haddad-1
`);
  });

  it('tells what is said of a cue or a source, which a sidecar has no place for', async () => {
    const result = [
      region('a', 'claim', 'it is over'),
      region('b', 'cue', 'added', { meta: { text: ['sure?'] } }),
      region('c', 'cue', 'told', { value: { ...span('told'), labels: ['cue', 'Odd'] } }),
      arrow('b', 'a'),
    ];
    const [document] = await read([{ data: { text }, annotations: [{ result }] }]);
    expect(toldOf(document)).toEqual([
      ['c', 'formats.label.unknown', 'Odd'],
      ['b', 'formats.label.ignored', 'note'],
      ['c', 'formats.label.alone'],
    ]);
    expect(document?.annotations).toMatchObject([{ kind: 'note', keys: { tags: ['Odd', 'cue'] } }, { kind: 'claim' }]);
  });

  it('counts code points where the words show that it does', async () => {
    const points = (words: string) => {
      const start = [...text.slice(0, text.indexOf(words))].length;
      return {
        id: words,
        type: 'labels',
        value: { start, end: start + [...words].length, text: words, labels: ['claim'] },
      };
    };
    const result = [points('We stay'), points('told reporters'), points('it is over')];
    const [document] = await read([{ data: { text }, annotations: [{ result }] }]);
    expect(toldOf(document)).toEqual([[undefined, 'formats.label.code-points']]);
    expect(document?.annotations.map(({ at }) => 'spans' in at && at.spans)).toEqual(
      ['We stay', 'told reporters', 'it is over'].map((words) => {
        const { start, end } = span(words);
        return [{ start, end }];
      }),
    );
  });

  it('takes the words where offsets lead to others, and offsets without words', async () => {
    const value = { start: 0, end: 4, text: 'it is\\nover', labels: ['claim'] };
    const result = [
      { id: 'a', type: 'labels', value },
      { id: 'b', type: 'labels', value: { start: '11', end: '19', labels: ['quote'] } },
      {
        id: 'c',
        type: 'hypertextlabels',
        value: { start: '/p[1]/text()[1]', end: '/p[1]/text()[1]', text: 'told', hypertextlabels: ['cue'] },
      },
      { id: 'd', type: 'labels', value: { start: 5, end: 5000, labels: ['claim'] } },
      { id: 'e', type: 'labels', value: { labels: ['claim'] } },
      { id: 'f', type: 'rectanglelabels', value: { x: 4, y: 5, rectanglelabels: ['Car'] } },
    ];
    const [document] = await read([{ data: { text }, annotations: [{ result }] }]);
    expect(document?.annotations.map(({ at }) => at)).toEqual([
      { spans: [{ start: 11, end: 19 }] },
      { selector: { pieces: ['it is\nover'] } },
      { selector: { pieces: ['told'] } },
    ]);
    expect(toldOf(document)).toEqual([
      ['d', 'formats.label.outside', 'd'],
      ['e', 'formats.label.no-region', 'e'],
      ['f', 'formats.label.no-region', 'f'],
      ['c', 'formats.label.alone'],
    ]);
  });

  it('has a layer for each annotator and model, and leaves out what was cancelled', async () => {
    const result = [region('a', 'claim', 'Rain fell.')];
    const tasks = [
      {
        id: 1,
        data: { text, file: 'news/one.txt' },
        annotations: [
          { completed_by: { email: 'mona.h@x.org', first_name: 'منى' }, result },
          { completed_by: 2, result },
          { completed_by: 2, result },
          { created_username: 'مُنى حدّاد', result },
          { id: 99, completed_by: 3, result, was_cancelled: true },
        ],
        predictions: [{ model_version: 'bert/v2 (big)', result }],
      },
      { id: 2, data: { text }, annotations: [], predictions: [] },
    ];
    const documents = await read(tasks);
    expect(documents.map(({ article, layer, annotator }) => [article, layer, annotator])).toEqual([
      ['news/one.txt', 'mona-h', 'منى'],
      ['news/one.txt', '2', '2'],
      ['news/one.txt', '2-2', '2'],
      ['news/one.txt', 'مُنى-حدّاد', 'مُنى حدّاد'],
      ['news/one.txt', 'bert-v2-big', 'bert/v2 (big)'],
      // Nobody annotated it yet; its text comes along.
      ['project-7-2.txt', undefined, undefined],
    ]);
    expect(documents.flatMap(({ problems }) => problems)).toEqual([
      { source: '99', message: { id: 'formats.label.cancelled' } },
    ]);
  });

  it('comes along as a text where everybody cancelled it', async () => {
    const cancelled = (id: number) => ({ id, was_cancelled: true, result: [region('a', 'claim', 'Rain fell.')] });
    const [document, ...others] = await read({ id: 4, data: { text }, annotations: [cancelled(5), cancelled(6)] });
    expect(others).toEqual([]);
    expect(document).toMatchObject({ article: 'project-7.txt', text, annotations: [] });
    expect(toldOf(document)).toEqual([
      ['5', 'formats.label.cancelled'],
      ['6', 'formats.label.cancelled'],
    ]);
  });

  it('is read from the minimal export too', async () => {
    const item = { id: 5, text, annotator: 3, annotation_id: 8, label: [{ ...span('Rain fell.'), labels: ['Claim'] }] };
    const [document] = await read([item], 'export-min.json');
    expect(document?.article).toBe('export-min.txt');
    expect(document?.annotations).toMatchObject([{ kind: 'claim', at: { spans: [{ start: 0, end: 10 }] } }]);
  });

  it('finds speakers by name where a person wrote names for ids', async () => {
    const result = [
      region('new', 'claim', 'it is over'),
      { id: 'new', type: 'textarea', from_name: 'speaker', to_name: 'text', value: { text: ['silo', 'Mona Haddad'] } },
      { id: 'new', type: 'textarea', from_name: 'via', to_name: 'text', value: { text: ['Reuters'] } },
      { id: 'new', type: 'choices', from_name: 'mode', to_name: 'text', value: { choices: ['indirect'] } },
      { id: 'new', type: 'choices', from_name: 'stance', to_name: 'text', value: { choices: ['shouted'] } },
      { id: 'new', type: 'textarea', from_name: 'more', to_name: 'text', value: { text: ['{broken'] } },
    ];
    const isnad = {
      layers: [{ layer: null, annotator: null, article: {}, speakers: { silo: { name: 'سلو' } }, shared: {} }],
    };
    const [document] = await read([{ data: { text, article: 'a.txt', isnad }, annotations: [{ result }] }]);
    if (!document) throw new Error('Nothing was read.');
    const { sidecar, problems } = await landing(document);
    expect(problems).toEqual([]);
    const [claim] = sidecar.annotations;
    expect(claim?.speakers.map(({ id }) => id)).toEqual(['silo', 'mona-haddad']);
    expect(claim?.via.map((hop) => hop.map(({ speaker }) => speaker.id))).toEqual([['reuters']]);
    expect(claim).toMatchObject({ mode: 'indirect', tags: ['stance: shouted'], note: 'more: {broken' });
  });

  it('counts a byte order mark that it was given', async () => {
    const result = [{ id: 'a', type: 'labels', value: { start: 1, end: 5, text: 'Rain', labels: ['claim'] } }];
    const [document] = await read([{ data: { text: `\ufeff${text}` }, annotations: [{ result }] }]);
    expect(document).toMatchObject({ text, annotations: [{ at: { spans: [{ start: 0, end: 4 }] } }] });
  });
});

describe('a file that means harm', () => {
  it.each([
    ['', 'formats.import.json'],
    ['[{"data": ', 'formats.import.json'],
    ['[1, null]', 'formats.label.no-text'],
    ['{"data": {"text": 5}, "annotations": [{"result": []}]}', 'formats.label.no-text'],
  ])('%s is a problem, no error', async (content, id) => {
    const documents = await read(content);
    expect(documents.flatMap(({ problems }) => problems).every(({ message }) => message.id === id)).toBe(true);
    expect(documents.length).toBeGreaterThan(0);
  });

  it('pollutes nothing and stops nowhere', async () => {
    const nested = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const content = `[{"data": {"text": "نص ما", "article": "../../etc/passwd", "isnad": {"layers": [{"layer": "../x",
      "speakers": {"__proto__": {"name": "x", "polluted": true}, "constructor": {"name": ["y", null, {}]}}, "article": ${nested}}]}},
      "annotations": [{"result": [
        {"id": "__proto__", "type": "labels", "value": {"start": 0, "end": 2, "labels": ["__proto__", 7, "constructor"]}},
        {"id": "__proto__", "type": "textarea", "from_name": "more", "value": {"text": ["{\\"__proto__\\": {\\"polluted\\": 1}, \\"id\\": \\"x\\", \\"deep\\": ${'[['.repeat(200)}${']]'.repeat(200)}}"]}},
        {"id": "p", "type": "labels", "value": {"start": 2.5, "end": -1, "labels": "no"}},
        {"type": "relation", "from_id": {}, "to_id": [], "labels": "x"}, 7, null, {"type": ["labels"]}, {"type": "labels"}
      ]}, "no", {"result": "none"}]}]`;
    const documents = await read(content);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(documents).toHaveLength(1);
    for (const document of documents) {
      const { sidecar } = await landing(document);
      expect(sidecar.annotations.map(({ kind }) => kind)).toEqual(['note']);
    }
  });
});
