import type { Span } from '../../model/span.ts';
import type { Cursor } from './cursor.ts';
import { afterBreak, isBlank, lineEnd, lineStart, plainEnd, skipSpaces } from './lines.ts';

/** A map or list that is open at a place of the file. */
interface Frame {
  readonly kind: 'map' | 'seq';
  /** Of its keys or dashes; in flow style of whatever the brackets belong to. */
  readonly column: number;
  readonly flow: boolean;
  /** Of a map: what was read of it. */
  readonly keys: Map<string, string>;
  /** Of a map: the key that was read last; empty where one is to come. */
  key: string;
  /** Whether a value (of the key, or an item) is still to come. */
  pending: boolean;
}

/** What was found at the cursor, before the rest of the entry is read. */
interface Found {
  readonly may: Cursor['may'];
  readonly span: Span;
  readonly column: number;
  readonly lead?: Cursor['lead'];
  readonly quote?: Cursor['quote'];
  readonly closed?: boolean;
  readonly colon?: boolean;
  readonly behind?: boolean;
}

/** No entry has more lines; what follows is not looked at for keys. */
const maxLines = 4_000;

/** Follows the maps and lists of YAML from the beginning of an entry to the cursor, and on to the end of its map. */
export class CursorReader {
  readonly #text: string;
  readonly #at: number;
  #frames: Frame[] = [makeFrame('map', 0, false)];
  #cursor: Cursor | undefined;
  /** The map that is filled on behind the cursor. */
  #own: Frame | undefined;
  /** The cursor stands where nothing can be offered. */
  #refused = false;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  /** Reads the line of a section; whether its entries stand on the lines behind it. */
  opensBlock(start: number): boolean {
    this.#line(start);
    const opens = this.#frames.length === 1 && this.#top.pending;
    if (!opens) {
      this.#frames = [makeFrame('map', 0, false)];
      this.#cursor = undefined;
      this.#own = undefined;
    }
    return opens;
  }

