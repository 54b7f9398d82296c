import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnitIndex } from './units.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', 'ق', '…', '😀', '\ud800', '\udc00', '\n'), { maxLength: 60 })
  .chain((parts) => fc.constantFrom(parts.join(''), parts.join('').repeat(40)));

describe('UnitIndex', () => {
  it('counts code points and bytes', () => {
    const index = UnitIndex.of('aق😀b');
    expect([index.codePoints, index.bytes]).toEqual([4, 8]);
    expect([0, 1, 2, 4, 5].map((at) => index.codePointOf(at))).toEqual([0, 1, 2, 3, 4]);
    expect([0, 1, 2, 4, 5].map((at) => index.byteOf(at))).toEqual([0, 1, 3, 7, 8]);
  });

  it('goes to the beginning of the character from inside one, and clamps', () => {
    const index = UnitIndex.of('aق😀b');
    expect(index.codePointOf(3)).toBe(2);
    expect(index.offsetOfByte(2)).toBe(1);
    expect(index.offsetOfByte(5)).toBe(2);
    expect([index.offsetOfCodePoint(-1), index.offsetOfCodePoint(99), index.codePointOf(99)]).toEqual([0, 5, 4]);
  });

  it('agrees with counting by hand, and converts there and back', () => {
    fc.assert(
      fc.property(text, (of) => {
        const index = UnitIndex.of(of);
        let offset = 0;
        let bytes = 0;
        [...of].forEach((char, point) => {
          expect(index.codePointOf(offset)).toBe(point);
          expect(index.byteOf(offset)).toBe(bytes);
          expect(index.offsetOfCodePoint(point)).toBe(offset);
          expect(index.offsetOfByte(bytes)).toBe(offset);
          offset += char.length;
          bytes += new TextEncoder().encode(char).length;
        });
        expect([index.codePoints, index.bytes]).toEqual([[...of].length, bytes]);
      }),
    );
  });
});
