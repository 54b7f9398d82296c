import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportDocument, ExportOptions } from '../src/core/formats/format.ts';
import { documentsOf, exported, plainOptions } from '../src/core/formats/testing/documents.ts';
import { generated } from '../src/core/formats/testing/generated.ts';
import { trap } from '../src/core/formats/testing/trap.ts';
import { context, namespace } from '../src/core/formats/webAnnotation/vocabulary.ts';
import { webAnnotation } from '../src/core/formats/webAnnotation.ts';
import { sampleDocuments } from './support/golden.ts';
import {
  type Assertion,
  assertion,
  assertions,
  isSuiteThere,
  type Reading,
  samples,
} from './support/webAnnotationSuite.ts';

interface Page {
  readonly items: readonly Record<string, unknown>[];
}

interface Collection {
  readonly '@context': unknown;
  readonly first: Page;
}

const collectionsOf = (
  documents: readonly ExportDocument[],
  options: Partial<ExportOptions> = {},
): readonly Collection[] =>
  exported(webAnnotation, documents, { ...plainOptions, ...options }).files.map(({ content }) => JSON.parse(content));

const annotationsOf = (collections: readonly Collection[]): readonly Record<string, unknown>[] =>
  collections.flatMap(({ first }) => first.items);

/** Complaints about some values, each with what it is about. */
const complaints = (values: readonly unknown[], all: readonly Assertion[]): readonly string[] =>
  values.flatMap((value) =>
    all.flatMap(({ check }) => check(value) ?? []).map((wrong) => `${wrong} in ${JSON.stringify(value).slice(0, 200)}`),
  );

const stamped = { timestamp: '2024-05-06T07:08:09Z', base: 'https://annotations.example/عربي/' };

/** Kinds of targets that the standard gave up, and the schemas with it, but not the samples. */
const givenUp = ['anno11.json', 'anno12.json', 'anno13.json'];

/** What annotations of ours have of all that one may have. */
const claimed = [
  'annotations/3.1-bodyKeyFound.json',
  'annotations/3.3.1-annotationSingleCreatorImplemented.json',
  'annotations/3.3.2-annotationCreatorAgentNameImplemented.json',
  'annotations/3.3.2-annotationCreatorAgentTypeImplemented.json',
  'annotations/3.3.1-annotationGeneratedImplemented.json',
  'annotations/3.3.1-annotationGeneratorImplemented.json',
  'annotations/3.3.5-annotationMotivationImplemented.json',
  'annotations/3.3.5-annotationSingleMotivationImplemented.json',
  'annotations/bodiesTargets/3.2.1-bodyEWR.json',
  'annotations/bodiesTargets/4-targSpecificResource.json',
  'annotations/specificResource/4.2-selectorFound.json',
  'annotations/specificResource/4.2.4-textQuoteSelector.json',
];

/** What they have where there is anything to say. */
const claimedOnce = [
  'annotations/bodiesTargets/3.2.1-bodyFormat.json',
  'annotations/bodiesTargets/3.2.1-bodySingleFormat.json',
  'annotations/bodiesTargets/3.2.1-bodyTextDirection.json',
  'annotations/bodiesTargets/3.2.4-bodyETB.json',
  'annotations/bodiesTargets/3.2.4-bodyETBTypeTextualBody.json',
  'annotations/bodiesTargets/3.3.5-bodyPurpose.json',
  'annotations/specificResource/4.2.4-prefix.json',
  'annotations/specificResource/4.2.4-suffix.json',
  'annotations/specificResource/4.2.5-textPositionSelector.json',
];

const claimedOfCollections = [
  'collections/5.1-collectionLabelImplemented.json',
  'collections/5.1-collectionTotalImplemented.json',
  'collections/5.1-collectionFirstImplemented.json',
  'collections/5.1-collectionLastImplemented.json',
  'collections/pages/5.2-pagePartOfImplemented.json',
  'collections/pages/5.2-pageStartIndexImplemented.json',
];

