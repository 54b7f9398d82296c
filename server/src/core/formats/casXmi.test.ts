import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CasType, typeSystem } from './cas/typeSystem.ts';
import { casJson } from './casJson.ts';
import { casXmi } from './casXmi.ts';
import { documentsIn, documentsOf, exported } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { trap, trapText } from './testing/trap.ts';
import { type XmlElement, xmlTree } from './testing/xmlTree.ts';

/** Type name of an element, from its namespace. */
const typeOf = ({ name, uri }: XmlElement): string => {
  const { pathname } = new URL(uri.replace('http:///', 'http://x/'));
  return `${pathname.slice(1, -'.ecore'.length).replaceAll('/', '.')}.${name.slice(name.indexOf(':') + 1)}`;
};

interface Types {
  /** Ranges of all features of a type, its own and inherited ones. */
  readonly features: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function typesOf(descriptor: string): Types {
  const root = xmlTree(descriptor);
  expect(root.uri).toBe('http://uima.apache.org/resourceSpecifier');
  const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
    element?.children.find((each) => each.name === name);
  const text = (element: XmlElement, name: string): string => child(element, name)?.text ?? '';
  const predefined: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
    ['uima.cas.TOP', '', []],
    ['uima.cas.AnnotationBase', 'uima.cas.TOP', [['sofa', 'uima.cas.Sofa']]],
    [
      'uima.tcas.Annotation',
      'uima.cas.AnnotationBase',
      [
        ['begin', 'int'],
        ['end', 'int'],
      ],
    ],
    ['uima.tcas.DocumentAnnotation', 'uima.tcas.Annotation', [['language', 'uima.cas.String']]],
    ['uima.cas.Sofa', 'uima.cas.TOP', ['sofaNum', 'sofaID', 'mimeType', 'sofaString'].map((name) => [name, ''])],
  ];
  const features = new Map<string, Map<string, string>>();
  for (const [name, supertype, own] of predefined)
    features.set(name, new Map([...(features.get(supertype) ?? []), ...own]));
  const described = child(root, 'types')?.children ?? [];
  for (const type of described) {
    const inherited = features.get(text(type, 'supertypeName'));
    expect(inherited, `the supertype of ${text(type, 'name')} comes before it`).toBeDefined();
    const own = child(type, 'features')?.children ?? [];
    for (const feature of own) expect(inherited?.has(text(feature, 'name'))).toBe(false);
    features.set(
      text(type, 'name'),
      new Map([
        ...(inherited ?? []),
        ...own.map((feature): [string, string] => [text(feature, 'name'), text(feature, 'rangeTypeName')]),
      ]),
    );
  }
  const ranges = described
    .flatMap((type) => child(type, 'features')?.children ?? [])
    .flatMap((feature) => {
      const element = text(feature, 'elementType');
      return element === '' ? [text(feature, 'rangeTypeName')] : [element];
    });
  for (const range of ranges) {
    expect(features.has(range) || ['uima.cas.String', 'uima.cas.StringArray'].includes(range), range).toBe(true);
  }
  return { features };
}

interface Read {
  readonly text: string;
  of(type: string): readonly XmlElement[];
}

/** Reads a file with its types, and looks every reference up. */
function read(content: string, { features }: Types): Read {
  const root = xmlTree(content);
  expect([root.name, root.attributes['xmi:version']]).toEqual(['xmi:XMI', '2.0']);
  const [none, ...structures] = root.children;
  expect(none?.attributes).toEqual({ 'xmi:id': '0' });
  const view = structures.pop();
  const byId = new Map(structures.map((structure) => [structure.attributes['xmi:id'], structure]));
  expect(byId.size, 'ids are unique').toBe(structures.length);
  const text = structures[0]?.attributes.sofaString ?? '';
  for (const structure of structures) {
    const own = features.get(typeOf(structure));
    expect(own, typeOf(structure)).toBeDefined();
    for (const [name, value] of Object.entries(structure.attributes)) {
      if (name === 'xmi:id') continue;
      const range = own?.get(name);
      expect(range, `${structure.name} has ${name}`).toBeDefined();
      if (range === 'int' || range === 'uima.cas.String' || range === '') continue;
      for (const id of value.split(' ')) expect(byId.has(id), `${name} leads somewhere`).toBe(true);
    }
    for (const { name } of structure.children) expect(own?.get(name)).toBe('uima.cas.StringArray');
  }
  expect(view?.attributes.sofa).toBe('1');
  expect(['1', ...(view?.attributes.members?.split(' ') ?? [])]).toEqual([...byId.keys()]);
  return { text, of: (type) => structures.filter((each) => typeOf(each) === type) };
}