  read(from: number): Cursor | undefined {
    let at = from;
    for (let lines = 0; lines < maxLines; lines++) {
      const next = this.#line(at, from);
      const own = this.#own;
      if (this.#refused || (own && !this.#frames.includes(own)) || (own && own === this.#frames[0])) break;
      if (next > this.#at && !this.#cursor && lineStart(this.#text, this.#at) < next) break;
      if (next >= this.#text.length && (next === at || !this.#endsInBreak)) break;
      at = next;
    }
    if (this.#refused || !this.#cursor) return undefined;
    const { span } = this.#cursor;
    // A lone return ends a line for editors.
    if (/[\r\n]/.test(this.#text.slice(span.start, span.end))) return undefined;
    if (this.#own === this.#frames[0] && !this.#own?.flow) this.#addSections();
    return this.#cursor;
  }

  /** The sections of the file are the keys beside one that is typed at the left edge. */
  #addSections(): void {
    const line = lineStart(this.#text, this.#at);
    for (const match of this.#text.matchAll(/^[A-Za-z]\w*(?=\s*:)/gm)) {
      if (match.index !== line) this.#own?.keys.set(match[0], '');
    }
  }

  get #endsInBreak(): boolean {
    return this.#text.endsWith('\n');
  }

  get #top(): Frame {
    return this.#frames[this.#frames.length - 1] ?? makeFrame('map', 0, false);
  }

  #entry = 0;

  /** Reads a line, and further ones where a value goes on over them; gives the beginning of the next. */
  #line(start: number, entry = this.#entry): number {
    this.#entry = entry;
    const text = this.#text;
    const end = lineEnd(text, start);
    const next = afterBreak(text, start);
    const content = skipSpaces(text, start, end);
    const here = this.#at >= start && this.#at <= end;
    const isComment = text.charCodeAt(content) === 35;
    if (content >= end || (isComment && here && this.#at <= content)) {
      if (here) this.#blank(this.#at - start);
      return next;
    }
    if (here && (this.#at < content || isComment)) this.#refused = true;
    if (isComment || /^(?:---|\.\.\.|%)/.test(text.slice(start, start + 3))) return next;
    this.#close(content - start, this.#isDash(content, end));
    return this.#content(content, start, end, next);
  }

  /** Ends what stands further right than a line's content. */
  #close(column: number, dash: boolean): void {
    const frames = this.#frames;
    while (frames.length > 1 && this.#top.column > column) frames.pop();
    const below = frames[frames.length - 2];
    // A list may stand at the column of its key.
    if (!dash && this.#top.kind === 'seq' && this.#top.column === column && below?.column === column) frames.pop();
  }

  #isDash(at: number, end: number): boolean {
    return this.#text.charCodeAt(at) === 45 && (at + 1 >= end || isBlank(this.#text.charCodeAt(at + 1)));
  }

  /** The cursor is alone on its line, but for white space. */
  #blank(column: number): void {
    this.#close(column, false);
    this.#fresh(column, this.#at, this.#at, column);
  }

  /** Something without a colon begins at `from`, where a key, an item or a value could. */
  #fresh(column: number, from: number, to: number, keyColumn: number): void {
    const top = this.#top;
    const span = { start: from, end: to };
    if (top.kind === 'map' && top.column === column) {
      top.key = '';
      top.pending = false;
      this.#find({ may: 'key', span, column }, top);
    } else if (top.kind === 'seq' && top.column === column) {
      this.#begin({ may: 'start', span, column: keyColumn + 2, lead: '- ' });
    } else if (top.pending) this.#begin({ may: 'start', span, column: keyColumn });
    else this.#refused = true;
  }

  /** What begins at the cursor may be a map, whose keys then follow at that column. */
  #begin(found: Found): void {
    const map = makeFrame('map', found.column, false);
    this.#find(found, map);
    this.#top.pending = false;
    this.#frames.push(map);
  }

  #content(from: number, start: number, end: number, next: number): number {
    const text = this.#text;
    const here = this.#at >= start && this.#at <= end;
    let at = from;
    while (this.#isDash(at, end)) {
      if (!this.#openItem(at - start)) {
        if (here) this.#refused = true;
        return next;
      }
      const after = at + 1;
      at = skipSpaces(text, after, end);
      if (at >= end || text.charCodeAt(at) === 35) {
        if (here && this.#at >= after && this.#at <= at) {
          const column = Math.max(this.#at, after + 1) - start;
          const span = { start: this.#at, end: this.#at };
          this.#begin({ may: 'start', span, column, lead: this.#at === after ? ' ' : '' });
        } else if (here) this.#refused = true;
        return next;
      }
      if (here && this.#at < at) this.#refused = true;
    }
    const column = at - start;
    if (text.charAt(at) === '{' && at === start && this.#frames.length === 1) {
      // All of the file is one map in brackets.
      this.#frames = [];
      return afterBreak(text, this.#flow(at, 0));
    }
    const key = this.#keyAt(at, end);
    if (key) return this.#pair(key, column, end, next);
    const top = this.#top;
    if (top.kind === 'map' && top.column === column && !top.flow) {
      const stop = plainEnd(text, at, end);
      if (here && this.#at <= stop) this.#fresh(column, at, stop, column);
      else if (here) this.#refused = true;
      return next;
    }
    if (top.kind === 'seq' && top.column === column) {
      if (here) this.#fresh(column, at, plainEnd(text, at, end), column);
      return next;
    }
    if (!top.pending) {
      if (here) this.#refused = true;
      return next;
    }
    return this.#value(at, at, end, top, 'start');
  }

  /** A dash at a column: one more item, or the first of a list. */
  #openItem(column: number): boolean {
    const top = this.#top;
    if (top.kind === 'seq' && top.column === column) {
      top.pending = true;
      return true;
    }
    if (!top.pending || top.column > column || (top.kind === 'seq' && top.column === column)) return false;
    top.pending = false;
    const seq = makeFrame('seq', column, false);
    seq.pending = true;
    this.#frames.push(seq);
    return true;
  }

  #pair(key: Key, column: number, end: number, next: number): number {
    let map = this.#top;
    if (map.kind !== 'map' || map.column !== column) {
      if (!map.pending) {
        if (this.#at >= key.start && this.#at <= end) this.#refused = true;
        return next;
      }
      map.pending = false;
      map = makeFrame('map', column, false);
      this.#frames.push(map);
    }
    const onKey = this.#at >= key.start && this.#at <= key.end;
    if (onKey) {
      const bare = key.quote === '' ? 0 : 1;
      const span = { start: key.start + bare, end: key.end - bare };
      map.key = '';
      if (this.#at < span.start || this.#at > span.end) this.#refused = true;
      else this.#find({ may: 'key', span, column, colon: true, quote: key.quote, closed: true }, map);
    }
    map.key = key.text;
    map.pending = true;
    map.keys.set(key.text, '');
    if (this.#at === key.end + 1)
      return this.#value(this.#at, skipSpaces(this.#text, key.end + 1, end), end, map, 'value');
    return this.#value(key.end + 1, skipSpaces(this.#text, key.end + 1, end), end, map, 'value');
  }

  /** A key with its colon, plain or quoted. */
  #keyAt(at: number, end: number): Key | undefined {
    const text = this.#text;
    const unit = text.charAt(at);
    if (unit === '"' || unit === "'") {
      const quoted = this.#quotedEnd(at, end);
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

  /** Behind the closing mark, on the same line; else the end of the line. */
  #quotedEnd(open: number, end: number): { readonly end: number; readonly closed: boolean } {
    const mark = this.#text.charCodeAt(open);
    for (let at = open + 1; at < end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 92 && mark === 34) at++;
      else if (code === mark) {
        if (mark === 39 && this.#text.charCodeAt(at + 1) === 39) at++;
        else return { end: at + 1, closed: true };
      }
    }
    return { end, closed: false };
  }

  /**
   * The value of `owner` (its key, or its item), whose place begins at `from` and whose content at `at`. Gives the
   * beginning of the line behind it.
   */
  #value(from: number, at: number, end: number, owner: Frame, may: 'value' | 'start'): number {
    const text = this.#text;
    const next = afterBreak(text, end);
    const here = this.#at >= from && this.#at <= end;
    const first = text.charAt(at);
    const lead =
      here && this.#at === from && may === 'value' && this.#at > 0 && text.charAt(from - 1) === ':' ? ' ' : '';
    const column = may === 'start' ? at - lineStart(text, at) : owner.column;
    const isTarget = owner.key === 'target' && first === '#' && !isBlank(text.charCodeAt(at + 1));
    if (at >= end || (first === '#' && !isTarget)) {
      if (!here) return next;
      if (this.#at > at) this.#refused = true;
      else this.#find({ may, span: { start: this.#at, end: this.#at }, column, lead }, owner);
      return next;
    }
    owner.pending = false;
    if (here && this.#at < at) {
      // Before a value that is there: it would be replaced.
      const stop = plainEnd(text, at, end);
      this.#find({ may, span: { start: this.#at, end: stop }, column, lead }, owner);
    }
    if (first === '|' || first === '>') {
      if (here && this.#at >= at) this.#refused = true;
      return this.#blockText(next, owner.column);
    }
    if (first === '[' || first === '{') {
      const stop = this.#flow(at, owner.column);
      if (this.#at > stop && this.#at <= lineEnd(text, stop) && this.#at > at) this.#refused = true;
      return stop > at && text.charAt(stop - 1) === '\n' ? stop : afterBreak(text, stop);
    }
    if (first === '"' || first === "'") return this.#quoted(at, owner, may, column, lead);
    const stop = isTarget ? text.slice(0, end).trimEnd().length : plainEnd(text, at, end);
    if (owner.kind === 'map') owner.keys.set(owner.key, text.slice(at, stop));
    if (here && this.#at >= at) {
      const blankAfter = this.#at > stop && text.slice(stop, this.#at).trim() === '';
      if (this.#at > stop && !blankAfter) this.#refused = true;
      else {
        const span = { start: at, end: Math.max(stop, this.#at) };
        const found: Found = { may, span, column, lead, behind: this.#at > stop };
        if (may === 'start') this.#begin(found);
        else this.#find(found, owner);
      }
    }
    return next;
  }

  #quoted(at: number, owner: Frame, may: 'value' | 'start', column: number, lead: Cursor['lead']): number {
    const text = this.#text;
    const { end, closed } = this.#quotedOver(at, owner.column);
    const inner = { start: at + 1, end: closed ? end - 1 : end };
    if (owner.kind === 'map') owner.keys.set(owner.key, text.slice(inner.start, inner.end));
    if (this.#at === at) this.#find({ may, span: { start: at, end }, column, lead }, owner);
    else if (this.#at > at && this.#at <= lineEnd(text, end)) {
      const oneLine = !text.slice(at, end).includes('\n');
      if (!oneLine || this.#at > inner.end) this.#refused = true;
      else this.#find({ may, span: inner, column, quote: text.charAt(at) === '"' ? '"' : "'", closed }, owner);
    }
    return afterBreak(text, end);
  }

  /** Over lines, as long as these stand further right than `base`; else nobody closed it, and it ends with its line. */
  #quotedOver(open: number, base: number): { readonly end: number; readonly closed: boolean } {
    const text = this.#text;
    const first = lineEnd(text, open);
    let from = open;
    let end = first;
    for (let lines = 0; lines < maxLines; lines++) {
      const found = from === open ? this.#quotedEnd(open, end) : this.#quotedRest(open, from, end);
      if (found.closed) return found;
      from = afterBreak(text, end);
      if (from >= text.length) break;
      end = lineEnd(text, from);
      const content = skipSpaces(text, from, end);
      if (content < end && content - from <= base) break;
    }
    return { end: first, closed: false };
  }

  #quotedRest(open: number, from: number, end: number): { readonly end: number; readonly closed: boolean } {
    const mark = this.#text.charCodeAt(open);
    for (let at = from; at < end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 92 && mark === 34) at++;
      else if (code === mark) {
        if (mark === 39 && this.#text.charCodeAt(at + 1) === 39) at++;
        else return { end: at + 1, closed: true };
      }
    }
    return { end, closed: false };
  }

  /** Text behind `|` or `>`, further right than `base`. */
  #blockText(from: number, base: number): number {
    const text = this.#text;
    let at = from;
    while (at < text.length || (at === text.length && this.#at === at)) {
      const end = lineEnd(text, at);
      const content = skipSpaces(text, at, end);
      const here = this.#at >= at && this.#at <= end;
      if (content < end ? content - at <= base : here && this.#at - at <= base) break;
      if (here) this.#refused = true;
      if (at === text.length) break;
      at = afterBreak(text, at);
    }
    return at;
  }

  /** A collection in brackets, over lines where need be. Gives where it ends, or the line at which nobody closed it. */
  #flow(open: number, base: number): number {
    const text = this.#text;
    const depth = this.#frames.length;
    let at = open;
    while (at < text.length) {
      const unit = text.charAt(at);
      const top = this.#top;
      const gap = at;
      if (unit === '[' || unit === '{') {
        top.pending = false;
        const inner = makeFrame(unit === '[' ? 'seq' : 'map', base, true);
        inner.pending = unit === '[';
        this.#frames.push(inner);
        at++;
      } else if (unit === ']' || unit === '}') {
        this.#frames.pop();
        at++;
        if (this.#frames.length <= depth) return at;
      } else if (unit === ',') {
        top.key = '';
        top.pending = top.kind === 'seq';
        at++;
      } else if (unit === ':' && top.kind === 'map' && top.key !== '') {
        top.pending = true;
        at++;
      } else at = this.#flowScalar(at, top, base);
      const content = this.#flowSpace(at);
      const onToken = content < text.length && !',]}#'.includes(text.charAt(content));
      if (this.#at >= at && this.#at <= content && !(this.#at === content && onToken) && !this.#cursor) {
        this.#flowGap(text.charAt(at - 1));
      }
      if (text.slice(at, content).includes('\n')) {
        const line = lineStart(text, content);
        // A line as the block around begins it: the brackets were never closed.
        if (content - line <= base && /^(?:- |[\p{L}\w.-]+:(?:\s|$))/u.test(text.slice(content, content + 80))) {
          this.#frames.length = depth;
          return line;
        }
      }
      at = Math.max(content, gap + 1);
      if (this.#refused) return at;
    }
    this.#frames.length = Math.min(this.#frames.length, depth);
    return text.length;
  }

  /** Over white space, line breaks and comments. */
  #flowSpace(from: number): number {
    const text = this.#text;
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 35 && at > from && this.#top.key !== 'target') {
        const end = lineEnd(text, at);
        if (this.#at > at && this.#at <= end) this.#refused = true;
        at = end - 1;
      } else if (code > 32) break;
    }
    return at;
  }

  /** The cursor stands between the pieces of a collection, behind `before`. */
  #flowGap(before: string): void {
    const top = this.#top;
    if (!top.flow) return;
    const span = { start: this.#at, end: this.#at };
    const lead =
      (before === ',' || before === ':') && isBlank(this.#text.charCodeAt(this.#at - 1)) === false ? ' ' : '';
    if (top.kind === 'seq' && top.pending) this.#find({ may: 'start', span, column: top.column, lead }, top);
    else if (top.kind === 'map' && top.key === '') this.#find({ may: 'key', span, column: top.column, lead }, top);
    else if (top.kind === 'map' && top.pending) this.#find({ may: 'value', span, column: top.column, lead }, top);
    else this.#refused = true;
  }

  #flowScalar(at: number, top: Frame, base: number): number {
    const text = this.#text;
    const first = text.charAt(at);
    let end: number;
    let raw: number;
    let quote: Cursor['quote'] = '';
    let closed = true;
    if (first === '"' || first === "'") {
      quote = first;
      const quoted = this.#quotedOver(at, base);
      ({ closed } = quoted);
      end = quoted.closed || this.#at <= at || this.#at > quoted.end ? quoted.end : this.#at;
      raw = end;
    } else {
      raw = flowPlainEnd(text, at, top.kind === 'map' && top.key === '');
      end = plainEnd(text, at, raw);
    }
    const bare = quote === '' ? 0 : 1;
    const isKey = top.kind === 'map' && top.key === '';
    const value = text.slice(at + bare, closed ? end - bare : end);
    const hit = this.#at >= at && this.#at <= raw && !this.#cursor;
    if (hit) {
      const span = { start: at + bare, end: Math.max(closed ? end - bare : end, bare === 0 ? this.#at : 0) };
      const colon = isKey && text.charAt(skipSpaces(text, raw, lineEnd(text, raw))) === ':';
      const may = isKey ? 'key' : top.kind === 'seq' ? 'start' : 'value';
      const inside = this.#at >= span.start && this.#at <= span.end && !text.slice(at, end).includes('\n');
      const complete = top.kind === 'map' && !isKey && !top.pending;
      if (!inside || complete) this.#refused = true;
      else
        this.#find(
          { may, span, column: top.column, quote, closed, colon, behind: this.#at > end && quote === '' },
          top,
        );
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

  #find(found: Found, map: Frame): void {
    if (this.#cursor) return;
    const { may, span, column } = found;
    const isOwnMap = may === 'key' || !this.#frames.includes(map);
    const around =
      isOwnMap && this.#frames.includes(map) ? this.#frames.slice(0, this.#frames.indexOf(map)) : this.#frames;
    const own = map.kind === 'map' ? map : (this.#frames.findLast((frame) => frame.kind === 'map') ?? map);
    this.#own = own;
    const [, , entry] = this.#frames;
    this.#cursor = {
      path: around.map((frame) => (frame.kind === 'seq' ? '*' : frame.key)),
      may,
      span,
      typed: this.#text.slice(span.start, this.#at),
      quote: found.quote ?? '',
      closed: found.closed ?? true,
      flow: this.#top.flow,
      colon: found.colon ?? false,
      lead: found.lead ?? '',
      column,
      siblings: may === 'start' && map.kind === 'seq' ? new Map() : own.keys,
      entryKeys: entry?.kind === 'map' ? entry.keys : own.keys,
      behind: found.behind ?? false,
      entry: this.#entry,
    };
  }
}

interface Key {
  readonly text: string;
  readonly start: number;
  /** Before the colon. */
  readonly end: number;
  readonly quote: Cursor['quote'];
}

const makeFrame = (kind: Frame['kind'], column: number, flow: boolean): Frame => ({
  kind,
  column,
  flow,
  keys: new Map(),
  key: '',
  pending: false,
});

/** Where a plain scalar in brackets ends, with the white space behind it: at a bracket, a comma, or a key's colon. */
function flowPlainEnd(text: string, from: number, isKey: boolean): number {
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
