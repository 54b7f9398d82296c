import type { Span } from '../model/span.ts';

/** Lines longer than this are no hard-wrapped ones: each is a paragraph. */
const wrapLimit = 120;

/**
 * The paragraphs of a text, without the line breaks between them, blank ones left out. A blank line parts paragraphs; so
 * does a single line break, unless both lines look like hard-wrapped text: no longer than 120 code units, the first
 * without a full stop at its end, the second without a list, heading or quotation mark of Markdown at its beginning.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = paragraphEnd(text, start);
    if (!isBlank(text, start, end)) found.push({ start, end });
    start = afterBreak(text, end);
    if (start === end) break;
  }
  return found;
}

/** The paragraph around an offset, without the line break that ends it. */
export function paragraphAt(text: string, offset: number): Span {
  let start = lineStart(text, Math.min(Math.max(offset, 0), text.length));
  while (start > 0) {
    const before = beforeBreak(text, start);
    if (parts(text, before, start)) break;
    start = lineStart(text, before);
  }
  return { start, end: paragraphEnd(text, start) };
}

function paragraphEnd(text: string, start: number): number {
  let end = lineEnd(text, start);
  while (end < text.length) {
    const next = afterBreak(text, end);
    if (parts(text, end, next)) break;
    end = lineEnd(text, next);
  }
  return end;
}

/** Whether the line break between `end` (of a line) and `next` (the start of the following one) ends a paragraph. */
function parts(text: string, end: number, next: number): boolean {
  const start = lineStart(text, end);
  const nextEnd = lineEnd(text, next);
  if (end - start > wrapLimit || nextEnd - next > wrapLimit) return true;
  let line = text.slice(start, end);
  let following = text.slice(next, nextEnd);
  if (blockQuote.test(line) && blockQuote.test(following)) {
    line = line.replace(blockQuote, '');
    following = following.replace(blockQuote, '');
  }
  return line.trim() === '' || following.trim() === '' || endsSentence.test(line) || startsBlock.test(following);
}

const endsSentence = /[.!?؟…۔:][\s"'»”’›)\]*_]*$/;
/** A block quotation goes on over lines that all begin so. */
const blockQuote = /^\s{0,3}>\s?/;
const startsBlock = /^\s{0,3}(?:#{1,6}\s|[-*+•]\s|\d+[.)]\s|>)/;

const isBreak = (unit: number): boolean => unit === 10 || unit === 13;

function lineStart(text: string, offset: number): number {
  let at = offset;
  // Between CR and LF stands no line.
  if (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13) at--;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

const afterBreak = (text: string, end: number): number =>
  end >= text.length ? end : end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);

const beforeBreak = (text: string, start: number): number =>
  start - (text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13 ? 2 : 1);

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}
