import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemas } from '../model/schema.ts';
import { readProject } from './readProject.ts';
import { readSidecar } from './readSidecar.ts';

const ajv = new Ajv2020({ allowUnionTypes: true, allErrors: true });
const isSidecar = ajv.compile(schemas['sidecar.schema.json']);
const isProject = ajv.compile(schemas['project.schema.json']);

const whole = `isnad: 1
annotator: sm
article:
  title: عنوان المقال
  outlet: al-jazeera
  url: https://example.org/a
  published: 2017-10-15
  language: ar
  status: finished
  waive: { text.unannotated-quotation: names in guillemets }
speakers:
  silo:
    name: طلال سلو
    names: { en: Talal Silo }
    type: person
    role: المتحدث باسم القوات
    affiliation: sdf
    aliases: [سلو]
    sameAs: [https://www.wikidata.org/entity/Q1]
  afp: { name: وكالة فرانس برس, type: agency }
  smart-source:
    name: مصدر خاص
    identification: anonymous
    reason: طلب عدم كشف هويته
    maybe: silo
annotations:
  - id: c1
    kind: claim
    exact: إن المقاتلين الأجانب سيتركون بالمدينة
    speaker: silo
    for: sdf
    cue: قال
    mention: المتحدث باسم قوات سوريا الديمقراطية
    mode: indirect
    stance: said
    via: [afp, { speaker: silo, mention: سلو }, [afp, sdf]]
    said: { date: 2017-10-14, place: الرقة, medium: e-mailed statement }
    asOf: 2017-10-13
    evidence: [https://example.org/b, { url: c.pdf, archived: https://example.org/c, date: 2017 }]
    continues: c0
    within: c7
    answers: { deal-with: "no" }
    relations: [{ type: contradicts, target: other.txt#c3 }]
    basis: on-record
    certainty: low
    translated: en
    gist: the claim in words that stand alone
    review: [{ verdict: disputed, by: sm, date: 2026-01-02, url: https://example.org/d }]
    tags: [evacuation]
    note: free text
    waive: { claim.unsourced: common knowledge }
`;

const project = `isnad: 1
articles: ["**/*.{txt,md}"]
exclude: [drafts/**]
speakers: {}
questions: { deal-with: هل كان التحالف طرفاً في الاتفاق؟ }
kinds: { rumour: { like: claim, label: إشاعة } }
rules: { claim.unsourced: error, speaker.unused: off }
suggest: { threshold: 0.6 }
`;

/** Values that are right in some places and wrong in others. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      '',
      'c1',
      'a b',
      'قال',
      'said',
      'direct',
      'low',
      'contradicts',
      'person',
      'on-record',
      'draft',
      'claim',
    ),
    fc.constantFrom(
      '2017',
      '2017-10-14',
      '14.10.2017',
      'ar',
      'en-GB',
      'Englisch!',
      'https://example.org/',
      'example',
      '1/2',
      '0/1',
      'x',
    ),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ...[
          'exact',
          'prefix',
          'suffix',
          'occurrence',
          'speaker',
          'mention',
          'url',
          'archived',
          'date',
          'type',
          'target',
        ],
        ...['verdict', 'by', 'place', 'medium', 'en', 'claim.unsourced', 'x-free', 'deal-with', 'other key'],
      ),
      tie('any'),
      { maxKeys: 4 },
    ),
  ),
})).any;

const keysOf = (schema: { readonly properties: object }, without: readonly string[]): readonly string[] =>
  Object.keys(schema.properties).filter((key) => !without.includes(key));

const { annotation, speaker } = schemas['sidecar.schema.json'].$defs;

const some = (keys: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.dictionary(fc.constantFrom(...keys, 'x-own', 'unheard-of'), value, { maxKeys: 3 });

const annotations = fc
  .array(some(keysOf(annotation, ['id', 'kind', 'exact'])), { maxLength: 2 })
  .map((entries) => entries.map((entry, i) => ({ id: `c${i}`, kind: 'claim', exact: 'x', ...entry })));

const sidecar = fc
  .tuple(
    some(['annotator', 'article']),
    fc.dictionary(fc.constantFrom('a', 'ب', 'c d'), some(keysOf(speaker, []))),
    annotations,
  )
  .map(([top, speakers, entries]) => ({ isnad: 1, ...top, speakers, annotations: entries }));

describe('the schema', () => {
  it.each([
    ['a sidecar with every key', whole, isSidecar, readSidecar],
    ['a project file with every key', project, isProject, readProject],
  ])('accepts %s, as we do', (_, text, validate, read) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(read(text).problems).toEqual([]);
  });

  it('covers in that example every key that there is', () => {
    const { annotations: entries, speakers } = parse(whole);
    expect(Object.keys(entries[0]).sort()).toEqual(keysOf(annotation, ['prefix', 'suffix', 'occurrence']).toSorted());
    const used = new Set(Object.values(speakers).flatMap((entry) => Object.keys(entry as object)));
    expect(keysOf(speaker, ['note', 'waive']).filter((key) => !used.has(key))).toEqual([]);
  });

  it('agrees with what the reader accepts and refuses', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(sidecar, (document) => {
        const { problems } = readSidecar(JSON.stringify(document));
        const valid = isSidecar(document);
        seen.add(valid);
        expect(problems.map((problem) => [problem.message.id, problem.span])).toEqual(valid ? [] : expect.anything());
        expect(problems.length === 0, JSON.stringify(isSidecar.errors)).toBe(valid);
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBe(2);
  }, 60_000);

  it('describes every key for those who hover over it', () => {
    const bare: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [name, part] of Object.entries(schema)) {
        if (name === 'properties') {
          for (const [key, property] of Object.entries(part as Record<string, { description?: string }>)) {
            if (!property.description) bare.push(`${path}.${key}`);
          }
        }
        visit(part, `${path}.${name}`);
      }
    };
    visit(schemas, '');
    expect(bare).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
  });
});
