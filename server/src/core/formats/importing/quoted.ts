import type { Span } from '../../model/span.ts';
import { UnitIndex } from '../../text/units.ts';
import type { Quote } from './imported.ts';
import type { Place } from './placesOf.ts';

/** Passages of a text by their positions, as other tools give them. */
export class Quoted {
  readonly #text: string;
  #units: UnitIndex | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** UTF-16 spans in reading order; undefined unless each piece has a position, at which its words stand. */
  spans(quotes: readonly Quote[]): readonly Span[] | undefined {
    const spans: Span[] = [];
    for (const { exact, position } of quotes) {
      const span = position && this.#spanAt(position);
      if (!span || (exact !== undefined && this.#text.slice(span.start, span.end) !== exact)) return undefined;
      spans.push(span);
    }
    spans.sort((a, b) => a.start - b.start);
    const apart = spans.every(({ start }, i) => start >= (spans[i - 1]?.end ?? 0));
    return apart && spans.length > 0 ? spans : undefined;
  }

  #spanAt({ start, end }: Span): Span | undefined {
    this.#units ??= UnitIndex.of(this.#text);
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) return undefined;
    if (end > this.#units.codePoints) return undefined;
    return { start: this.#units.offsetOfCodePoint(start), end: this.#units.offsetOfCodePoint(end) };
  }
}

/** The words to look for; undefined where a piece has none. */
export function wordsOfQuotes(quotes: readonly Quote[]): Place | undefined {
  const pieces = quotes.flatMap(({ exact }) => (exact ? [exact] : []));
  if (pieces.length !== quotes.length || pieces.length === 0) return undefined;
  const prefix = quotes[0]?.prefix;
  const suffix = quotes.at(-1)?.suffix;
  return { selector: { pieces, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) } };
}

export const rangeOf = (position: Span | undefined): string => (position ? `${position.start}–${position.end}` : '…');
