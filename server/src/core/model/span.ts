/** A stretch of text: UTF-16 code units, half-open, counted after a byte order mark. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** Whether `offset` lies in the span; the end counts, so that a cursor just behind a word is still on it. */
export const touches = (at: Span, offset: number): boolean => at.start <= offset && offset <= at.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that holds all of `spans`; they must not be empty. */
export function hull(spans: readonly [Span, ...Span[]] | readonly Span[]): Span {
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}
