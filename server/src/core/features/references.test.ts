import { describe, expect, it } from 'vitest';
import { pathOf } from '../model/uri.ts';
import { type Fixture, fixture } from '../workspace/testing/fixture.ts';
import { documentHighlights } from './documentHighlights.ts';
import { references } from './references.ts';

const found = (files: Fixture, includeDeclaration = false): readonly string[] =>
  references(files.snapshot, files.cursor.uri, files.cursor.offset, includeDeclaration)
    .map(({ uri, span }) => `${pathOf(uri)}:${span.start} ${files.wording(uri, span)}`)
    .sort();
const words = (list: readonly string[]): readonly string[] => list.map((each) => each.replace(/:\d+/, '')).sort();

const source = `
  //- /isnad.yaml
  isnad: 1
  speakers:
    silo: { name: طلال سلو, affiliation: sdf }
    sdf: { name: قسد }
    other: { name: آخر }
  questions: { deal: هل تم؟ }
  kinds: { rumour: { like: claim } }
  //- /a.txt
  قال سلو إننا سننسحب غداً. وأضاف المتحدث أن الطريق مفتوح. والجسر مغلق.
  //- /a.txt.isnad.yaml
  isnad: 1
  speakers: { ann: { name: آن, maybe: silo, sameAs: [https://e.org/ann] } }
  annotations:
    - { id: c1, kind: claim, exact: سننسحب غداً, speaker: silo, mention: سلو, answers: { deal: "no" } }
    - { id: c2, kind: rumour, exact: الطريق مفتوح, continues: c1, mention: المتحدث }
    - { id: c3, kind: claim, exact: والجسر مغلق, speaker: ann, via: [silo], relations: [{ type: contradicts, target: c1 }] }
  //- /a.txt.isnad.ab.yaml
  isnad: 1
  annotations: [{ id: l1, kind: claim, exact: والجسر مغلق, speaker: ann }]
  //- /b.txt
  كلام آخر.
  //- /b.txt.isnad.yaml
  isnad: 1
  speakers: { ann2: { name: آن الأخرى, sameAs: [http://www.e.org/ann/] }, ann: { name: غيرها } }
  annotations:
    - { id: c1, kind: claim, exact: كلام آخر, speaker: [silo, ann2], for: other, relations: [{ type: repeats, target: "a.txt#c1" }], answers: { deal: "yes" } }
`;

/** With the cursor on the nth occurrence of `word` in a file. */
const on = (path: string, word: string, nth = 1): Promise<Fixture> => {
  const start = source.indexOf(`//- ${path}\n`) + path.length + 5;
  let at = start - 1;
  for (let i = 0; i < nth; i++) at = source.indexOf(word, at + 1);
  return fixture(`${source.slice(0, at)}$0${source.slice(at)}`);
};

