import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportDocument, Format } from '../src/core/formats/format.ts';
import { formats } from '../src/core/formats/registry.ts';
import { exported, plainOptions } from '../src/core/formats/testing/documents.ts';
import { expectGolden, goldenNames, sampleDocuments } from './support/golden.ts';

/** Formats that are written for people, once more in Arabic. */
const inArabicToo: readonly string[] = ['html', 'markdown'];

const variants = formats.flatMap((format): readonly (readonly [string, Format, string])[] => [
  [format.id, format, 'en'],
  ...(inArabicToo.includes(format.id) ? [[`${format.id}.ar`, format, 'ar'] as const] : []),
]);

describe('golden files of the samples', () => {
  let documents: readonly ExportDocument[];

  beforeAll(async () => {
    documents = await sampleDocuments();
  });

  test('are of several articles, with a layer', () => {
    expect(documents.length).toBeGreaterThan(5);
    expect(documents.some(({ layers }) => layers.length > 1)).toBe(true);
  });

  test.each(variants)('%s', (name, format, locale) => {
    const { files, losses } = exported(format, documents, { ...plainOptions, locale });
    expectGolden(name, [...files, { path: 'losses.json', content: `${JSON.stringify(losses, undefined, 2)}\n` }]);
  });

  test('are of formats that there are', () => {
    const known = variants.map(([name]) => name);
    expect(goldenNames().filter((name) => !known.includes(name))).toEqual([]);
  });
});