const words = ({ attributes }: XmlElement, text: string): string =>
  text.slice(Number(attributes.begin), Number(attributes.end));

/** What is no reference, as texts. */
const plain = ({ features }: CasType, values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> => {
  const names = features.flatMap(({ name, range }) => (range === 'uima.cas.String' ? name : []));
  const present = ['begin', 'end', ...names].filter((name) => values[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, String(values[name])]));
};

describe('CAS XMI', () => {
  it('holds the trap article', async () => {
    const { files, losses } = exported(casXmi, await documentsOf(trap));
    expect(files.map(({ path }) => path)).toEqual(['فخ & co.txt.xmi', 'TypeSystem.xml']);
    const types = typesOf(files[1]?.content ?? '');
    const cas = read(files[0]?.content ?? '', types);
    expect(cas.text).toBe(trapText);
    const attributions = cas.of('isnad.Attribution');
    expect(attributions.map((each) => [each.attributes.identifier, words(each, trapText)])).toEqual([
      ['c1', 'سنبقى هنا'],
      ['c2', 'we stay e\u0301lite 👩‍🚀 & <b>'],
      ['c3', 'stay e\u0301lite 👩‍🚀 & <b>”, then left'],
      ['c4', 'العدد ١٢\r\n\r\nبقي على حاله'],
      ['m1', '@home'],
      ['n1', '=SUM(1;2)'],
    ]);
    expect(attributions[0]?.attributes.note).toBe('سطر\nثان | مع\tجدولة');
    expect(cas.of('isnad.Speaker')[0]?.children.map(({ name, text }) => [name, text])).toEqual([
      ['names', 'en: Talal Silo'],
      ['aliases', 'سلو'],
      ['sameAs', 'https://www.wikidata.org/entity/Q1'],
    ]);
    expect(losses).toEqual([{ code: 'unplaced', sidecar: 'فخ & co.txt.isnad.yaml', of: ['lost'] }]);
  });

  it('reports what XML cannot hold, and keeps offsets', async () => {
    const documents = await documentsIn(`
//- /isnad.yaml
isnad: 1
articles: ['*.txt']
//- /a.txt
One\u0001\ufffe two three.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  x: { name: "]]>\\u0002 & --\\n'" }
annotations:
  - { id: ok, kind: claim, exact: three, speaker: x }
  - { id: note, kind: claim, exact: two, note: "\\u0003\\"<!--" }
  - { id: both, kind: claim, exact: "One\\u0001\\ufffe two" }
//- /b.txt
Only\u0007 text.
`);
    const { files, losses } = exported(casXmi, documents);
    const types = typesOf(files.at(-1)?.content ?? '');
    const cas = read(files[0]?.content ?? '', types);
    expect(cas.text).toContain('One\ufffd\ufffd two three.');
    expect(cas.of('isnad.Attribution').map((each) => words(each, cas.text))).toEqual([
      'three',
      'two',
      'One\ufffd\ufffd two',
    ]);
    expect(cas.of('isnad.Attribution')[1]?.attributes.note).toBe('\ufffd"<!--');
    expect(cas.of('isnad.Speaker')[0]?.attributes.name).toBe("]]>\ufffd & --\n'");
    expect(losses).toEqual([
      { code: 'characters', sidecar: 'a.txt.isnad.yaml', of: ['ok', 'note', 'both'] },
      { code: 'characters', sidecar: 'b.txt', of: [] },
    ]);
  });

  it('says what CAS JSON says of every generated article', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files: texts, text }) => {
        const documents = await documentsOf(texts);
        const { files, losses } = exported(casXmi, documents);
        const cas = read(files[0]?.content ?? '', typesOf(files.at(-1)?.content ?? ''));
        const json = exported(casJson, documents);
        const structures = (
          JSON.parse(json.files[0]?.content ?? '') as Record<string, readonly Record<string, unknown>[]>
        )['%FEATURE_STRUCTURES'];
        expect(cas.text).toBe(text);
        for (const type of typeSystem) {
          const same = structures?.filter((each) => each['%TYPE'] === type.name) ?? [];
          expect(cas.of(type.name).map(({ attributes }) => plain(type, attributes))).toEqual(
            same.map((each) => plain(type, each)),
          );
        }
        expect(losses).toEqual(json.losses);
      }),
      { numRuns: 20 },
    );
  });
});
