import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Piece, segmentsOf } from './segments.ts';

interface Named extends Piece {
  readonly name: string;
}

const piece = (name: string, start: number, end: number, depth = 0): Named => ({ name, start, end, depth });

const drawn = (length: number, pieces: readonly Named[]): readonly string[] =>
  segmentsOf(length, pieces).map(({ start, end, pieces: covering }) => {
    const names = covering.map(({ name }) => name).join('>');
    return `${start}-${end} ${names}`.trimEnd();
  });

test('a line without pieces is one segment, and an empty line none', () => {
  expect(drawn(5, [])).toEqual(['0-5']);
  expect(drawn(0, [piece('a', 0, 0)])).toEqual([]);
});

test('the longer of two that begin together stands outside, and so does the one that begins earlier', () => {
  expect(drawn(10, [piece('in', 2, 4), piece('out', 2, 8)])).toEqual(['0-2', '2-4 out>in', '4-8 out', '8-10']);
});

test('pieces that overlap are cut where the other one ends', () => {
  expect(drawn(9, [piece('b', 4, 9), piece('a', 1, 6)])).toEqual(['0-1', '1-4 a', '4-6 a>b', '6-9 b']);
});

test('of pieces over the same words the lower depth stands outside', () => {
  expect(drawn(3, [piece('cue', 0, 3, 1), piece('claim', 0, 3, 0)])).toEqual(['0-3 claim>cue']);
});

test('pieces that are empty, turned round or beyond the line leave no trace', () => {
  const odd = [piece('a', 2, 2), piece('b', 3, 1), piece('c', 7, 9), piece('d', -3, 2)];
  expect(drawn(4, odd)).toEqual(['0-4']);
});

test('segments cover the line once, and each place has exactly the pieces that cover it', () => {
  const pieces = fc.array(
    fc.record({ start: fc.nat(30), length: fc.nat(12), depth: fc.nat(2) }).map(({ start, length, depth }, i = 0) => ({
      name: String(i),
      start,
      end: start + length,
      depth,
    })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.nat(30), pieces, (length, given) => {
      const segments = segmentsOf(length, given);
      expect(segments.map(({ start }) => start)).toEqual(
        [0, ...segments.slice(0, -1).map(({ end }) => end)].slice(0, segments.length),
      );
      expect(segments.at(-1)?.end ?? 0).toBe(length);
      for (const { start, end, pieces: covering } of segments) {
        expect(end).toBeGreaterThan(start);
        const there = given.filter(
          (each) => each.start < Math.min(each.end, length) && each.start <= start && each.end > start,
        );
        expect(new Set(covering)).toEqual(new Set(there));
      }
    }),
  );
});