describe('Web Annotation', () => {
  test('has the context of the standard first, and in each annotation', async () => {
    for (const collection of collectionsOf(await documentsOf(trap))) {
      expect(collection['@context']).toMatchObject(['http://www.w3.org/ns/anno.jsonld', { isnad: expect.any(String) }]);
      for (const annotation of collection.first.items) {
        expect(annotation['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
      }
    }
  });

  // The tests are not ours to carry along.
  if (!isSuiteThere()) return;

  describe.each<Reading>(['draft-04', 'strict'])('by the tests of the W3C (%s)', (reading) => {
    const musts = assertions('annotations/annotationMusts.test', reading);
    const collectionMusts = assertions('collections/collectionMusts.test', reading);
    const pageMusts = assertions('collections/pages/pageMusts.test', reading);

    test('which tell right from wrong', () => {
      const parsed = (kind: 'correct' | 'incorrect') =>
        samples(kind).flatMap(([name, text]): readonly (readonly [string, unknown])[] => {
          if (!name.startsWith('anno')) return [];
          try {
            return [[name, JSON.parse(text)]];
          } catch {
            return [];
          }
        });
      const wrong = (value: unknown): boolean => musts.some(({ check }) => check(value) !== undefined);
      expect(parsed('incorrect').length).toBeGreaterThan(15);
      expect(
        parsed('correct')
          .filter(([, value]) => wrong(value))
          .map(([name]) => name),
      ).toEqual(givenUp);
      expect(
        parsed('incorrect')
          .filter(([, value]) => !wrong(value))
          .map(([name]) => name),
      ).toEqual([]);
    });

    test.each([
      ['the trap', () => documentsOf(trap)],
      ['the samples', sampleDocuments],
    ])('%s', async (_name, documents) => {
      for (const options of [{}, stamped]) {
        const collections = collectionsOf(await documents(), options);
        expect(complaints(annotationsOf(collections), musts)).toEqual([]);
        expect(complaints(collections, collectionMusts)).toEqual([]);
        expect(complaints(collections, pageMusts)).toEqual([]);
      }
    });

    test('whatever is annotated', async () => {
      await fc.assert(
        fc.asyncProperty(generated(), async ({ files }) => {
          expect(complaints(annotationsOf(collectionsOf(await documentsOf(files))), musts)).toEqual([]);
        }),
        { numRuns: 20 },
      );
    });
  });

  test('does what it claims of all that is optional', async () => {
    const collections = collectionsOf(await sampleDocuments(), stamped);
    const annotations = annotationsOf(collections);
    expect(
      complaints(
        annotations,
        claimed.map((path) => assertion(path, 'draft-04')),
      ),
    ).toEqual([]);
    for (const path of claimedOnce) {
      const { check } = assertion(path, 'draft-04');
      expect(
        annotations.some((annotation) => check(annotation) === undefined),
        path,
      ).toBe(true);
    }
    expect(
      complaints(
        collections,
        claimedOfCollections.map((path) => assertion(path, 'draft-04')),
      ),
    ).toEqual([]);
  });
});

describe('the vocabulary', () => {
  const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

  test('is published as it is written into files', () => {
    const published = `${JSON.stringify({ '@context': context }, undefined, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === '1')
      writeFileSync(new URL('../../docs/context.jsonld', import.meta.url), published);
    expect(read('context.jsonld')).toBe(published);
  });

  test('has a place for each term on its page', () => {
    const rows = read('vocabulary.md').match(/^\| `.*$/gm) ?? [];
    const told = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, term = '']) => term),
    );
    const terms = Object.keys(context).filter((term) => !term.startsWith('@') && term !== 'isnad');
    expect(told.toSorted()).toEqual(terms.toSorted());
    expect(read('vocabulary.md')).toContain(`\`${namespace}\``);
  });
});
