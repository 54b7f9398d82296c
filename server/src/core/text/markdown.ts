import { classOf, isSpace, unitClass } from './unicode.ts';

/**
 * How many code units of Markdown markup stand at `offset`: emphasis, code and strike-through marks, the target of a
 * link, the `>` of a block quotation at the start of a line, the backslash of an escape or a hard line break. 0 where
 * the character is text. Escaped marks go too: a selector in plain words has the mark alone, and both must come out
 * equal. Looks at no more than the line, so that folding stays one pass.
 */
export function markdownSkip(text: string, offset: number, lineStart: boolean): number {
  switch (text.charCodeAt(offset)) {
    case 0x2a: // *
      return isSpace(text.charCodeAt(beforeEscape(text, offset))) && isSpace(text.charCodeAt(offset + 1)) ? 0 : 1;
    case 0x5f: // _
      return isWord(text, beforeEscape(text, offset)) && isWord(text, offset + 1) ? 0 : 1;
    case 0x60: // `
      return 1;
    case 0x7e: // ~
      return text.charCodeAt(offset + 1) === 0x7e ? 2 : 0;
    case 0x3e: // >
      return lineStart ? (text.charCodeAt(offset + 1) === 0x20 ? 2 : 1) : 0;
    case 0x5c: // \
      return isPunctuation(text.charCodeAt(offset + 1)) || isBreak(text.charCodeAt(offset + 1)) ? 1 : 0;
    case 0x21: // !
      return text.charCodeAt(offset + 1) === 0x5b ? 1 : 0;
    case 0x5b: // [
      return 1;
    case 0x5d: // ]
      return text.charCodeAt(offset - 1) === 0x5c ? 1 : 1 + targetAt(text, offset + 1);
    default:
      return 0;
  }
}

/** The length of `(target)` or `[reference]` behind a link's text; 0 where there is none on this line. */
function targetAt(text: string, offset: number): number {
  const open = text.charCodeAt(offset);
  if (open !== 0x28 && open !== 0x5b) return 0;
  const close = open === 0x28 ? 0x29 : 0x5d;
  let depth = 0;
  const limit = Math.min(text.length, offset + maxTarget);
  for (let i = offset; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (isBreak(unit)) return 0;
    if (unit === 0x5c) i++;
    else if (unit === open && ++depth > maxNesting) return 0;
    else if (unit === close && --depth === 0) return i + 1 - offset;
  }
  return 0;
}

/** Longer targets are no links; without a limit a line of brackets would cost quadratic time. */
const maxTarget = 2048;
/** Of brackets inside a target. */
const maxNesting = 8;

const isWord = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset);
  return !Number.isNaN(unit) && unit !== 0x5f && classOf(unit) === unitClass.word;
};

const beforeEscape = (text: string, offset: number): number =>
  text.charCodeAt(offset - 1) === 0x5c ? offset - 2 : offset - 1;

const isBreak = (unit: number): boolean => unit === 10 || unit === 13;

const isPunctuation = (unit: number): boolean =>
  (unit >= 0x21 && unit <= 0x2f) ||
  (unit >= 0x3a && unit <= 0x40) ||
  (unit >= 0x5b && unit <= 0x60) ||
  (unit >= 0x7b && unit <= 0x7e);
