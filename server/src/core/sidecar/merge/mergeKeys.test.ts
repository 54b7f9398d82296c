import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeKeys } from './mergeKeys.ts';

const merged = (base: string, ours: string, theirs: string): string =>
  mergeKeys([...base], [...ours], [...theirs]).join('');

describe('mergeKeys', () => {
  it.each([
    ['abc', 'abc', 'abc', 'abc'],
    ['abc', 'axbc', 'aybc', 'axybc'],
    ['abc', 'abcx', 'abcy', 'abcxy'],
    ['abc', 'xabc', 'yabc', 'xyabc'],
    ['', 'ab', 'cd', 'abcd'],
    // What they took out is still ours here; whether it stays is for others to say.
    ['abc', 'axbc', 'ayc', 'axbyc'],
    // Theirs moved the last to the beginning, and ours stays behind its neighbour.
    ['abc', 'abxc', 'cab', 'cabx'],
    ['abc', 'cab', 'abxc', 'cabx'],
    ['abc', 'cab', 'bca', 'cab'],
  ])('of %j puts %j and %j together as %j', (base, ours, theirs, order) => {
    expect(merged(base, ours, theirs)).toBe(order);
  });

  it('has every key of both sides once, and is the one side where the other did nothing', () => {
    const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(keys, keys, keys, (base, ours, theirs) => {
        expect([...mergeKeys(base, ours, theirs)].sort()).toEqual([...new Set([...ours, ...theirs])].sort());
        const isIn = (key: string): boolean => ours.includes(key);
        expect(mergeKeys(base, ours, base).filter(isIn)).toEqual(ours);
        expect(mergeKeys(base, base, ours).filter(isIn)).toEqual(ours);
      }),
    );
  });
});
