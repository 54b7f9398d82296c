import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from './lineIndex.ts';
import { applyChanges } from './textChange.ts';

test('ends lines at LF, CRLF and a lone CR', () => {
  const lines = LineIndex.of('a\nbb\r\nc\rd');
  expect(Array.from({ length: lines.lineCount }, (_, i) => lines.line(i))).toEqual([
    { start: 0, end: 1 },
    { start: 2, end: 4 },
    { start: 6, end: 7 },
    { start: 8, end: 9 },
  ]);
});

test('clamps what lies outside', () => {
  const lines = LineIndex.of('ab\r\nc');
  expect(lines.offset({ line: 0, character: 99 })).toBe(2);
  expect(lines.offset({ line: 9, character: 0 })).toBe(5);
  expect(lines.offset({ line: -1, character: 3 })).toBe(0);
  expect(lines.position(99)).toEqual({ line: 1, character: 1 });
});

const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'ب', '😀'), maxLength: 30 });

const show = (lines: LineIndex): unknown => [
  lines.length,
  ...Array.from({ length: lines.lineCount }, (_, i) => lines.line(i)),
];

test('offsets come back from their positions, but inside a line break', () => {
  fc.assert(
    fc.property(text, fc.nat(40), (content, at) => {
      const lines = LineIndex.of(content);
      const offset = Math.min(at, content.length);
      const inBreak = content[offset - 1] === '\r' && content[offset] === '\n';
      expect(lines.offset(lines.position(offset))).toBe(inBreak ? offset - 1 : offset);
    }),
  );
});

test('an edited index equals one made anew', () => {
  fc.assert(
    fc.property(text, text, fc.nat(40), fc.nat(40), (content, inserted, a, b) => {
      const [start = 0, end = 0] = [a, b].map((each) => Math.min(each, content.length)).sort((x, y) => x - y);
      const change = { start, end, text: inserted };
      const after = applyChanges(content, [change]);
      expect(show(LineIndex.of(content).edited(change, after))).toEqual(show(LineIndex.of(after)));
    }),
    { numRuns: 2000 },
  );
});
