import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, maxHits } from './hits.ts';
import { bordersOf, searchPeriodic } from './overlaps.ts';

/** All places by the plain way. */
function plain(text: string, pattern: string): readonly number[] {
  const found: number[] = [];
  if (pattern === '') return found;
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) found.push(at);
  return found;
}

describe('findAll', () => {
  it('finds in one pass what single searches find', () => {
    const soup = fc.string({ unit: fc.constantFrom('ق', 'ا', 'a', ' '), minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(soup, fc.integer({ min: 1, max: 100 }), fc.array(soup, { maxLength: 60 }), (part, times, more) => {
        // Long enough for the hashing search to be chosen.
        const text = `${part.repeat(times)}${more.join('')}${'x'.repeat(8_000)}`;
        const patterns = [
          ...more,
          part,
          part.repeat(2),
          `${part}b`,
          ...Array.from(text.slice(0, 30), (_, i) => text.slice(i, i * 4)),
        ];
        expect(findAll(text, patterns, Number.POSITIVE_INFINITY).map(({ at }) => at)).toEqual(
          patterns.map((pattern) => plain(text, pattern)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('counts all places and keeps the first', () => {
    const [hits] = findAll('a'.repeat(50_000), ['aa']);
    expect(hits).toMatchObject({ total: 49_999 });
    expect(hits?.at).toHaveLength(maxHits);
  });

  it('gives up on thousands of patterns that begin alike in a text of their beginning, in time', () => {
    const patterns = Array.from({ length: 2000 }, (_, i) => `${'a'.repeat(70)}${i}`);
    const hits = findAll(`${'a'.repeat(300_000)}7`, patterns);
    expect(hits).toHaveLength(2000);
    expect(hits[7]?.total).toBeGreaterThan(0);
  });
});

describe('searchPeriodic', () => {
  it('finds what the built-in search finds', () => {
    const soup = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(soup, fc.integer({ min: 30, max: 80 }), soup, (part, times, tail) => {
        const pattern = part.repeat(times) + tail;
        const borders = bordersOf(pattern);
        fc.pre(borders !== undefined);
        const text = part.repeat(times * 2) + tail + part.repeat(times);
        const found: number[] = [];
        if (borders) searchPeriodic(text, pattern, borders, (at) => found.push(at));
        expect(found).toEqual(plain(text, pattern));
      }),
    );
  });

  it('is not for ordinary wording', () => {
    expect(bordersOf('the quick brown fox jumps over the lazy dog and then over another lazy dog')).toBeUndefined();
  });
});
