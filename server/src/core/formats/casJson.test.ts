import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borrowedTypes, typeSystem } from './cas/typeSystem.ts';
import { casJson } from './casJson.ts';
import { documentsIn, documentsOf, exported } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { trap, trapText } from './testing/trap.ts';

interface Read {
  readonly '%TYPES': Record<string, Record<string, unknown>>;
  readonly '%FEATURE_STRUCTURES': readonly Structure[];
  readonly '%VIEWS': Record<string, { readonly '%SOFA': number; readonly '%MEMBERS': readonly number[] }>;
}

type Structure = Readonly<Record<string, unknown>>;

/** Reads a file as strictly as the specification is, and looks every reference up. */
function read(content: string): { readonly all: readonly Structure[]; of(type: string): readonly Structure[] } {
  const cas = JSON.parse(content) as Read;
  expect(Object.keys(cas)).toEqual(['%TYPES', '%FEATURE_STRUCTURES', '%VIEWS']);
  const all = cas['%FEATURE_STRUCTURES'];
  const byId = new Map(all.map((structure) => [structure['%ID'] as number, structure]));
  expect(byId.size, 'ids are unique').toBe(all.length);
  const [sofa] = all;
  expect(sofa?.['%TYPE']).toBe('uima.cas.Sofa');
  const known = new Map([...borrowedTypes, ...typeSystem].map((type) => [type.name, type]));
  expect(Object.keys(cas['%TYPES'])).toEqual([...known.keys()]);
  const text = sofa?.sofaString as string;
  for (const structure of all) {
    const [id, type] = Object.keys(structure);
    expect([id, type]).toEqual(['%ID', '%TYPE']);
    expect(structure['%ID']).toBeGreaterThan(0);
    const features = known.get(structure['%TYPE'] as string)?.features;
    for (const [key, value] of Object.entries(structure).slice(2)) {
      if (key.startsWith('@')) expect(byId.has(value as number), `${key} leads somewhere`).toBe(true);
      if (!features) continue;
      const name = key.replace('@', '');
      if (['sofa', 'begin', 'end', 'language'].includes(name)) continue;
      const feature = features.find((each) => each.name === name);
      expect(feature, `${String(structure['%TYPE'])} has ${name}`).toBeDefined();
      expect(feature?.range === 'uima.cas.String', `${name} is a text or a reference`).toBe(!key.startsWith('@'));
    }
    if (structure['%TYPE'] === 'uima.cas.FSArray') {
      for (const element of structure['%ELEMENTS'] as readonly number[]) expect(byId.has(element)).toBe(true);
    }
    if (typeof structure.begin === 'number') {
      expect(structure.begin).toBeLessThanOrEqual(structure.end as number);
      expect(structure.end).toBeLessThanOrEqual(text.length);
    }
  }
  const view = cas['%VIEWS']._InitialView;
  expect(view?.['%SOFA']).toBe(sofa?.['%ID']);
  const indexed = all.filter((structure) => known.has(structure['%TYPE'] as string));
  expect(view?.['%MEMBERS']).toEqual(indexed.map((structure) => structure['%ID']));
  return { all, of: (type) => all.filter((structure) => structure['%TYPE'] === type) };
}

const words = (structure: Structure | undefined, text: string): string =>
  text.slice(structure?.begin as number, structure?.end as number);

