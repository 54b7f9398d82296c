import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorAt, parseJson } from './parseJson.ts';

const lineOf = (text: string, firstLine?: number): unknown => {
  const parsed = parseJson(text, firstLine);
  return 'problem' in parsed ? parsed.problem.source : parsed.value;
};

describe('parseJson', () => {
  it('tells the line where JSON ends', () => {
    expect(lineOf('{"a": 1}')).toEqual({ a: 1 });
    expect(lineOf('{\n  "a": 1,\n  b: 2\n}')).toBe(3);
    expect(lineOf('{\r\n  "a": 1\r\n  "b": 2\r\n}')).toBe(3);
    expect(lineOf('[1,\n2,\n]')).toBe(3);
    expect(lineOf('[1,\n2')).toBe(2);
    expect(lineOf('')).toBe(1);
    expect(lineOf('{"a": "x\ny"}')).toBe(1);
    expect(lineOf('{"a": "\\x"}\n')).toBe(1);
    expect(lineOf('{}\n\n{}')).toBe(3);
    expect(lineOf('[01]')).toBe(1);
    expect(lineOf('["a",\n tru]', 7)).toBe(8);
    expect(lineOf(`${'['.repeat(100_000)}\n`)).toBe(2);
    expect(lineOf('{"__proto__": 1,\n}')).toBe(2);
  });

  it('finds a place in whatever is no JSON, and only there', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '}', '"', ',', 'x', '\\', '\u0000'), (json, at, put) => {
        const cut = at % (json.length + 1);
        const text = json.slice(0, cut) + put + json.slice(cut + (put === '' ? 1 : 0));
        const place = jsonErrorAt(text);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(text.length);
        if ('value' in parseJson(text)) expect(place).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
