import type { Span } from '../model/span.ts';
import type { TextChange } from '../text/textChange.ts';

/**
 * What is left of a span that an edit reached into. Text inserted inside it belongs to it; replaced text that reaches
 * over an edge takes that part of the span away, and its replacement stays outside. Empty when nothing is left.
 */
export function cutSpan({ start, end }: Span, change: TextChange): Span {
  const by = change.text.length - (change.end - change.start);
  const behind = change.start + change.text.length;
  if (change.start < start) return { start: behind, end: Math.max(behind, end + by) };
  return { start, end: change.end > end ? change.start : end + by };
}
