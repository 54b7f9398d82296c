import type { Cursor } from './cursor.ts';
import { isBlank, lineEnd, lineStart, plainEnd, skipSpaces } from './lines.ts';
import { type Frame, makeFrame, type OpenFrames } from './openFrames.ts';
import { flowPlainEnd, quotedOver } from './scalars.ts';

/** A collection in brackets, over lines where need be. Gives where it ends, or the line at which nobody closed it. */
export function readFlow(open: OpenFrames, from: number, base: number): number {
  const { text } = open;
  const depth = open.frames.length;
  let at = from;
  while (at < text.length) {
    const unit = text.charAt(at);
    const top = open.top;
    const gap = at;
    if (unit === '[' || unit === '{') {
      top.pending = false;
      const inner = makeFrame(unit === '[' ? 'seq' : 'map', base, true);
      inner.pending = unit === '[';
      open.frames.push(inner);
      at++;
    } else if (unit === ']' || unit === '}') {
      open.frames.pop();
      at++;
      if (open.frames.length <= depth) return at;
    } else if (unit === ',') {
      top.key = '';
      top.pending = top.kind === 'seq';
      at++;
    } else if (unit === ':' && top.kind === 'map' && top.key !== '') {
      top.pending = true;
      at++;
    } else at = readScalar(open, at, top, base);
    const content = skipBetween(open, at);
    const onToken = content < text.length && !',]}#'.includes(text.charAt(content));
    if (open.at >= at && open.at <= content && !(open.at === content && onToken) && !open.cursor) {
      findGap(open, text.charAt(at - 1));
    }
    if (text.slice(at, content).includes('\n')) {
      const line = lineStart(text, content);
      // A line as the block around begins it: the brackets were never closed.
      if (content - line <= base && /^(?:- |[\p{L}\w.-]+:(?:\s|$))/u.test(text.slice(content, content + 80))) {
        open.frames.length = depth;
        return line;
      }
    }
    at = Math.max(content, gap + 1);
    if (open.refused) return at;
  }
  open.frames.length = Math.min(open.frames.length, depth);
  return text.length;
}

/** Over white space, line breaks and comments. */
function skipBetween(open: OpenFrames, from: number): number {
  const { text } = open;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 35 && at > from && open.top.key !== 'target') {
      const end = lineEnd(text, at);
      if (open.at > at && open.at <= end) open.refused = true;
      at = end - 1;
    } else if (code > 32) break;
  }
  return at;
}

/** The cursor stands between the pieces of a collection, behind `before`. */
function findGap(open: OpenFrames, before: string): void {
  const { top } = open;
  if (!top.flow) return;
  const span = { start: open.at, end: open.at };
  const lead = (before === ',' || before === ':') && !isBlank(open.text.charCodeAt(open.at - 1)) ? ' ' : '';
  if (top.kind === 'seq' && top.pending) open.find({ may: 'start', span, column: top.column, lead }, top);
  else if (top.kind === 'map' && top.key === '') open.find({ may: 'key', span, column: top.column, lead }, top);
  else if (top.kind === 'map' && top.pending) open.find({ may: 'value', span, column: top.column, lead }, top);
  else open.refused = true;
}

/** A key or a value, up to what follows it. */
function readScalar(open: OpenFrames, at: number, top: Frame, base: number): number {
  const { text } = open;
  const first = text.charAt(at);
  let end: number;
  let raw: number;
  let quote: Cursor['quote'] = '';
  let closed = true;
  if (first === '"' || first === "'") {
    quote = first;
    const quoted = quotedOver(text, at, base);
    ({ closed } = quoted);
    end = quoted.closed || open.at <= at || open.at > quoted.end ? quoted.end : open.at;
    raw = end;
  } else {
    raw = flowPlainEnd(text, at, top.kind === 'map' && top.key === '');
    end = plainEnd(text, at, raw);
  }
  const bare = quote === '' ? 0 : 1;
  const isKey = top.kind === 'map' && top.key === '';
  const value = text.slice(at + bare, closed ? end - bare : end);
  const hit = open.at >= at && open.at <= raw && !open.cursor;
  if (hit) {
    const span = { start: at + bare, end: Math.max(closed ? end - bare : end, bare === 0 ? open.at : 0) };
    const colon = isKey && text.charAt(skipSpaces(text, raw, lineEnd(text, raw))) === ':';
    const may = isKey ? 'key' : top.kind === 'seq' ? 'start' : 'value';
    const inside = open.at >= span.start && open.at <= span.end && !text.slice(at, end).includes('\n');
    const complete = top.kind === 'map' && !isKey && !top.pending;
    if (!inside || complete) open.refused = true;
    else open.find({ may, span, column: top.column, quote, closed, colon, behind: open.at > end && quote === '' }, top);
  }
  if (isKey) {
    top.key = value.trim() || ' ';
    top.keys.set(top.key, '');
  } else {
    top.pending = false;
    if (top.kind === 'map') top.keys.set(top.key, value);
  }
  return Math.max(raw, at + 1);
}
