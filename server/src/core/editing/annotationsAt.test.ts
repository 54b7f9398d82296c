import { expect, test } from 'vitest';
import { annotationsAt } from './annotationsAt.ts';
import { loaded } from './testing/doing.ts';

const source = `
//- /a.txt
ق⟦⟧ال سلو: «إن ⟦المعركة⟧ انتهت⟦⟧»⟦⟧ وغادر. ⟦⟧لا شيء.
//- /a.txt.isnad.yaml
isnad: 1
speakers: { silo: { name: سلو }, afp: { name: AFP } }
annotations:
  - id: outer⟦⟧
    kind: quote
    exact: «إن المعركة انتهت»
    speaker: silo
    for: afp
    via: [afp]
    cue: قال
    mention: سلو
    mode: direct
    stance: denied
    note: n
  - { id: inner, kind: claim, exact: المعركة انتهت, within: outer, continues: outer }
  - { id: lost, kind: ⟦note, exact: ليس هنا }
  - { id: again, ki⟧nd: mention, exact: لا }
//- /a.txt.isnad.hl.yaml
isnad: 1
annotations: [{ id: word, kind: ignore, exact: المعركة }]
`;

const idsAt = async (range: number): Promise<readonly string[]> => {
  const { snapshot, ranges } = await loaded(source);
  const at = ranges[range] ?? { uri: '' as never, start: 0, end: 0 };
  return annotationsAt(snapshot, at.uri, at).map((each) => each.at.annotation);
};

test.each([
  ['a cue', 0, ['outer']],
  ['words of three', 1, ['word', 'inner', 'outer']],
  ['the end of the inner one', 2, ['outer', 'inner']],
  ['behind the outer one', 3, ['outer']],
  ['nothing', 4, ['again']],
  ['an entry of the sidecar', 5, ['outer']],
  ['two entries of the sidecar', 6, ['lost', 'again']],
])('at %s', async (_, range, ids) => {
  expect(await idsAt(range)).toEqual(ids);
});

test('what menus show', async () => {
  const { snapshot, ranges, uri } = await loaded(source);
  const cue = ranges[0] ?? { uri: uri('/a.txt'), start: 0, end: 0 };
  const [outer] = annotationsAt(snapshot, cue.uri, cue);
  const { chain, entry, spans, ...rest } = outer ?? {};
  expect(chain?.speakers.map(({ id }) => id)).toEqual(['silo']);
  expect(chain?.hops).toHaveLength(1);
  expect(entry?.uri).toBe(uri('/a.txt.isnad.yaml'));
  expect(spans).toHaveLength(1);
  expect(rest).toEqual({
    at: { sidecar: uri('/a.txt.isnad.yaml'), annotation: 'outer' },
    article: uri('/a.txt'),
    kind: 'quote',
    statement: true,
    quotation: '«إن المعركة انتهت»',
    anchor: 'exact',
    speakers: ['silo'],
    for: ['afp'],
    stance: 'denied',
    mode: 'direct',
    note: 'n',
  });
  const at = ranges[6] ?? cue;
  const [lost] = annotationsAt(snapshot, at.uri, at);
  expect(lost).toMatchObject({ anchor: 'lost', spans: [], statement: false });
  expect(lost).not.toHaveProperty('chain');
});

test('nothing where no file is', async () => {
  const { snapshot, uri } = await loaded(source);
  expect(annotationsAt(snapshot, uri('/b.txt'), { start: 0, end: 1 })).toEqual([]);
});
