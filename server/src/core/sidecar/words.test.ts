import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut } from './words.ts';

it('cuts as slice does, whatever was cut before', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ق', '😀'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (all, a, b) => {
      const [start = 0, end = 0] = [Math.min(a, all.length), Math.min(b, all.length)].sort((x, y) => x - y);
      expect(cut(all, start, end)).toBe(all.slice(start, end));
    }),
    { numRuns: 500 },
  );
});
