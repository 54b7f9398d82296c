import type { Cursor } from './cursor.ts';
import { afterBreak, isBlank, lineEnd, skipSpaces } from './lines.ts';

/** No entry has more lines; what follows is not looked at for keys. */
export const maxLines = 4_000;

export interface Key {
  readonly text: string;
  readonly start: number;
  /** Before the colon. */
  readonly end: number;
  readonly quote: Cursor['quote'];
}

/** A key with its colon, plain or quoted. */
export function keyAt(text: string, at: number, end: number): Key | undefined {
  const unit = text.charAt(at);
  if (unit === '"' || unit === "'") {
    const quoted = quotedEnd(text, at + 1, end, text.charCodeAt(at));
    if (!quoted.closed || text.charAt(quoted.end) !== ':') return undefined;
    return { text: text.slice(at + 1, quoted.end - 1), start: at, end: quoted.end, quote: unit };
  }
  if ('[]{},&*!|>%@`#'.includes(unit)) return undefined;
  for (let colon = at; colon < end; colon++) {
    const code = text.charCodeAt(colon);
    if (code === 35 && isBlank(text.charCodeAt(colon - 1))) return undefined;
    if (code !== 58 || (colon + 1 < end && !isBlank(text.charCodeAt(colon + 1)))) continue;
    return colon === at ? undefined : { text: text.slice(at, colon).trimEnd(), start: at, end: colon, quote: '' };
  }
  return undefined;
}

/** Behind the mark that closes a quotation, on the same line; else the end of the line. */
function quotedEnd(text: string, from: number, end: number, mark: number): QuotedEnd {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 92 && mark === 34) at++;
    else if (code === mark) {
      if (mark === 39 && text.charCodeAt(at + 1) === 39) at++;
      else return { end: at + 1, closed: true };
    }
  }
  return { end, closed: false };
}

export interface QuotedEnd {
  readonly end: number;
  readonly closed: boolean;
}

/**
 * Where a quoted scalar ends: over lines, as long as these stand further right than `base`; else nobody closed it, and it
 * ends with its line.
 */
export function quotedOver(text: string, open: number, base: number): QuotedEnd {
  const mark = text.charCodeAt(open);
  const first = lineEnd(text, open);
  let from = open + 1;
  let end = first;
  for (let lines = 0; lines < maxLines; lines++) {
    const found = quotedEnd(text, from, end, mark);
    if (found.closed) return found;
    from = afterBreak(text, end);
    if (from >= text.length) break;
    end = lineEnd(text, from);
    const content = skipSpaces(text, from, end);
    if (content < end && content - from <= base) break;
  }
  return { end: first, closed: false };
}

/** Whether the dash of a list's item stands there. */
export const isDash = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(at) === 45 && (at + 1 >= end || isBlank(text.charCodeAt(at + 1)));

/** Where a plain scalar in brackets ends, with the white space behind it: at a bracket, a comma, or a key's colon. */
export function flowPlainEnd(text: string, from: number, isKey: boolean): number {
  const end = lineEnd(text, from);
  for (let at = from; at < end; at++) {
    const unit = text.charAt(at);
    if (',[]{}'.includes(unit)) return at;
    if (unit === '#' && at > from && isBlank(text.charCodeAt(at - 1))) return at;
    if (unit === ':' && (isKey || at === from) && (at + 1 >= end || ' \t,[]{}'.includes(text.charAt(at + 1))))
      return at;
  }
  return end;
}
