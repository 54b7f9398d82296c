import { expect, test } from 'vitest';
import { chunkSizes, rowsOf } from './chunks.ts';

test('chunks hold all lines, forty at most', () => {
  const sizes = chunkSizes(Array.from({ length: 100 }, () => 'short'));
  expect(sizes).toEqual([40, 40, 20]);
  expect(chunkSizes([''])).toEqual([1]);
  expect(chunkSizes([])).toEqual([]);
});

test('long paragraphs make shorter chunks, and one that is longer than any chunk has its own', () => {
  const lines = ['x'.repeat(5_000), 'x'.repeat(5_000), 'x'.repeat(50_000), 'x'];
  expect(chunkSizes(lines)).toEqual([1, 1, 1, 1]);
});

test('rows are counted as they break', () => {
  expect(rowsOf(['', 'x'.repeat(60), 'x'.repeat(61)], 60)).toBe(3.5);
});
