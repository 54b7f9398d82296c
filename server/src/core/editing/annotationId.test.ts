import { expect, test } from 'vitest';
import { annotationId } from './annotationId.ts';

test.each([
  [[], 'silo', 'silo-1'],
  [['silo-1', 'silo-2'], 'silo', 'silo-3'],
  [['silo-2'], 'silo', 'silo-3'],
  [['silo', 'silo-x', 'silo-1b', 'silo-01', 'silo-20170115'], 'silo', 'silo-1'],
  [['طلال-سلو-9'], 'طلال-سلو', 'طلال-سلو-10'],
  [['silo-1-4'], 'silo', 'silo-1'],
  [['claim-1', 'quote-7'], 'claim', 'claim-2'],
])('%j and %s make %s', (taken, base, id) => {
  expect(annotationId(new Set(taken), base)).toBe(id);
});
