import type { Position, Range } from '../../server/src/protocol/requests.ts';
import type { TextChange } from './messages.ts';

/** What one change does to a list of lines. */
export interface LineChange {
  readonly first: number;
  readonly removed: number;
  readonly lines: readonly string[];
}

const lineBreak = /\r\n|\r|\n/;

/** The lines that a change touches, and what stands in their place afterwards. Places outside the text are clamped. */
export function lineChange(lines: readonly string[], { range, text }: TextChange): LineChange {
  const last = Math.max(lines.length - 1, 0);
  const first = Math.min(range.start.line, last);
  const end = Math.min(range.end.line, last);
  const before = (lines[first] ?? '').slice(0, range.start.character);
  const after = range.end.line > last ? '' : (lines[end] ?? '').slice(range.end.character);
  return { first, removed: end - first + 1, lines: `${before}${text}${after}`.split(lineBreak) };
}

/** Where a place is after a change; one at the very place of an insertion goes behind it where `sticks` is `end`. */
export function shiftPosition(at: Position, { range, text }: TextChange, sticks: 'start' | 'end'): Position {
  const { start, end } = range;
  const beforeStart = compare(at, start);
  if (beforeStart < 0 || (beforeStart === 0 && sticks === 'start')) return at;
  const inserted = text.split(lineBreak);
  const lastLine = inserted.at(-1) ?? '';
  const newEnd: Position = {
    line: start.line + inserted.length - 1,
    character: inserted.length === 1 ? start.character + lastLine.length : lastLine.length,
  };
  // What stood in the replaced stretch is at its end now.
  if (compare(at, end) <= 0) return sticks === 'start' && beforeStart > 0 && compare(at, end) < 0 ? start : newEnd;
  const line = newEnd.line + at.line - end.line;
  return { line, character: at.line === end.line ? newEnd.character + at.character - end.character : at.character };
}

/** A passage after a change: text typed at its edges stays outside. */
export function shiftRange(range: Range, change: TextChange): Range {
  const start = shiftPosition(range.start, change, 'end');
  const end = shiftPosition(range.end, change, 'start');
  return compare(end, start) < 0 ? { start, end: start } : { start, end };
}

export const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
