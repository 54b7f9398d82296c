import type { Span } from '../../model/span.ts';
import { paragraphAt } from '../../text/paragraphs.ts';
import { findQuotations } from '../../text/quotations.ts';
import { sentencesOf } from '../../text/sentences.ts';

export interface Passage extends Span {
  readonly isQuotation: boolean;
}

/** A book is looked through in stretches of about so many code units, as far as its passages are wanted. */
const stretch = 8_000;
/** What is further away is found by typing some of it. */
const farthest = 400_000;

/**
 * The sentences of a text, and quotations of several words with their marks, in the order of the text: from `offset` on,
 * and then from the beginning up to it.
 */
export function* passagesFrom(text: string, offset: number): Iterable<Passage> {
  const first = paragraphAt(text, offset).start;
  for (const passage of between(text, first, text.length, farthest)) if (passage.end > offset) yield passage;
  for (const passage of between(text, 0, offset, farthest)) if (passage.end <= offset) yield passage;
}

/** So many matches of what was typed are looked around; more typing leaves fewer. */
const maxMatches = 100;

/** Those that hold a match of the pattern, in the same order; matches at which `passesOver` says so do not count. */
export function* passagesWith(
  text: string,
  pattern: RegExp,
  offset: number,
  passesOver: (at: number) => boolean,
): Iterable<Passage> {
  let matches = 0;
  const first = paragraphAt(text, offset).start;
  for (const [from, to] of [
    [first, text.length],
    [0, first],
  ] as const) {
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
      const { index } = match;
      if (passesOver(index)) continue;
      if (++matches > maxMatches) return;
      const paragraph = paragraphAt(text, index);
      const around = passagesIn(text, paragraph.start, Math.min(paragraph.end, paragraph.start + 100_000));
      const holding = around.filter(({ start, end }) => start <= index && index < end);
      yield* holding;
      pattern.lastIndex = Math.max(index + 1, ...holding.map(({ end }) => end));
    }
  }
}

function* between(text: string, from: number, to: number, most: number): Iterable<Passage> {
  for (let start = from; start < to && start - from < most; ) {
    const end = endOfStretch(text, start);
    yield* passagesIn(text, start, end);
    start = end;
  }
}

/** Between two paragraphs where these are not too long, else between two lines or sentences. */
function endOfStretch(text: string, start: number): number {
  const least = start + stretch;
  if (least >= text.length) return text.length;
  for (const [mark, reach] of [
    ['\n\n', stretch],
    ['\n\r\n', stretch],
    ['\n', 4 * stretch],
    ['. ', 8 * stretch],
  ] as const) {
    const at = text.slice(least, least + reach).indexOf(mark);
    if (at >= 0) return least + at + mark.length;
  }
  return least;
}

function passagesIn(text: string, from: number, to: number): readonly Passage[] {
  const part = text.slice(from, to);
  const move = ({ start, end }: Span, isQuotation: boolean): Passage => ({
    start: start + from,
    end: end + from,
    isQuotation,
  });
  const quotations = findQuotations(part).filter(
    ({ depth, close, inner }) =>
      depth === 0 && close.end > close.start && /\s/u.test(part.slice(inner.start, inner.end)),
  );
  return [
    ...sentencesOf(part).map((span) => move(span, false)),
    ...quotations.map(({ open, close }) => move({ start: open.start, end: close.end }, true)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}
