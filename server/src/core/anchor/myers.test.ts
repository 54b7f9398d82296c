import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsOf } from './context.ts';
import { editDistance, nearest } from './myers.ts';

/** The textbook table: distance of `pattern` to the best stretch of `text` that ends at each place, or to all of it. */
function table(pattern: string, text: string, anywhere: boolean): readonly number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  const last = [pattern.length];
  for (let j = 1; j <= text.length; j++) {
    const next = [anywhere ? 0 : j];
    for (let i = 1; i <= pattern.length; i++) {
      const same = pattern[i - 1] === text[j - 1] ? 0 : 1;
      next.push(Math.min((column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1, (column[i - 1] ?? 0) + same));
    }
    column = next;
    last.push(column[pattern.length] ?? 0);
  }
  return last;
}

const soup = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'ق', 'ل'), minLength: 1, maxLength: most });

describe('Myers', () => {
  it('measures as the textbook does, over several blocks', () => {
    fc.assert(
      fc.property(soup(80), soup(120), (pattern, text) => {
        const found = nearest(unitsOf(pattern), unitsOf(text));
        expect(found.distance).toBe(Math.min(...table(pattern, text, true)));
        const stretch = text.slice(found.start, found.end);
        expect(table(pattern, stretch, false).at(-1)).toBe(found.distance);
        expect(editDistance(unitsOf(pattern), unitsOf(text))).toBe(table(pattern, text, false).at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it('looks between the bounds only', () => {
    expect(nearest(unitsOf('abc'), unitsOf('abc xbc abc'), 3, 8)).toEqual({ start: 4, end: 7, distance: 1 });
  });

  it('takes empty strings', () => {
    expect(editDistance(unitsOf(''), unitsOf('abc'))).toBe(3);
    expect(nearest(unitsOf('abc'), unitsOf(''))).toEqual({ start: 0, end: 0, distance: 3 });
  });
});
