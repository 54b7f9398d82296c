import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NotedLine, placeNotes } from './placeNotes.ts';

const line = (
  top: number,
  bottom: number,
  ...notes: readonly (readonly [anchor: number, height: number])[]
): NotedLine => ({
  top,
  bottom,
  notes: notes.map(([anchor, height]) => ({ anchor, height })),
});

describe('notes', () => {
  test('with room stand beside their words', () => {
    const { tops, extra } = placeNotes([line(0, 100, [10, 20], [60, 20])], 5, 50);
    expect(tops).toEqual([[10, 60]]);
    expect(extra).toEqual([0]);
  });

  test('that want the same place share the way, the one up and the other down', () => {
    const { tops } = placeNotes([line(0, 100, [50, 20], [50, 20])], 4, 50);
    expect(tops).toEqual([[38, 62]]);
  });

  test('never begin over the top of the chunk', () => {
    const { tops } = placeNotes([line(0, 30, [0, 20], [2, 20], [4, 20])], 0, 500);
    expect(tops).toEqual([[0, 20, 40]]);
  });

  test('that are too many make the text wait', () => {
    const lines = [line(0, 20, [0, 50], [5, 50], [10, 50]), line(20, 40, [20, 10])];
    const { extra, tops } = placeNotes(lines, 0, 30);
    expect(extra[0]).toBe(100);
    expect(tops[1]?.[0]).toBeGreaterThanOrEqual(120);
  });

  test('keep their order and never lie over one another', () => {
    const note = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 60 }));
    const paragraphs = fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.array(note, { maxLength: 5 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(paragraphs, fc.nat(10), fc.nat(100), (given, gap, slack) => {
        let top = 0;
        const lines = given.map(([height, notes]) => {
          const begin = top;
          top += height;
          return line(
            begin,
            top,
            ...notes.map(([at, size]) => [begin + Math.min(at, height), size] as const).sort((a, b) => a[0] - b[0]),
          );
        });
        const { tops, bottom, extra } = placeNotes(lines, gap, slack);
        let free = 0;
        tops.forEach((row, i) => {
          row.forEach((at, j) => {
            expect(at).toBeGreaterThanOrEqual(free);
            free = at + (lines[i]?.notes[j]?.height ?? 0) + gap;
            expect(bottom).toBeGreaterThanOrEqual(free - gap);
          });
        });
        expect(extra.every((each) => each >= 0)).toBe(true);
      }),
    );
  });
});
