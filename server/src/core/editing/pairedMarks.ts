import type { Span } from '../model/span.ts';
import type { Quotation } from '../text/quotations.ts';
import { isWordAt } from '../text/unicode.ts';

/**
 * Brings quotation marks into pairs: a closing mark that directly follows comes in when its opening mark is inside (and
 * the other way round); a mark at an edge whose partner is farther away, or that has none, goes.
 */
export function fitQuotations(text: string, span: Span, quotations: readonly Quotation[]): Span {
  let { start, end } = span;
  for (const { open, close } of quotations) {
    if (close.end <= start || open.start >= end || close.start === close.end) continue;
    const opens = open.start >= start && open.end <= end;
    const closes = close.start >= start && close.end <= end;
    if (opens && !closes && isNear(end, close.start) && closing.test(text.slice(end, close.start))) end = close.end;
    else if (closes && !opens && isNear(open.end, start) && text.slice(open.end, start).trim() === '')
      start = open.start;
  }
  const paired = (at: Span): boolean =>
    quotations.some(({ open, close }) => {
      const whole = close.end > close.start && start <= open.start && close.end <= end;
      return whole && (same(at, open) || same(at, close));
    });
  const first = markAt(text, start);
  if (first && first.end <= end && !paired(first)) start = first.end;
  const last = markBefore(text, end);
  if (last && last.start >= start && !paired(last) && !isApostrophe(text, last)) end = last.start;
  return { start, end };
}

const isNear = (from: number, to: number): boolean => from <= to && to - from <= 8;
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
/** What may stand between the selection and the closing mark: `"We stay|," she said`. */
const closing = /^[\s.,،;؛!?؟…]{0,4}$/;

const quotes = `"«»‹›“”„‟‘’‚「」『』＂'`;

function markAt(text: string, at: number): Span | undefined {
  if (text.startsWith("''", at)) return { start: at, end: at + 2 };
  const char = text.charAt(at);
  return char !== '' && quotes.includes(char) ? { start: at, end: at + 1 } : undefined;
}

function markBefore(text: string, end: number): Span | undefined {
  if (text.endsWith("''", end) && end >= 2) return { start: end - 2, end };
  const char = text.charAt(end - 1);
  return char !== '' && quotes.includes(char) ? { start: end - 1, end } : undefined;
}

/** `the workers'`: it belongs to the word. */
const isApostrophe = (text: string, { start, end }: Span): boolean =>
  end === start + 1 && "'’".includes(text.charAt(start)) && isWordAt(text, start - 1);

const brackets = ['()', '[]', '{}'] as const;

/** The same for brackets. */
export function fitBrackets(text: string, span: Span): Span {
  let { start, end } = span;
  for (const [opening = '', ending = ''] of brackets) {
    let depth = 0;
    let missing = 0;
    for (let at = start; at < end; at++) {
      const char = text.charAt(at);
      if (char === opening) depth++;
      else if (char === ending && depth > 0) depth--;
      else if (char === ending) missing++;
    }
    if (depth === 1 && missing === 0 && text.charAt(end) === ending) end++;
    else if (depth > 0 && text.charAt(start) === opening) start++;
    else if (depth > 0 && text.charAt(end - 1) === opening) end--;
    if (missing === 1 && depth === 0 && text.charAt(start - 1) === opening) start--;
    else if (missing > 0 && text.charAt(end - 1) === ending) end--;
    else if (missing > 0 && text.charAt(start) === ending) start++;
  }
  return { start, end: Math.max(start, end) };
}

/** Takes marks of Markdown's emphasis, code and strike-through off an edge where nothing inside answers them. */
export function fitEmphasis(text: string, span: Span): Span {
  const { start, end } = span;
  const first = emphasis.exec(text.slice(start, Math.min(end, start + 3)))?.[0] ?? '';
  const last = closingEmphasis.exec(text.slice(Math.max(start, end - 3), end))?.[0] ?? '';
  const inner = text.slice(start + first.length, Math.max(start + first.length, end - last.length));
  if (first !== '' && first === last && inner !== '' && !inner.includes(first)) return span;
  if (first !== '' && !closes(inner + last, first)) return { start: start + first.length, end };
  if (last !== '' && !closes(first + inner, last)) return { start, end: end - last.length };
  return span;
}

const emphasis = /^(?:\*{1,3}|_{1,3}|~~|`)/;
const closingEmphasis = /(?:\*{1,3}|_{1,3}|~~|`)$/;

/** Whether the marks have a partner in the rest: those that stand there alone make an odd number. */
const closes = (rest: string, marks: string): boolean => (rest.split(marks).length - 1) % 2 === 1;
