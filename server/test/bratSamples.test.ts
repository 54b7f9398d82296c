import { expect, test } from 'vitest';
import { brat } from '../src/core/formats/brat.ts';
import { bratComplaints } from '../src/core/formats/testing/bratChecker.ts';
import { exported, plainOptions } from '../src/core/formats/testing/documents.ts';
import { sampleDocuments } from './support/golden.ts';

test.each(['en', 'ar'])('the samples are what brat takes, with labels in %s', async (locale) => {
  const { files } = exported(brat, await sampleDocuments(), { ...plainOptions, locale });
  expect(bratComplaints(files)).toEqual([]);
});
