import type { Span } from '../model/span.ts';
import { isSpace, isWordAt } from '../text/unicode.ts';

/**
 * Takes blanks, direction controls and the punctuation of the sentence around off both edges. Ellipses, question and
 * exclamation marks stay, and so does the full stop of an abbreviation; in Markdown what begins a line (`- `, `> `, `# `)
 * goes as well.
 */
export function trimPunctuation(text: string, span: Span, markdown: boolean): Span {
  let { start, end } = span;
  for (let before = -1; before !== start && start < end; ) {
    before = start;
    while (start < end && (isBlankAt(text, start) || isLeading(text, start))) start++;
    if (markdown) start = Math.min(end, start + lineMarker(text, start));
  }
  while (start < end && (isBlankAt(text, end - 1) || isTrailing(text, end - 1))) end--;
  return { start, end };
}

/** White space, and characters that are not seen. Joiners belong to the letters beside them. */
const isBlankAt = (text: string, at: number): boolean =>
  isSpace(text.charCodeAt(at)) || unseen.test(text.charAt(at)) || (isJoiner(text, at) && !isJoined(text, at));

const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const isJoiner = (text: string, at: number): boolean => text.charAt(at) === '\u200c' || text.charAt(at) === '\u200d';
const isJoined = (text: string, at: number): boolean => isWordAt(text, at - 1) || isWordAt(text, at + 1);

const isLeading = (text: string, at: number): boolean => {
  const char = text.charAt(at);
  if (char === '.') return text.charAt(at + 1) !== '.' && text.charAt(at - 1) !== '.' && !isWordAt(text, at + 1);
  return ':,،;؛–—'.includes(char) || (char === '-' && isSpace(text.charCodeAt(at + 1)));
};

const isTrailing = (text: string, at: number): boolean => {
  const char = text.charAt(at);
  if (char === '.' || char === '۔') return text.charAt(at - 1) !== '.' && !isAbbreviated(text, at);
  return ':,،;؛–—'.includes(char) || (char === '-' && isSpace(text.charCodeAt(at - 1)));
};

/** `U.S.`, `John F.`, `Inc.`: whether the full stop at `at` belongs to what stands before it. */
function isAbbreviated(text: string, at: number): boolean {
  const word = /(?:^|[^\p{L}\p{N}.])((?:\p{L}\.)+\p{L}|\p{Lu}|\p{L}+)$/u.exec(
    text.slice(Math.max(0, at - 16), at),
  )?.[1];
  if (word === undefined) return false;
  return word.length === 1 || word.includes('.') || abbreviations.has(word.toLowerCase());
}

const abbreviations = new Set('jr sr inc ltd co corp etc'.split(' '));

/** How much of Markdown's line beginning stands at `at`, the first of its line: bullet, number, heading, quotation. */
function lineMarker(text: string, at: number): number {
  let line = at;
  while (line > 0 && at - line < 4 && text.charAt(line - 1) === ' ') line--;
  const before = text.charAt(line - 1);
  if (line > 0 && before !== '\n' && before !== '\r' && before !== '>') return 0;
  return /^(?:>|#{1,6}(?=\s)|[-*+](?=\s)|\d{1,9}[.)](?=\s))\s*/.exec(text.slice(at, at + 64))?.[0].length ?? 0;
}
