import { describe, expect, it } from 'vitest';
import { pathOf } from '../model/uri.ts';
import { fixture } from '../workspace/testing/fixture.ts';
import { speakerArticles } from './speakerArticles.ts';
import { speakersTree } from './speakersTree.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

const source = `
  //- /isnad.yaml
  isnad: 1
  speakers:
    silo: { name: طلال سلو, names: { en: Talal Silo }, type: person, role: المتحدث, affiliation: sdf, sameAs: [https://e.org/silo] }
    sdf: { name: قوات سوريا الديمقراطية }
    aj: { name: الجزيرة }
  //- /news/a.txt
  قال سلو إنّ المقاتلين سيغادرون. والطريق مفتوح. هذا كل شيء.
  //- /news/a.txt.isnad.yaml
  isnad: 1
  article: { title: عنوان, outlet: aj }
  speakers: { ann: { name: آن } }
  annotations:
    - { id: c2, kind: claim, exact: والطريق مفتوح }
    - { id: c3, kind: claim, exact: كلام ليس في هذا المقال البتة, speaker: silo }
    - { id: c1, kind: claim, exact: المقاتلين سيغادرون, speaker: silo, gist: رحيل المقاتلين }
    - { id: c4, kind: claim, exact: هذا كل شيء, speaker: ann }
  //- /b.txt
  نعم. لا.
  //- /b.txt.isnad.yaml
  isnad: 1
  speakers: { ann: { name: آن }, talal: { name: Talal, sameAs: [http://e.org/silo/] } }
  annotations:
    - { id: c1, kind: claim, exact: نعم, speaker: talal }
    - { id: c2, kind: claim, exact: لا, speaker: [ann, ghost] }
`;

describe('speakersTree', () => {
  it('lists all who speak, merged through the project and sameAs alone; what has no speaker first', async () => {
    const { snapshot } = await fixture(source);
    expect(
      speakersTree(snapshot).map(({ name, articles, statements, definition }) => [
        name,
        articles,
        statements,
        definition && pathOf(definition.uri),
      ]),
    ).toEqual([
      ['', 1, 1, undefined],
      ['ghost', 1, 1, undefined],
      ['آن', 1, 1, '/b.txt.isnad.yaml'],
      ['آن', 1, 1, '/news/a.txt.isnad.yaml'],
      ['طلال سلو', 2, 3, '/isnad.yaml'],
    ]);
    const silo = speakersTree(snapshot).at(-1);
    expect([silo?.role, silo?.affiliation, silo?.type]).toEqual(['المتحدث', 'قوات سوريا الديمقراطية', 'person']);
  });

  it('keeps to a folder', async () => {
    const { snapshot, uri } = await fixture(source);
    expect(speakersTree(snapshot, uri('/news')).map(({ name, statements }) => [name, statements])).toEqual([
      ['', 1],
      ['آن', 1],
      ['طلال سلو', 2],
    ]);
    expect(speakersTree(snapshot, undefined, { isCancellationRequested: true })).toEqual([]);
  });

  it('opens to articles and statements with their places', async () => {
    const { snapshot, wording } = await fixture(source);
    const silo = speakersTree(snapshot).at(-1);
    const articles = speakerArticles(snapshot, silo?.key ?? '', 'en');
    expect(
      articles.map(({ label, statements }) => [
        label,
        ...statements.map(
          ({ label: words, location }) => `${words} @${pathOf(location.uri)} ${wording(location.uri, location.span)}`,
        ),
      ]),
    ).toEqual([
      ['b.txt', 'نعم @/b.txt نعم'],
      [
        'عنوان',
        'رحيل المقاتلين @/news/a.txt المقاتلين سيغادرون',
        'كلام ليس في هذا المقال البتة @/news/a.txt.isnad.yaml c3',
      ],
    ]);
    expect(articles[1]?.statements[0]?.chain.replace(/[\u2066-\u2069]/g, '')).toBe('طلال سلو → الجزيرة');
    expect(speakerArticles(snapshot, '', 'en').map(({ statements }) => statements.map(({ id }) => id))).toEqual([
      ['c2'],
    ]);
    expect(speakerArticles(snapshot, 'gone' as never, 'en')).toEqual([]);
  });
});

describe('workspaceSymbols', () => {
  const names = async (query: string): Promise<readonly string[]> => {
    const { snapshot } = await fixture(source);
    return workspaceSymbols(snapshot, query).map(({ name, kind, container }) => `${kind} ${name} (${container})`);
  };

  it('finds speakers by any of their names and statements by gist or wording', async () => {
    expect(await names('talal silo')).toEqual(['speaker طلال سلو (isnad.yaml)']);
    expect(await names('رحيل')).toEqual(['claim رحيل المقاتلين (a.txt)']);
    expect(await names('سيغادرون المقاتلين')).toEqual(['claim رحيل المقاتلين (a.txt)']);
  });

  it('however it is spelled', async () => {
    expect(await names('ان')).toContain('speaker آن (b.txt.isnad.yaml)');
    expect(await names('المُقاتلـين')).toEqual(['claim رحيل المقاتلين (a.txt)']);
    expect(await names('TALAL')).toEqual(['speaker طلال سلو (isnad.yaml)', 'speaker Talal (b.txt.isnad.yaml)']);
  });

  it('leads to the article, or to the sidecar for what is lost', async () => {
    const { snapshot, wording } = await fixture(source);
    const at = (query: string): string => {
      const [symbol] = workspaceSymbols(snapshot, query);
      return symbol ? `${pathOf(symbol.location.uri)} ${wording(symbol.location.uri, symbol.location.span)}` : '';
    };
    expect(at('رحيل')).toBe('/news/a.txt المقاتلين سيغادرون');
    expect(at('البتة')).toBe('/news/a.txt.isnad.yaml c3');
  });

  it('gives everything for no query, nothing when cancelled', async () => {
    const { snapshot } = await fixture(source);
    expect(workspaceSymbols(snapshot, '').length).toBe(12);
    expect(workspaceSymbols(snapshot, '', { isCancellationRequested: true })).toEqual([]);
  });
});
