import { describe, expect, it } from 'vitest';
import { pathOf } from '../model/uri.ts';
import { fixture } from '../workspace/testing/fixture.ts';
import { documentLinks } from './documentLinks.ts';
import { foldingRanges } from './foldingRanges.ts';

describe('foldingRanges', () => {
  it('folds an utterance with all that continues it', async () => {
    const { snapshot, uri, wording } = await fixture(`
  //- /a.txt
  قال سلو: سننسحب غداً.
  وصمت.
  وأضاف: سنعود
  يوماً ما.
  والجسر مغلق.
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations:
    - { id: c1, kind: claim, exact: سننسحب غداً, speaker: s, continues: c2 }
    - { id: c2, kind: claim, exact: سنعود يوماً ما, continues: c1 }
    - { id: c3, kind: claim, exact: والجسر مغلق }
`);
    const article = uri('/a.txt');
    expect(foldingRanges(snapshot, article).map(({ span }) => wording(article, span))).toEqual([
      'سننسحب غداً.\nوصمت.\nوأضاف: سنعود\nيوماً ما',
    ]);
    expect(foldingRanges(snapshot, article, { isCancellationRequested: true })).toEqual([]);
  });

  it('folds maps, lists and blocks of text, each from its first line', async () => {
    const { snapshot, uri } = await fixture(`
  //- /a.txt
  x
  //- /a.txt.isnad.yaml
  isnad: 1
  speakers:
    a:
      name: A
  annotations:
    - id: c1
      kind: note
      exact: x
      note: |
        one
        two
    - { id: c2, kind: note, exact: x }

  x-more: 1
`);
    const file = uri('/a.txt.isnad.yaml');
    const lines = snapshot.sidecars.get(file)?.lines;
    expect(
      foldingRanges(snapshot, file).map(({ span }) => [lines?.lineAt(span.start), lines?.lineAt(span.end)]),
    ).toEqual([
      [1, 3],
      [2, 3],
      [4, 11],
      [5, 10],
      [8, 10],
    ]);
  });
});

describe('documentLinks', () => {
  const source = (evidence: string): string => `
  //- /w/isnad.yaml
  isnad: 1
  speakers: { rep: { name: R, type: document, sameAs: [https://www.wikidata.org/entity/Q1, "command:x"] } }
  //- /w/news/a.txt
  نعم.
  //- /w/news/a.txt.isnad.yaml
  isnad: 1
  article: { url: https://e.org/a }
  speakers: { s: { name: س, sameAs: [http://e.org/s] } }
  annotations:
    - { id: c1, kind: claim, exact: نعم, evidence: [${evidence}], review: [{ verdict: v, url: https://e.org/r }] }
`;

  const links = async (evidence: string, roots: readonly string[] = ['/w']): Promise<readonly string[]> => {
    const files = await fixture(source(evidence), { roots: ['/w'] });
    return documentLinks(files.snapshot, files.uri('/w/news/a.txt.isnad.yaml'), roots.map(files.uri)).map(
      ({ target }) => target,
    );
  };

  it('leads to addresses of the article, speakers, evidence, copies and reviews', async () => {
    const found = await links('https://e.org/1, { url: https://e.org/2, archived: https://web.archive.org/2 }');
    expect(found).toEqual([
      'https://e.org/a',
      'http://e.org/s',
      'https://e.org/1',
      'https://e.org/2',
      'https://web.archive.org/2',
      'https://e.org/r',
    ]);
    const files = await fixture(source('x'), { roots: ['/w'] });
    expect(documentLinks(files.snapshot, files.uri('/w/isnad.yaml')).map(({ target }) => target)).toEqual([
      'https://www.wikidata.org/entity/Q1',
    ]);
  });

  it.each([
    ['docs/a.pdf', 'file:///w/news/docs/a.pdf'],
    ['../b.pdf', 'file:///w/b.pdf'],
    ['"../وثائق/تقرير 1.pdf"', 'file:///w/%D9%88%D8%AB%D8%A7%D8%A6%D9%82/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1%201.pdf'],
  ])('leads to %s in the workspace', async (path, target) => {
    expect((await links(path)).slice(2, -1)).toEqual([target]);
  });

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    '"\\\\\\\\host\\\\share"',
    '"c:/x"',
    'file:///etc/passwd',
    '"command:workbench.action.quit"',
    '"javascript:alert(1)"',
    '"JavaScript:alert(1)"',
    '"//e.org/x"',
    'vscode://x/y',
    '"https://"',
    '"http:/e.org"',
    'rep',
    '""',
  ])('never follows %s', async (path) => {
    expect((await links(path)).slice(2, -1)).toEqual([]);
  });

  it("keeps to the project's folder where no workspace folder is known", async () => {
    expect((await links('../b.pdf', [])).slice(2, -1)).toEqual(['file:///w/b.pdf']);
    expect((await links('../../b.pdf', [])).slice(2, -1)).toEqual([]);
  });

  it('names the place of each link', async () => {
    const files = await fixture(source('https://e.org/1'), { roots: ['/w'] });
    const file = files.uri('/w/news/a.txt.isnad.yaml');
    const places = documentLinks(files.snapshot, file).map(({ span }) => files.wording(file, span));
    expect(places).toEqual(['https://e.org/a', 'http://e.org/s', 'https://e.org/1', 'https://e.org/r']);
    expect(pathOf(file)).toBe('/w/news/a.txt.isnad.yaml');
  });
});
