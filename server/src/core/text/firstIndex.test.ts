import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstIndex } from './firstIndex.ts';

it('finds what a walk finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 8 }), fc.nat(10), (numbers, limit) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const walked = sorted.findIndex((number) => number >= limit);
      expect(firstIndex(sorted.length, (i) => (sorted[i] ?? 0) >= limit)).toBe(walked < 0 ? sorted.length : walked);
    }),
  );
});
