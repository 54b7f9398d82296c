import type { Span } from '../model/span.ts';
import { paragraphAt, paragraphsOf } from './paragraphs.ts';
import { classOf, isSpace, unitClass } from './unicode.ts';

export { paragraphsOf } from './paragraphs.ts';

/**
 * The sentences of a text, or of the paragraphs that `within` touches, with their closing marks and without the white
 * space around them. A sentence ends with its paragraph, and at `. ! ? ؟ … ۔` with quotation marks and brackets
 * behind, before white space or an Arabic letter; not behind an initial, a common abbreviation or the number of a list.
 */
export function sentencesOf(text: string, within?: Span): readonly Span[] {
  const found: Span[] = [];
  if (!within) {
    for (const paragraph of paragraphsOf(text)) split(text, paragraph, found);
    return found;
  }
  for (let at = within.start; ; ) {
    const paragraph = paragraphAt(text, at);
    split(text, paragraph, found);
    at = paragraph.end + (text.startsWith('\r\n', paragraph.end) ? 2 : 1);
    if (at > within.end || at > text.length) return found;
  }
}

function split(text: string, paragraph: Span, found: Span[]): void {
  let start = skipSpace(text, paragraph.start, paragraph.end);
  listNumber.lastIndex = start;
  listNumber.test(text);
  terminal.lastIndex = Math.max(start, listNumber.lastIndex);
  for (let match = terminal.exec(text); match && match.index < paragraph.end; match = terminal.exec(text)) {
    if (!endsHere(text, match.index)) continue;
    let end = match.index + 1;
    while (end < paragraph.end && (isTerminal(text.charCodeAt(end)) || isCloser(text.charCodeAt(end)))) end++;
    const next = text.charCodeAt(end);
    if (end < paragraph.end && !isSpace(next) && !startsUnspaced(next)) continue;
    found.push({ start, end });
    start = skipSpace(text, end, paragraph.end);
    terminal.lastIndex = Math.max(start, match.index + 1);
  }
  let end = paragraph.end;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start < end) found.push({ start, end });
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** `1. ` at the beginning of a line. */
const listNumber = /\p{Nd}{1,3}\.(?=[ \t])/uy;
const terminal = /[.!?؟…۔]/g;
const terminals = new Set([...'.!?؟…۔'].map((c) => c.charCodeAt(0)));
const closers = new Set([...'"\'»”’›“)]}*_'].map((c) => c.charCodeAt(0)));
const isTerminal = (unit: number): boolean => terminals.has(unit);
const isCloser = (unit: number): boolean => closers.has(unit);

/** Hurried Arabic copy leaves the space out behind a full stop; figures, links and abbreviations are not Arabic. */
const startsUnspaced = (unit: number): boolean =>
  (unit >= 0x620 && unit <= 0x64a) || unit === 0xab || unit === 0x201c || unit === 0x22;

/** Whether the mark at `offset` ends a sentence rather than an abbreviation or initial. */
function endsHere(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) !== 0x2e) return true;
  let start = offset;
  while (start > 0 && offset - start < 12 && classOf(text.charCodeAt(start - 1)) === unitClass.word) start--;
  const word = text.slice(start, offset);
  // The `s` of `council's` is no initial.
  if (
    word.length === 1 &&
    !/\p{N}/u.test(word) &&
    !/[\p{L}\p{M}]['’]$/u.test(text.slice(Math.max(0, start - 2), start))
  )
    return false;
  return !abbreviations.has(word.toLowerCase());
}

const abbreviations = new Set(
  'mr mrs ms dr prof gen col lt sgt capt rep sen gov st jr sr vs etc inc ltd co corp dept jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
