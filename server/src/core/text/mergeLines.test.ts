import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchLines } from './matchLines.ts';
import { linesOf, mergeLines } from './mergeLines.ts';

const lines = (text: string): string => [...text].map((line) => `${line}\n`).join('');

/** Conflicts as `<ours|base|theirs>`. */
const merged = (base: string, ours: string, theirs: string): string =>
  mergeLines(lines(base), lines(ours), lines(theirs))
    .map((piece) => (piece.kind === 'text' ? piece.text : `<${piece.ours}|${piece.base}|${piece.theirs}>`))
    .join('')
    .replaceAll('\n', '');

describe('mergeLines', () => {
  it.each([
    ['abc', 'abc', 'abc', 'abc'],
    ['abcde', 'aXcde', 'abcdY', 'aXcdY'],
    ['abc', 'aXc', 'aXc', 'aXc'],
    ['abc', 'aXc', 'aYc', 'a<X|b|Y>c'],
    ['abcd', 'aXcd', 'abYd', 'a<Xc|bc|bY>d'],
    ['abc', 'ac', 'abc', 'ac'],
    ['ab', 'aXb', 'aYb', 'a<X||Y>b'],
    ['', 'a', 'b', '<a||b>'],
    ['abc', '', 'abc', ''],
  ])('of %j merges %j and %j to %j', (base, ours, theirs, result) => {
    expect(merged(base, ours, theirs)).toBe(result);
  });

  it('is the one side where the other changed nothing, and holds all of both', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd\r', ''), { maxLength: 12 })
      .map((all) => all.map((line) => `${line}\n`).join(''));
    const only = (pieces: ReturnType<typeof mergeLines>): string =>
      pieces.map((piece) => (piece.kind === 'text' ? piece.text : '!')).join('');
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        expect(only(mergeLines(base, ours, base))).toBe(ours);
        expect(only(mergeLines(base, base, theirs))).toBe(theirs);
        expect(only(mergeLines(base, ours, ours))).toBe(ours);
        const pieces = mergeLines(base, ours, theirs);
        const held = (side: 'ours' | 'theirs'): string =>
          pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece[side])).join('');
        const was = new Set(linesOf(base));
        for (const line of linesOf(ours)) if (!was.has(line)) expect(linesOf(held('ours'))).toContain(line);
        for (const line of linesOf(theirs)) if (!was.has(line)) expect(linesOf(held('theirs'))).toContain(line);
      }),
    );
  });
});

describe('matchLines', () => {
  it('pairs equal lines, in the order of both', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 15 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        let [x, y] = [-1, -1];
        for (const [i, j] of matchLines(a, b)) {
          expect(a[i]).toBe(b[j]);
          expect(i > x && j > y).toBe(true);
          [x, y] = [i, j];
        }
        expect(matchLines(a, a)).toHaveLength(a.length);
      }),
    );
  });

  it('takes time in proportion to the texts, however alike their lines are', () => {
    const many = (sign: string): string[] => Array.from({ length: 60_000 }, (_, at) => (at % 3 === 0 ? sign : 'same'));
    expect(matchLines(many('x'), many('y')).length).toBeLessThan(60_000);
  });
});
