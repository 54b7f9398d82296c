import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf } from '../../model/anchor.ts';
import type { YamlMap } from '../../sidecar/edit/operation.ts';
import { documentsOf } from '../testing/documents.ts';
import { generated } from '../testing/generated.ts';
import { landing } from '../testing/imports.ts';
import { trap } from '../testing/trap.ts';
import type { ImportedDocument } from './imported.ts';

const text = 'قال طلال سلو إن المقاتلين سيتركون المدينة. وقال إن الأهالي عادوا.';
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const at = (words: string) => ({ spans: [spanOf(words)] });
const documentWith = (...annotations: ImportedDocument['annotations']): ImportedDocument => ({
  article: 'a.txt',
  text,
  annotations,
  problems: [],
});

describe('land', () => {
  it('makes a sidecar that a person would want to read', async () => {
    const { text: yaml, problems } = await landing(
      documentWith({
        kind: 'claim',
        at: at('المقاتلين سيتركون المدينة'),
        speakers: [{ name: 'طلال سلو', type: 'person' }],
        cue: spanOf('قال'),
        mention: spanOf('طلال سلو'),
        keys: { mode: 'indirect' },
        source: 1,
      }),
    );
    expect(problems).toEqual([]);
    expect(yaml).toBe(`isnad: 1

speakers:
  طلال-سلو:
    name: طلال سلو
    type: person

annotations:
  - id: طلال-سلو-1
    kind: claim
    exact: المقاتلين سيتركون المدينة
    speaker: طلال-سلو
    cue: قال
    mention: طلال سلو
    mode: indirect
`);
  });

  it('leaves what is there as it is, to the byte, and puts the rest in its place', async () => {
    const before = `# ملاحظاتي
isnad: 1
speakers: { silo: {name: طلال سلو} }
annotations:
- {id: c2, kind: claim, exact: الأهالي عادوا, speaker: silo}   # لماذا؟
`;
    const document = documentWith(
      { kind: 'claim', at: at('المقاتلين سيتركون المدينة'), speakers: [{ name: 'طلال سلو' }], source: 1 },
      { kind: 'claim', at: at('الأهالي عادوا'), speakers: [{ name: 'طلال سلو' }], source: 2 },
    );
    const { text: yaml, landed } = await landing(document, { sidecar: before });
    expect(landed).toMatchObject({ added: 1, present: 1, problems: [] });
    expect(yaml).toMatch(/^- \{ ?id: silo-1, kind: claim, exact: المقاتلين سيتركون المدينة, speaker: silo ?\}\n/mu);
    expect(yaml.replace(/^- \{ ?id: silo-1.*\n\n?/mu, '')).toBe(before);
    // Once more, nothing is new.
    expect((await landing(document, { sidecar: yaml })).landed).toMatchObject({ added: 0, present: 2 });
  });

  it('gives another id where one is taken, and says so; by force it replaces', async () => {
    const before = 'isnad: 1\nannotations:\n  - id: c1\n    kind: claim\n    exact: الأهالي عادوا\n';
    const document = documentWith(
      { id: 'c1', kind: 'claim', at: at('المقاتلين سيتركون المدينة'), source: 1 },
      {
        id: 'c2',
        kind: 'note',
        at: at('المدينة'),
        keys: { relations: [{ type: 'supports', target: 'c1' }] },
        source: 2,
      },
    );
    const { sidecar, problems } = await landing(document, { sidecar: before });
    expect([...sidecar.byId.keys()].sort()).toEqual(['c1', 'c2', 'claim-1']);
    expect(sidecar.byId.get('c2')?.relations[0]?.target.id).toBe('claim-1');
    expect(problems.map(({ message }) => message.id)).toEqual(['formats.import.other-id']);
    const forced = await landing(document, { sidecar: before }, { force: true });
    expect(forced.sidecar.byId.get('c1')?.selector.pieces).toEqual(['المقاتلين سيتركون المدينة']);
    expect(forced.sidecar.annotations).toHaveLength(2);
  });

  it('keeps what is there where the source tells otherwise, and says so', async () => {
    const before = `isnad: 1
article: { title: عنواننا, language: ar }
annotations:
  - { id: c1, kind: claim, exact: الأهالي عادوا, cue: قال, tags: [b, a], note: لنا, gist: لنا أيضاً, certainty: low }
`;
    const second = { start: text.lastIndexOf('قال'), end: text.lastIndexOf('قال') + 3 };
    const document: ImportedDocument = {
      ...documentWith({
        ...{ id: 'c1', kind: 'claim', at: at('الأهالي عادوا'), cue: second, source: 7 },
        keys: { tags: ['a', 'b'], note: 'لهم', evidence: 'https://a.example/', certainty: 'low', gist: '' },
      }),
      about: { title: 'عنوانهم', language: 'ar' },
    };
    const { text: after, landed, problems } = await landing(document, { sidecar: before });
    expect(after).toBe(before);
    expect(landed).toMatchObject({ added: 0, present: 1 });
    expect(problems).toEqual([
      { message: { id: 'formats.import.keys-kept', args: { keys: ['title'] } } },
      { source: 7, message: { id: 'formats.import.kept', args: { id: 'c1', keys: ['evidence', 'note'] } } },
    ]);
    const elsewhere = documentWith({ kind: 'claim', at: at('الأهالي عادوا'), cue: spanOf('قال'), source: 1 });
    expect((await landing(elsewhere, { sidecar: before })).problems).toMatchObject([
      { message: { id: 'formats.import.kept', args: { id: 'c1', keys: ['cue'] } } },
    ]);
  });

  it('takes an annotation for that of its id among several of one speaker at one place', async () => {
    const before = `isnad: 1
annotations:
  - { id: a, kind: claim, exact: الأهالي عادوا, tags: one }
  - { id: b, kind: claim, exact: الأهالي عادوا, tags: two }
`;
    const claim = { kind: 'claim', at: at('الأهالي عادوا'), source: 1 };
    const document = documentWith(
      { ...claim, id: 'b', keys: { tags: ['two'] } },
      { ...claim, keys: { tags: 'two' } },
      { kind: 'note', at: at('المدينة'), keys: { relations: [{ type: 'supports', target: 'b' }] }, source: 2 },
    );
    const { sidecar, landed } = await landing(document, { sidecar: before });
    expect(landed).toMatchObject({ added: 1, present: 2, problems: [] });
    expect(sidecar.annotations[0]?.relations[0]?.target.id).toBe('b');
  });

  it('tells of a speaker only what the source says otherwise', async () => {
    const before =
      "isnad: 1\nspeakers:\n  silo: { name: طلال سلو, role: الناطق, aliases: سلو, x-since: '1835' }\nannotations: []\n";
    const bringing = (silo: YamlMap) => ({ ...documentWith(), speakers: new Map([['silo', silo]]) });
    const same = await landing(bringing({ name: 'طلال سلو', aliases: ['سلو'], 'x-since': 1835 }), { sidecar: before });
    expect(same.problems).toEqual([]);
    const other = await landing(bringing({ name: 'طلال سلو', type: 'person' }), { sidecar: before });
    expect(other.problems.map(({ message }) => message.id)).toEqual(['formats.import.speaker-kept']);
    expect([same.text, other.text]).toEqual([before, before]);
  });

  it('reports what has no place, and touches no file that cannot be read', async () => {
    const document = documentWith({ kind: 'claim', at: { spans: [{ start: 5, end: 900 }] }, source: 7 });
    const { problems, landed } = await landing(document);
    expect(problems).toMatchObject([{ source: 7, message: { id: 'formats.import.unplaced' } }]);
    expect(landed.added).toBe(0);
    const broken = 'isnad: 1\nannotations: [\n';
    const refused = await landing(documentWith({ kind: 'claim', at: at('المدينة'), source: 1 }), { sidecar: broken });
    expect(refused.text).toBe(broken);
    expect(refused.problems.map(({ message }) => message.id)).toEqual(['editing.refused.syntax']);
  });

  it('leads nowhere else by the name of a layer', async () => {
    const document = documentWith({ kind: 'claim', at: at('المدينة'), source: 1 });
    for (const layer of ['x/../../../evil', '../x', 'x.y', '', 'a\\b']) {
      const { landed, problems } = await landing({ ...document, layer });
      expect([landed.edits, landed.sidecar]).toEqual([undefined, 'file:///a.txt.isnad.yaml']);
      expect(problems).toEqual([{ message: { id: 'editing.refused.layer', args: { layer } } }]);
    }
  });

  it('finds passages by their words where the article is another edition', async () => {
    const { sidecar, problems } = await landing(
      documentWith(
        { kind: 'claim', at: at('الأهالي عادوا'), source: 1 },
        { kind: 'claim', at: at('المقاتلين سيتركون'), source: 2 },
      ),
      { article: 'العنوان\n\nوقال إن الأهالي عادوا.' },
    );
    expect(sidecar.annotations.map((each) => each.selector.pieces)).toEqual([['الأهالي عادوا']]);
    expect(problems).toMatchObject([{ source: 2, message: { id: 'formats.import.unplaced' } }]);
  });
});

describe('what other tools quote', () => {
  it('is found by position where the words stand there, else by words, and kept in as few', async () => {
    const quote = (exact: string, start: number, more: object = {}) => ({
      exact,
      position: { start, end: start + exact.length },
      ...more,
    });
    const around = text.slice(43, 49);
    const document = documentWith(
      { kind: 'note', at: { quotes: [quote('قال', text.indexOf('قال'))] }, source: 1 },
      { kind: 'note', at: { quotes: [quote('المدينة', 3, { prefix: 'سيتركون ', suffix: '. وقال إن' })] }, source: 2 },
      { kind: 'note', at: { quotes: [{ position: { start: 43, end: 49 } }] }, source: 3 },
      { kind: 'note', at: { quotes: [{ position: { start: 43, end: 4900 } }] }, source: 4 },
      { kind: 'note', at: { quotes: [quote('ليس هنا', 3, { suffix: ' أبداً' })] }, source: 5 },
    );
    const { sidecar, problems } = await landing(document);
    expect(sidecar.annotations.map(({ selector }) => selector)).toEqual([
      { pieces: ['قال'], suffix: ' طلال' },
      { pieces: ['المدينة'] },
      expect.objectContaining({ pieces: [around] }),
      { pieces: ['ليس هنا'], suffix: ' أبداً' },
    ]);
    expect(problems.map(({ source }) => source)).toEqual([4, 5]);
  });

  it('brings speakers of a project file along where nobody knows them, and keys of the file', async () => {
    const document: ImportedDocument = {
      ...documentWith({ kind: 'claim', at: at('المدينة'), keys: { speaker: 'afp' }, source: 1 }),
      shared: new Map([['afp', { name: 'AFP' }]]),
      root: { 'x-team': 'ours' },
    };
    const alone = await landing(document);
    expect(alone.sidecar.speakers.get('afp')?.name).toBe('AFP');
    expect(alone.text).toContain('x-team: ours\n');
    const known = await landing(document, { project: 'isnad: 1\nspeakers: { afp: { name: Agence } }\n' });
    expect(known.sidecar.speakers.size).toBe(0);
    const there = await landing(document, { sidecar: 'isnad: 1\nx-team: mine\n' });
    expect(there.text.match(/x-team.*/g)).toEqual(['x-team: mine']);
    expect(there.problems).toEqual([{ message: { id: 'formats.import.keys-kept', args: { keys: ['x-team'] } } }]);
    const odd = await landing({ ...document, root: { annotations: 'none', isnad: '9' } });
    expect(odd.sidecar.annotations).toHaveLength(1);
    expect(odd.problems).toEqual([]);
  });
});

describe('the articles that tests export', () => {
  it('the trap stands at exact places, but for what is lost', async () => {
    const [document] = await documentsOf(trap);
    expect(
      document?.layers[0]?.entries.map(({ annotation, reading }) => [annotation.id, reading.anchor.state]),
    ).toEqual([...['c1', 'c2', 'c3', 'c4', 'm1', 'n1'].map((id) => [id, 'exact']), ['lost', 'lost']]);
    expect(document?.layers[0]?.file.sidecar.problems).toEqual([]);
  });

  it('generated ones read without a problem', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files }) => {
        const [document] = await documentsOf(files);
        const layer = document?.layers[0];
        expect(layer?.file.sidecar.problems).toEqual([]);
        for (const { reading, spans } of layer?.entries ?? []) {
          expect(reading.anchor.state).toBe('exact');
          expect(spans).toEqual(spansOf(reading.anchor));
        }
      }),
      { numRuns: 100 },
    );
  });
});
