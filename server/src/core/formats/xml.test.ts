import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlTree } from './testing/xmlTree.ts';
import { isIllegal, openTag, xmlText } from './xml.ts';

const round = (value: string): readonly [string | undefined, string] => {
  const root = xmlTree(`${openTag('a', { b: value })}>${xmlText(value)}</a>`);
  return [root.attributes.b, root.text];
};

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom('<', '>', '&', '"', "'", ']]>', '--', '\r\n', '\n', '\t', '\r', '\u0085', '\u2028', 'ق', '😀'),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  ),
  maxLength: 20,
});

describe('XML', () => {
  it('gives back what was written, with one code unit for each that XML cannot hold', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const [attribute, text] = round(value);
        expect(attribute).toBe(text);
        expect(text).toHaveLength(value.length);
        for (let i = 0; i < value.length; i++) {
          if (text?.[i] !== value[i]) expect(text?.[i]).toBe('\ufffd');
        }
        if (!isIllegal(value)) expect(text).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  it('knows what it cannot hold', () => {
    for (const bad of ['\0', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud83d', 'a\ude00', '\ude00\ud83d']) {
      expect(isIllegal(bad)).toBe(true);
    }
    for (const good of ['', '\t\r\n', '\u007f\u0085', '😀', '\ufffd\ufeff', 'قَ']) expect(isIllegal(good)).toBe(false);
    expect(round('\ud83dx😀')).toEqual(['\ufffdx😀', '\ufffdx😀']);
  });
});
