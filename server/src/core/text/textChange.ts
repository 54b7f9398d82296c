import { splitsPair } from './unicode.ts';

/**
 * One edit: `start`…`end` of the text before it becomes `text`. Several apply one after another, so that the offsets
 * of each hold in the text that the ones before it left.
 */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after the edits. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  return changes.reduce((before, { start, end, text: by }) => before.slice(0, start) + by + before.slice(end), text);
}

/**
 * The same edit of `old` without what it leaves as it is at both ends: clients may send whole lines, or the whole text,
 * for one letter.
 */
export function trimChange(old: string, change: TextChange): TextChange {
  const { start, end, text } = change;
  const most = Math.min(end - start, text.length);
  if (most === 0) return change;
  let head = 0;
  while (head < most && old.charCodeAt(start + head) === text.charCodeAt(head)) head++;
  if (head > 0 && (splitsPair(text, head) || splitsPair(old, start + head))) head--;
  let tail = 0;
  while (tail < most - head && old.charCodeAt(end - 1 - tail) === text.charCodeAt(text.length - 1 - tail)) tail++;
  if (tail > 0 && (splitsPair(text, text.length - tail) || splitsPair(old, end - tail))) tail--;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}
