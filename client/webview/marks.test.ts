import { describe, expect, test } from 'vitest';
import type { ReaderMark } from '../../server/src/protocol/reader.ts';
import type { Range } from '../../server/src/protocol/requests.ts';
import { Marks } from './marks.ts';

const range = (line: number, start: number, end: number, endLine = line): Range => ({
  start: { line, character: start },
  end: { line: endLine, character: end },
});

const sidecar = 'file:///a.txt.isnad.yaml';
const mark = (index: number, pieces: readonly Range[], rest: Partial<ReaderMark> = {}): ReaderMark => ({
  at: { sidecar, annotation: `c${index}` },
  index,
  pieces,
  mentions: [],
  base: 'claim',
  kind: 'claim',
  kindLabel: 'Claim',
  sourcing: 'sourced',
  anchor: 'exact',
  chain: [],
  remarks: [],
  findings: [],
  label: 'Claim',
  entry: { uri: sidecar, range: range(0, 0, 1) },
  ...rest,
});

const filled = (...marks: readonly ReaderMark[]): Marks => {
  const all = new Marks();
  all.replace(0, 100, { marks, findings: [] });
  return all;
};
const told = (marks: Marks, line: number) =>
  marks.piecesOf(line).map(({ start, end, part, begins, ends, of }) => {
    const flags = `${begins ? ' begins' : ''}${ends ? ' ends' : ''}`;
    return `${of.mark?.at.annotation} ${part} ${start}-${end}${flags}`;
  });

describe('marks by line', () => {
  test('pieces on several lines, with cue and mention', () => {
    const marks = filled(
      mark(1, [range(0, 3, 5), range(2, 0, 4)], { cue: range(0, 6, 8), mentions: [range(1, 0, 2)] }),
    );
    expect(told(marks, 0)).toEqual(['c1 text 3-5 begins', 'c1 cue 6-8']);
    expect(told(marks, 1)).toEqual(['c1 mention 0-2']);
    expect(told(marks, 2)).toEqual(['c1 text 0-4 ends']);
    expect(marks.beginningOn(0).map(({ id }) => id)).toEqual([1]);
    expect(marks.beginningOn(2)).toEqual([]);
  });

  test('one piece over several lines goes to the end of each but the last', () => {
    const marks = filled(mark(1, [range(0, 3, 2, 2)]));
    expect([0, 1, 2].flatMap((line) => told(marks, line))).toEqual([
      'c1 text 3-Infinity begins',
      'c1 text 0-Infinity',
      'c1 text 0-2 ends',
    ]);
  });

  test('move with edits, and keep their names on the page', () => {
    const marks = filled(mark(1, [range(0, 3, 5)]), mark(2, [range(4, 1, 2)]));
    const [before] = marks.beginningOn(4);
    marks.shift({ range: range(0, 0, 0), text: 'new\n' });
    expect(told(marks, 1)).toEqual(['c1 text 3-5 begins ends']);
    expect(told(marks, 5)).toEqual(['c2 text 1-2 begins ends']);
    marks.replace(0, 100, { marks: [mark(2, [range(5, 1, 2)])], findings: [] });
    expect(marks.beginningOn(5)[0]?.id).toBe(before?.id);
    expect(told(marks, 1)).toEqual([]);
  });

  test('an answer about some lines leaves the others', () => {
    const marks = filled(mark(1, [range(0, 0, 1)]), mark(2, [range(9, 0, 1)]));
    marks.replace(0, 5, { marks: [], findings: [] });
    expect(told(marks, 0)).toEqual([]);
    expect(told(marks, 9)).toEqual(['c2 text 0-1 begins ends']);
    expect(marks.find(sidecar, 'c1')).toBeUndefined();
    expect(marks.find(sidecar, 'c2')?.pieces).toEqual([range(9, 0, 1)]);
  });

  test('findings about the text alone are marks too', () => {
    const marks = new Marks();
    const finding = { code: 'x.y', severity: 'hint', message: 'Look here.', range: range(3, 1, 4) } as const;
    marks.replace(0, 5, { marks: [], findings: [finding] });
    expect(marks.beginningOn(3).map(({ findings }) => findings[0]?.message)).toEqual(['Look here.']);
  });
});
