import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../server/src/protocol/requests.ts';
import type { TextChange } from './messages.ts';
import { lineChange, shiftRange } from './text.ts';

const range = (startLine: number, start: number, endLine: number, end: number): Range => ({
  start: { line: startLine, character: start },
  end: { line: endLine, character: end },
});
const change = (at: Range, text: string): TextChange => ({ range: at, text });

/** The lines after a change. */
function applied(lines: readonly string[], at: TextChange): readonly string[] {
  const { first, removed, lines: inserted } = lineChange(lines, at);
  return [...lines.slice(0, first), ...inserted, ...lines.slice(first + removed)];
}

describe('a change of the text', () => {
  const lines = ['one', 'two', 'three'];

  test('inside a line', () => {
    expect(applied(lines, change(range(1, 1, 1, 2), 'WW'))).toEqual(['one', 'tWWo', 'three']);
  });

  test('that joins and splits lines, however they end', () => {
    expect(applied(lines, change(range(0, 2, 2, 3), ''))).toEqual(['onee', 'two', 'three'].slice(0, 1));
    expect(applied(lines, change(range(1, 0, 1, 0), 'a\r\nb\rc\nd'))).toEqual(['one', 'a', 'b', 'c', 'dtwo', 'three']);
  });

  test('past the end is one at the end', () => {
    expect(applied(lines, change(range(0, 0, 9, 0), 'all'))).toEqual(['all']);
    expect(applied([], change(range(0, 0, 0, 0), 'a\nb'))).toEqual(['a', 'b']);
  });

  test('does what it does to the text as a whole', () => {
    const text = fc.array(fc.constantFrom('a', 'ب', '\n'), { maxLength: 20 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(20), fc.nat(20), (before, inserted, a, b) => {
        const [from, to] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)];
        const place = (offset: number) => {
          const head = before.slice(0, offset).split('\n');
          return { line: head.length - 1, character: head.at(-1)?.length ?? 0 };
        };
        const edit = change({ start: place(from), end: place(to) }, inserted);
        const after = before.slice(0, from) + inserted + before.slice(to);
        expect(applied(before.split('\n'), edit).join('\n')).toBe(after);
      }),
    );
  });
});

describe('a passage after a change', () => {
  const passage = range(2, 4, 2, 9);

  test('moves with what is before it', () => {
    expect(shiftRange(passage, change(range(0, 0, 1, 0), ''))).toEqual(range(1, 4, 1, 9));
    expect(shiftRange(passage, change(range(2, 0, 2, 0), 'ab\ncd'))).toEqual(range(3, 6, 3, 11));
  });

  test('stays where something comes after it, or at its edges', () => {
    expect(shiftRange(passage, change(range(2, 9, 2, 9), 'x'))).toEqual(passage);
    expect(shiftRange(passage, change(range(2, 4, 2, 4), 'x'))).toEqual(range(2, 5, 2, 10));
    expect(shiftRange(passage, change(range(3, 0, 4, 0), ''))).toEqual(passage);
  });

  test('grows and shrinks with its inside', () => {
    expect(shiftRange(passage, change(range(2, 6, 2, 7), 'xyz'))).toEqual(range(2, 4, 2, 11));
    expect(shiftRange(passage, change(range(2, 5, 2, 8), ''))).toEqual(range(2, 4, 2, 6));
  });

  test('is empty where it was taken out', () => {
    const { start, end } = shiftRange(passage, change(range(2, 0, 2, 12), ''));
    expect(end).toEqual(start);
    expect(start).toEqual({ line: 2, character: 0 });
  });
});
