import { isWholeWords } from '../anchor/boundaries.ts';
import type { Span } from '../model/span.ts';
import { isWordAt, splitsCharacter } from '../text/unicode.ts';

/**
 * Moves edges off the middle of characters, numbers and words. A word of which the greater part was selected is taken
 * in whole, another is left out, unless the whole selection lies within it. What Arabic writes on to a word (و ف ب ل ك)
 * may be left out.
 */
export function snap(text: string, span: Span): Span {
  return toCharacters(text, toWords(text, toCharacters(text, span)));
}

function toCharacters(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (splitsCharacter(text, from)) from--;
  while (splitsCharacter(text, to)) to++;
  return { start: from, end: to };
}

function toWords(text: string, span: Span): Span {
  let { start, end } = span;
  const first = wordAround(text, start);
  const last = wordAround(text, end);
  if (first && last && first.start === last.start) {
    return isMost(first, { start, end }) && !isWholeWords(text, start, end)
      ? whole(text, first, start)
      : { start, end };
  }
  if (first && !isWholeWords(text, start, first.end)) {
    start = isMost(first, { start, end: first.end }) ? first.start : first.end;
  }
  if (last) end = isMost(last, { start: last.start, end }) ? last.end : last.start;
  return { start, end: Math.max(start, end) };
}

/** The whole word, but for proclitics that were left out on purpose. */
function whole(text: string, word: Span, start: number): Span {
  return { start: isWholeWords(text, start, word.end) ? start : word.start, end: word.end };
}

const isMost = (word: Span, part: Span): boolean => (part.end - part.start) * 2 > word.end - word.start;

/** The word or number that `offset` stands in the middle of. */
function wordAround(text: string, offset: number): Span | undefined {
  if (!joins(text, offset)) return undefined;
  let start = offset;
  while (offset - start < maxWord && joins(text, start)) start--;
  let end = offset;
  while (end - offset < maxWord && joins(text, end)) end++;
  return { start, end };
}

/** Longer runs of letters are no words. */
const maxWord = 100;

/** Whether what stands on both sides of `offset` is of one word: letters, or figures with a point or comma between. */
function joins(text: string, offset: number): boolean {
  const before = isLetter(text, offset - 1);
  const after = isLetter(text, offset);
  if (before && after) return true;
  const figures = (at: number): boolean => isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
  if (after) return isPoint(text.charAt(offset - 1)) && figures(offset - 1);
  return before && isPoint(text.charAt(offset)) && figures(offset);
}

/** Underscores are emphasis more often than words in what people write. */
const isLetter = (text: string, at: number): boolean => isWordAt(text, at) && text.charAt(at) !== '_';
const isDigit = (char: string): boolean => /^\p{Nd}$/u.test(char);
const isPoint = (char: string): boolean => char !== '' && '.,٫٬'.includes(char);