describe('CAS JSON', () => {
  it('has each type behind those that it needs, for readers that take them one by one', () => {
    const known = new Set(['uima.cas.TOP', 'uima.cas.AnnotationBase', 'uima.tcas.Annotation']);
    for (const name of ['String', 'StringArray', 'FSArray']) known.add(`uima.cas.${name}`);
    known.add('uima.tcas.DocumentAnnotation');
    for (const { name, supertype, features } of [...borrowedTypes, ...typeSystem]) {
      expect(known).toContain(supertype);
      known.add(name);
      for (const { range, element } of features) expect(known).toContain(element ?? range);
    }
  });

  it('has span layers of texts and links, and relations of two ends, which is what INCEpTION takes for layers', () => {
    const types = new Map(typeSystem.map((type) => [type.name, type]));
    const isLink = (name: string | undefined): boolean => {
      const link = types.get(name ?? '');
      return link?.supertype === 'uima.cas.TOP' && link.features.map((each) => each.name).join() === 'role,target';
    };
    const layers = typeSystem.filter(({ supertype }) => supertype === 'uima.tcas.Annotation');
    const kinds = layers.map(({ name, features }) => {
      const others = features.filter(({ range }) => !['uima.cas.String', 'uima.cas.StringArray'].includes(range));
      if (others.every(({ element }) => isLink(element))) return [name, 'span'];
      return [name, ...others.map((each) => [each.name, each.range])];
    });
    expect(kinds).toEqual([
      ['isnad.Cue', 'span'],
      ['isnad.Mention', 'span'],
      ['isnad.Piece', 'span'],
      ['isnad.Attribution', 'span'],
      ['isnad.Relation', ['Governor', 'isnad.Attribution'], ['Dependent', 'isnad.Attribution']],
    ]);
  });

  it('holds the trap article', async () => {
    const { files, losses } = exported(casJson, await documentsOf(trap));
    expect(files.map(({ path }) => path)).toEqual(['فخ & co.txt.cas.json']);
    const cas = read(files[0]?.content ?? '');
    expect(cas.all[0]?.sofaString).toBe(trapText);
    const attributions = cas.of('isnad.Attribution');
    expect(attributions.map((each) => [each.identifier, words(each, trapText)])).toEqual([
      ['c1', 'سنبقى هنا'],
      ['c2', 'we stay e\u0301lite 👩‍🚀 & <b>'],
      ['c3', 'stay e\u0301lite 👩‍🚀 & <b>”, then left'],
      ['c4', 'العدد ١٢\r\n\r\nبقي على حاله'],
      ['m1', '@home'],
      ['n1', '=SUM(1;2)'],
    ]);
    expect(cas.of('isnad.Piece').map((each) => words(each, trapText))).toEqual(['ولن نرحل']);
    expect(cas.of('isnad.Cue').map((each) => words(each, trapText))).toEqual(['قالَ', 'said', 'قال']);
    expect(cas.of('isnad.Mention').map((each) => words(each, trapText))).toEqual(['المُتَحَدِّثُ طلال سلو', 'شاهد']);
    expect(cas.of('isnad.Relation').map(({ relation }) => relation)).toEqual(['contradicts', 'continues', 'within']);
    expect(attributions[0]).toMatchObject({ speaker: 'silo', speakerName: 'طلال سلو', onBehalfOf: 'sdf', via: 'afp' });
    expect(attributions[3]).toMatchObject({ speaker: 'شاهد', continues: 'c1', within: 'c2', tags: '-5\n@x' });
    const sourcing = cas.of('isnad.Sourcing').find((each) => each['@attribution'] === attributions[0]?.['%ID']);
    const list = (key: string): readonly (Structure | undefined)[] => {
      const array = cas.all.find((each) => each['%ID'] === sourcing?.[`@${key}`]);
      const elements = (array?.['%ELEMENTS'] ?? []) as readonly number[];
      return elements.map((id) => cas.all.find((each) => each['%ID'] === id));
    };
    expect(list('speakers')).toMatchObject([{ identifier: 'silo' }]);
    expect(list('forWhom')).toMatchObject([{ identifier: 'sdf' }]);
    expect(list('evidence')).toMatchObject([{ target: 'https://a.example/x' }]);
    expect(list('hops')).toHaveLength(1);
    expect(losses).toEqual([{ code: 'unplaced', sidecar: 'فخ & co.txt.isnad.yaml', of: ['lost'] }]);
  });

  it('has no file that stands for two annotators, and the text of an article that nobody annotated', async () => {
    const documents = await documentsIn(`
//- /isnad.yaml
isnad: 1
articles: ['*.txt']
//- /a.txt
One. Two.
//- /a.txt.isnad.yaml
isnad: 1
article: { title: Words, language: fr }
annotations: [{ id: c, kind: claim, exact: One }]
//- /a.txt.isnad.mona.yaml
isnad: 1
annotations: [{ id: c, kind: claim, exact: Two }]
//- /b.txt
Three.
`);
    const { files, losses } = exported(casJson, documents);
    expect(files.map(({ path }) => path)).toEqual(['a.txt.cas.json', 'a.txt.mona.cas.json', 'b.txt.cas.json']);
    expect(files.map(({ content }) => read(content).of('isnad.Attribution').length)).toEqual([1, 1, 0]);
    const about = files.map(({ content }) => read(content).all.find((each) => 'documentTitle' in each));
    expect(about.map((each) => [each?.documentTitle, each?.language])).toEqual([
      ['Words', 'fr'],
      ['Words', 'fr'],
      ['b.txt', 'x-unspecified'],
    ]);
    expect(losses).toEqual([]);
  });

  it('holds every generated article', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files: texts, text }) => {
        const { files, losses } = exported(casJson, await documentsOf(texts));
        const cas = read(files[0]?.content ?? '');
        expect(cas.all[0]?.sofaString).toBe(text);
        expect(losses.map(({ code, detail }) => [code, detail])).toEqual(losses.map(({ detail }) => ['key', detail]));
        const expected = (await documentsOf(texts)).flatMap(({ layers }) => layers.flatMap(({ entries }) => entries));
        const pieces = [...cas.of('isnad.Piece')];
        for (const [i, each] of cas.of('isnad.Attribution').entries()) {
          const spans = expected[i]?.spans ?? [];
          const [first, ...rest] = spans.map(({ start, end }) => text.slice(start, end));
          expect(words(each, text)).toBe(first);
          expect(pieces.splice(0, rest.length).map((piece) => words(piece, text))).toEqual(rest);
        }
      }),
      { numRuns: 20 },
    );
  });
});
