import type { Span } from '../model/span.ts';

/** Lines longer than this are no hard-wrapped ones: each is a paragraph. */
const wrapLimit = 120;

/**
 * The paragraphs of a text, without the line breaks between them, blank ones left out. A blank line parts paragraphs; so
 * does a single line break, unless both lines look like hard-wrapped text: no longer than 120 code units, the first
 * without a full stop at its end, the second without a list, heading or block quotation of Markdown at its beginning.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  const lines = new Lines(text);
  for (let start = 0; start < text.length; ) {
    let end = lines.end(start);
    let lineStart = start;
    let next = lines.afterBreak(end);
    while (end < text.length) {
      const nextEnd = lines.end(next);
      if (parts(text, lineStart, end, next, nextEnd)) break;
      lineStart = next;
      end = nextEnd;
      next = lines.afterBreak(end);
    }
    if (!isBlank(text, start, end)) found.push({ start, end });
    if (next === start) break;
    start = next;
  }
  return found;
}

/** The paragraph around an offset, without the line break that ends it. */
export function paragraphAt(text: string, offset: number): Span {
  const lines = new Lines(text);
  const own = lines.start(Math.min(Math.max(offset, 0), text.length));
  let start = own;
  while (start > 0) {
    const end = lines.beforeBreak(start);
    const before = lines.start(end);
    if (parts(text, before, end, start, lines.end(start))) break;
    start = before;
  }
  let lineStart = own;
  let end = lines.end(own);
  while (end < text.length) {
    const next = lines.afterBreak(end);
    const nextEnd = lines.end(next);
    if (parts(text, lineStart, end, next, nextEnd)) break;
    lineStart = next;
    end = nextEnd;
  }
  return { start, end };
}

/** Whether the break between the line `start`…`end` and the following one, `next`…`nextEnd`, ends a paragraph. */
function parts(text: string, start: number, end: number, next: number, nextEnd: number): boolean {
  if (end - start > wrapLimit || nextEnd - next > wrapLimit) return true;
  let line = text.slice(start, end).trimEnd();
  let following = text.slice(next, nextEnd);
  if (blockQuote.test(line) && blockQuote.test(following)) {
    line = line.replace(blockQuote, '');
    following = following.replace(blockQuote, '');
  }
  return (
    line === '' || following.trim() === '' || endsSentence.test(line.slice(-maxClosers)) || startsBlock.test(following)
  );
}

/** As many closing marks as anybody writes behind a full stop. */
const maxClosers = 12;
const endsSentence = /[.!?؟…۔:][\s"'»”’›)\]*_]*$/;
/** A block quotation goes on over lines that all begin so. */
const blockQuote = /^\s{0,3}>\s?/;
const startsBlock = /^\s{0,3}(?:#{1,6}\s|[-*+•]\s|\d+[.)]\s|>)/;

/** Steps from line to line; breaks are LF, CRLF or a lone CR. Built-in searches do the walking. */
class Lines {
  readonly #text: string;
  readonly #hasReturns: boolean;
  /** The first line feed behind `#searched`, so that lone returns do not make every line search the whole text. */
  #feed = -1;
  #searched = 0;

  constructor(text: string) {
    this.#text = text;
    this.#hasReturns = text.includes('\r');
  }

  end(from: number): number {
    if (this.#feed < from || from < this.#searched) {
      const feed = this.#text.indexOf('\n', from);
      this.#feed = feed < 0 ? this.#text.length : feed;
      this.#searched = from;
    }
    const end = this.#feed;
    if (!this.#hasReturns) return end;
    for (let at = from; at < end; at++) if (this.#text.charCodeAt(at) === 13) return at;
    return end;
  }

  start(offset: number): number {
    let at = offset;
    // Between CR and LF stands no line.
    if (this.#text.charCodeAt(at) === 10 && this.#text.charCodeAt(at - 1) === 13) at--;
    while (at > 0 && !isBreak(this.#text.charCodeAt(at - 1))) at--;
    return at;
  }

  afterBreak(end: number): number {
    if (end >= this.#text.length) return end;
    return end + (this.#text.charCodeAt(end) === 13 && this.#text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }

  beforeBreak(start: number): number {
    return start - (this.#text.charCodeAt(start - 1) === 10 && this.#text.charCodeAt(start - 2) === 13 ? 2 : 1);
  }
}

const isBreak = (unit: number): boolean => unit === 10 || unit === 13;

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!/\s/.test(text.charAt(at))) return false;
  return true;
}
