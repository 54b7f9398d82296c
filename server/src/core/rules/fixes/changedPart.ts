import type { Span } from '../../model/span.ts';
import type { TextEdit } from '../../model/workspaceEdit.ts';

/** The replacement of the words that differ between `span` of `text` and `wanted`; undefined where none do. */
export function changedPart(text: string, span: Span, wanted: string): TextEdit | undefined {
  const now = text.slice(span.start, span.end);
  if (now === wanted) return undefined;
  const shorter = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < shorter && now[start] === wanted[start]) start++;
  let end = 0;
  while (end < shorter - start && now.at(-1 - end) === wanted.at(-1 - end)) end++;
  // Whole words, so that no character is cut in two.
  while (start > 0 && !/\s/.test(now[start - 1] ?? '')) start--;
  while (end > 0 && !/\s/.test(now[now.length - end] ?? '')) end--;
  return {
    span: { start: span.start + start, end: span.end - end },
    text: wanted.slice(start, wanted.length - end),
  };
}