describe('references', () => {
  it('finds every place of all articles that names a speaker', async () => {
    expect(words(found(await on('/isnad.yaml', 'silo'), true))).toEqual([
      '/a.txt المتحدث',
      '/a.txt سلو',
      '/a.txt.isnad.yaml silo',
      '/a.txt.isnad.yaml silo',
      '/a.txt.isnad.yaml silo',
      '/b.txt.isnad.yaml silo',
      '/isnad.yaml silo',
    ]);
    expect(found(await on('/a.txt', 'سلو'))).toEqual(found(await on('/isnad.yaml', 'silo')));
    expect(found(await on('/a.txt', 'الطريق'))).toEqual(found(await on('/isnad.yaml', 'silo')));
  });

  it('keeps local speakers of different articles apart, but for sameAs', async () => {
    expect(words(found(await on('/a.txt.isnad.yaml', 'ann'), true))).toEqual([
      '/a.txt.isnad.ab.yaml ann',
      '/a.txt.isnad.yaml ann',
      '/a.txt.isnad.yaml ann',
      '/b.txt.isnad.yaml ann2',
      '/b.txt.isnad.yaml ann2',
    ]);
    expect(words(found(await on('/b.txt.isnad.yaml', 'ann: {'), true))).toEqual(['/b.txt.isnad.yaml ann']);
    expect(found(await on('/a.txt.isnad.ab.yaml', 'ann }'))).toEqual(found(await on('/a.txt.isnad.yaml', 'ann')));
  });

  it('finds an entry that overrides a project speaker and is named nowhere else', async () => {
    const files = await fixture(`
  //- /isnad.yaml
  isnad: 1
  speakers: { si$0lo: { name: طلال } }
  //- /a.txt
  نعم.
  //- /a.txt.isnad.yaml
  isnad: 1
  speakers: { silo: { role: متحدث } }
  annotations: []
`);
    expect(words(found(files, true))).toEqual(['/a.txt.isnad.yaml silo', '/isnad.yaml silo']);
  });

  it('finds affiliations, and what is said on behalf of somebody', async () => {
    expect(words(found(await on('/isnad.yaml', 'sdf:')))).toEqual(['/isnad.yaml sdf']);
    expect(words(found(await on('/isnad.yaml', 'other')))).toEqual(['/b.txt.isnad.yaml other']);
  });

  it('finds relations and continuations of an annotation, from any file', async () => {
    const expected = ['/a.txt.isnad.yaml c1', '/a.txt.isnad.yaml c1', '/b.txt.isnad.yaml "a.txt#c1"'];
    expect(words(found(await on('/a.txt.isnad.yaml', 'c1,')))).toEqual(expected);
    expect(words(found(await on('/b.txt.isnad.yaml', 'a.txt#c1')))).toEqual(expected);
    expect(found(await on('/a.txt.isnad.yaml', 'c1,'), true).length).toBe(4);
  });

  it('finds answers to a question and uses of a kind', async () => {
    expect(words(found(await on('/isnad.yaml', 'deal'), true))).toEqual([
      '/a.txt.isnad.yaml deal',
      '/b.txt.isnad.yaml deal',
      '/isnad.yaml deal',
    ]);
    expect(words(found(await on('/isnad.yaml', 'rumour'), true))).toEqual([
      '/a.txt.isnad.yaml rumour',
      '/isnad.yaml rumour',
    ]);
  });

  it('finds nothing where nothing stands, and stops when cancelled', async () => {
    expect(found(await on('/a.txt', 'قال'))).toEqual([]);
    const { snapshot, cursor } = await on('/isnad.yaml', 'silo');
    expect(references(snapshot, cursor.uri, cursor.offset, true, { isCancellationRequested: true })).toEqual([]);
  });
});

describe('documentHighlights', () => {
  const marked = (files: Fixture): readonly string[] =>
    documentHighlights(files.snapshot, files.cursor.uri, files.cursor.offset).map(
      ({ span, kind }) => `${kind} ${files.wording(files.cursor.uri, span)}`,
    );

  it('marks all that the speaker says here, and who is named', async () => {
    const expected = ['read سلو', 'text سننسحب غداً', 'read المتحدث', 'text الطريق مفتوح'];
    expect(marked(await on('/a.txt', 'سننسحب'))).toEqual(expected);
    expect(marked(await on('/a.txt', 'المتحدث'))).toEqual(expected);
    expect(marked(await on('/a.txt', 'والجسر'))).toEqual(['text والجسر مغلق']);
  });

  it('marks an annotation without a speaker alone, in all its pieces', async () => {
    const files = await fixture(`
  //- /a.txt
  "We $0stay," he said, "in town."
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations: [{ id: q1, kind: quote, exact: [We stay, in town] }]
`);
    expect(marked(files)).toEqual(['text We stay', 'text in town']);
  });

  it('marks what names the same thing in a YAML file', async () => {
    expect(marked(await on('/a.txt.isnad.yaml', 'ann'))).toEqual(['write ann', 'read ann']);
    expect(marked(await on('/a.txt.isnad.yaml', 'c1,'))).toEqual(['write c1', 'read c1', 'read c1']);
    expect(marked(await on('/isnad.yaml', 'sdf:'))).toEqual(['write sdf', 'read sdf']);
  });
});
