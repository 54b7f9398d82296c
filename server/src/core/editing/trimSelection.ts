import type { Span } from '../model/span.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { findQuotations, type Quotation } from '../text/quotations.ts';
import { isWordAt, splitsCharacter } from '../text/unicode.ts';
import { fitBrackets, fitEmphasis, fitQuotations } from './pairedMarks.ts';
import { snap } from './snapEdges.ts';
import { trimPunctuation } from './trimPunctuation.ts';

export interface TrimOptions {
  readonly markdown?: boolean;
}

/**
 * The spans of a selection as a careful person would have set them: in text order, none touching another, without white
 * space, direction controls and the punctuation that belongs to the sentence around (a closing full stop or comma, a
 * leading colon); whole characters, numbers and words, where a word was cut by a sloppy hand (what Arabic writes on to
 * a word may stay outside); quotation marks, brackets and in Markdown emphasis in pairs: a lone mark at an edge takes its
 * partner in where that directly follows, and goes where it does not. Empty where nothing is left. UTF-16 code units.
 */
export function trimSelection(text: string, spans: readonly Span[], options: TrimOptions = {}): readonly Span[] {
  const whole = joined(
    text,
    joined(text, spans).map((piece) => snap(text, piece)),
  );
  return joined(
    text,
    whole.map((piece) => trimOne(text, piece, options.markdown === true)),
  );
}

/** Ordered, inside the text, those that overlap or have nothing but blanks between as one, empty ones left out. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const ordered = spans
    .map(({ start, end }) => ({ start: clamp(text, Math.min(start, end)), end: clamp(text, Math.max(start, end)) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const found: Span[] = [];
  for (const span of ordered) {
    const last = found.at(-1);
    if (last && (span.start <= last.end || isBlank(text, last.end, span.start)))
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}

const clamp = (text: string, offset: number): number => Math.min(Math.max(Math.trunc(offset) || 0, 0), text.length);

/** Longer gaps are not looked into. */
const isBlank = (text: string, start: number, end: number): boolean =>
  end - start <= 16 && /^[ \t\u00a0]*$/.test(text.slice(start, end));

function trimOne(text: string, piece: Span, markdown: boolean): Span {
  const quotations = quotationsAround(text, piece);
  let span = piece;
  // Each step only takes marks off an edge, or one pair in: it ends soon.
  for (let turn = 0; turn < maxTurns; turn++) {
    let next = span;
    const take = (fitted: Span): void => {
      next = {
        start: splitsCharacter(text, fitted.start) ? next.start : fitted.start,
        end: splitsCharacter(text, fitted.end) ? next.end : fitted.end,
      };
    };
    take(trimPunctuation(text, next, markdown));
    take(fitQuotations(text, next, quotations));
    take(fitBrackets(text, next));
    if (markdown) take(fitEmphasis(text, next));
    if (next.start === span.start && next.end === span.end) break;
    span = next;
  }
  for (let at = span.start; at < span.end; at++) if (isWordAt(text, at)) return span;
  return { start: span.start, end: span.start };
}

const maxTurns = 32;

/** Of the paragraphs that the piece touches, as far as anybody looks for the other mark. */
function quotationsAround(text: string, { start, end }: Span): readonly Quotation[] {
  const within = {
    start: Math.max(paragraphAt(text, start).start, start - reach),
    end: Math.min(paragraphAt(text, end).end, end + reach),
  };
  return findQuotations(text, within);
}

const reach = 20_000;
