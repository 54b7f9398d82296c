import type { Span } from '../model/span.ts';
import type { TextChange } from '../text/textChange.ts';

/**
 * Where a span is after edits; the same object where it stays. Text inserted at its edges is outside it, text
 * inserted inside it belongs to it. Replaced text that reaches over an edge takes that part of the span away.
 */
export function shiftSpan(span: Span, changes: readonly TextChange[]): Span {
  let { start, end } = span;
  for (const change of changes) {
    if (change.start >= end && (change.start > start || end > start)) continue;
    const by = change.text.length - (change.end - change.start);
    if (change.end <= start) {
      start += by;
      end += by;
      continue;
    }
    const inside = change.start >= start;
    if (change.end > end) end = inside ? change.start : change.start + change.text.length;
    else end += by;
    if (!inside) start = change.start + change.text.length;
    if (end < start) end = start;
  }
  return start === span.start && end === span.end ? span : { start, end };
}

/** Whether an edit reached into the span: changed something of it, or inserted something inside. */
export function touchesInside(span: Span, changes: readonly TextChange[]): boolean {
  let at = span;
  for (const change of changes) {
    if (change.start < at.end && change.end > at.start) return true;
    at = shiftSpan(at, [change]);
  }
  return false;
}
