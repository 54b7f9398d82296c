import type { Cursor } from './cursor.ts';
import { readFlow } from './flowReader.ts';
import { afterBreak, isBlank, lineEnd, lineStart, plainEnd, skipSpaces } from './lines.ts';
import { type Found, type Frame, makeFrame, OpenFrames } from './openFrames.ts';
import { isDash, type Key, keyAt, maxLines, quotedOver } from './scalars.ts';

/** Follows the maps and lists of YAML from the beginning of an entry to the cursor, and on to the end of its map. */
export class CursorReader extends OpenFrames {
  /** Reads the line of a section; whether its entries stand on the lines behind it. */
  opensBlock(start: number): boolean {
    this.#line(start);
    const opens = this.frames.length === 1 && this.top.pending;
    if (!opens) {
      this.frames = [makeFrame('map', 0, false)];
      this.cursor = undefined;
      this.own = undefined;
    }
    return opens;
  }

  read(from: number): Cursor | undefined {
    let at = from;
    for (let lines = 0; lines < maxLines; lines++) {
      const next = this.#line(at, from);
      const own = this.own;
      if (this.refused || (own && !this.frames.includes(own)) || (own && own === this.frames[0])) break;
      if (next > this.at && !this.cursor && lineStart(this.text, this.at) < next) break;
      if (next >= this.text.length && (next === at || !this.#endsInBreak)) break;
      at = next;
    }
    if (this.refused || !this.cursor) return undefined;
    const { span } = this.cursor;
    // A lone return ends a line for editors.
    if (/[\r\n]/.test(this.text.slice(span.start, span.end))) return undefined;
    if (this.own === this.frames[0] && !this.own?.flow) this.#addSections();
    return this.cursor;
  }

  /** The sections of the file are the keys beside one that is typed at the left edge. */
  #addSections(): void {
    const line = lineStart(this.text, this.at);
    for (const match of this.text.matchAll(/^[A-Za-z]\w*(?=\s*:)/gm)) {
      if (match.index !== line) this.own?.keys.set(match[0], '');
    }
  }

  get #endsInBreak(): boolean {
    return this.text.endsWith('\n');
  }

  /** Reads a line, and further ones where a value goes on over them; gives the beginning of the next. */
  #line(start: number, entry = this.entry): number {
    this.entry = entry;
    const text = this.text;
    const end = lineEnd(text, start);
    const next = afterBreak(text, start);
    const content = skipSpaces(text, start, end);
    const here = this.at >= start && this.at <= end;
    const isComment = text.charCodeAt(content) === 35;
    if (content >= end || (isComment && here && this.at <= content)) {
      if (here) this.#blank(this.at - start);
      return next;
    }
    if (here && (this.at < content || isComment)) this.refused = true;
    if (isComment || /^(?:---|\.\.\.|%)/.test(text.slice(start, start + 3))) return next;
    this.#close(content - start, isDash(this.text, content, end));
    return this.#content(content, start, end, next);
  }

  /** Ends what stands further right than a line's content. */
  #close(column: number, dash: boolean): void {
    const frames = this.frames;
    while (frames.length > 1 && this.top.column > column) frames.pop();
    const below = frames[frames.length - 2];
    // A list may stand at the column of its key.
    if (!dash && this.top.kind === 'seq' && this.top.column === column && below?.column === column) frames.pop();
  }

  /** The cursor is alone on its line, but for white space. */
  #blank(column: number): void {
    this.#close(column, false);
    this.#fresh(column, this.at, this.at, column);
  }

  /** Something without a colon begins at `from`, where a key, an item or a value could. */
  #fresh(column: number, from: number, to: number, keyColumn: number): void {
    const top = this.top;
    const span = { start: from, end: to };
    if (top.kind === 'map' && top.column === column) {
      top.key = '';
      top.pending = false;
      this.find({ may: 'key', span, column }, top);
    } else if (top.kind === 'seq' && top.column === column) {
      this.begin({ may: 'start', span, column: keyColumn + 2, lead: '- ' });
    } else if (top.pending) this.begin({ may: 'start', span, column: keyColumn });
    else this.refused = true;
  }

  #content(from: number, start: number, end: number, next: number): number {
    const text = this.text;
    const here = this.at >= start && this.at <= end;
    let at = from;
    while (isDash(this.text, at, end)) {
      if (!this.#openItem(at - start)) {
        if (here) this.refused = true;
        return next;
      }
      const after = at + 1;
      at = skipSpaces(text, after, end);
      if (at >= end || text.charCodeAt(at) === 35) {
        if (here && this.at >= after && this.at <= at) {
          const column = Math.max(this.at, after + 1) - start;
          const span = { start: this.at, end: this.at };
          this.begin({ may: 'start', span, column, lead: this.at === after ? ' ' : '' });
        } else if (here) this.refused = true;
        return next;
      }
      if (here && this.at < at) this.refused = true;
    }
    const column = at - start;
    if (text.charAt(at) === '{' && at === start && this.frames.length === 1) {
      // All of the file is one map in brackets.
      this.frames = [];
      return afterBreak(text, readFlow(this, at, 0));
    }
    const key = keyAt(this.text, at, end);
    if (key) return this.#pair(key, column, end, next);
    const top = this.top;
    if (top.kind === 'map' && top.column === column && !top.flow) {
      const stop = plainEnd(text, at, end);
      if (here && this.at <= stop) this.#fresh(column, at, stop, column);
      else if (here) this.refused = true;
      return next;
    }
    if (top.kind === 'seq' && top.column === column) {
      if (here) this.#fresh(column, at, plainEnd(text, at, end), column);
      return next;
    }
    if (!top.pending) {
      if (here) this.refused = true;
      return next;
    }
    return this.#value(at, at, end, top, 'start');
  }

  /** A dash at a column: one more item, or the first of a list. */
  #openItem(column: number): boolean {
    const top = this.top;
    if (top.kind === 'seq' && top.column === column) {
      top.pending = true;
      return true;
    }
    if (!top.pending || top.column > column || (top.kind === 'seq' && top.column === column)) return false;
    top.pending = false;
    const seq = makeFrame('seq', column, false);
    seq.pending = true;
    this.frames.push(seq);
    return true;
  }

  #pair(key: Key, column: number, end: number, next: number): number {
    let map = this.top;
    if (map.kind !== 'map' || map.column !== column) {
      if (!map.pending) {
        if (this.at >= key.start && this.at <= end) this.refused = true;
        return next;
      }
      map.pending = false;
      map = makeFrame('map', column, false);
      this.frames.push(map);
    }
    const onKey = this.at >= key.start && this.at <= key.end;
    if (onKey) {
      const bare = key.quote === '' ? 0 : 1;
      const span = { start: key.start + bare, end: key.end - bare };
      map.key = '';
      if (this.at < span.start || this.at > span.end) this.refused = true;
      else this.find({ may: 'key', span, column, colon: true, quote: key.quote, closed: true }, map);
    }
    map.key = key.text;
    map.pending = true;
    map.keys.set(key.text, '');
    if (this.at === key.end + 1)
      return this.#value(this.at, skipSpaces(this.text, key.end + 1, end), end, map, 'value');
    return this.#value(key.end + 1, skipSpaces(this.text, key.end + 1, end), end, map, 'value');
  }

  /**
   * The value of `owner` (its key, or its item), whose place begins at `from` and whose content at `at`. Gives the
   * beginning of the line behind it.
   */
  #value(from: number, at: number, end: number, owner: Frame, may: 'value' | 'start'): number {
    const text = this.text;
    const next = afterBreak(text, end);
    const here = this.at >= from && this.at <= end;
    const first = text.charAt(at);
    const lead = here && this.at === from && may === 'value' && this.at > 0 && text.charAt(from - 1) === ':' ? ' ' : '';
    const column = may === 'start' ? at - lineStart(text, at) : owner.column;
    const isTarget = owner.key === 'target' && first === '#' && !isBlank(text.charCodeAt(at + 1));
    if (at >= end || (first === '#' && !isTarget)) {
      if (!here) return next;
      if (this.at > at) this.refused = true;
      else this.find({ may, span: { start: this.at, end: this.at }, column, lead }, owner);
      return next;
    }
    owner.pending = false;
    if (here && this.at < at) {
      // Before a value that is there: it would be replaced.
      const stop = plainEnd(text, at, end);
      this.find({ may, span: { start: this.at, end: stop }, column, lead }, owner);
    }
    if (first === '|' || first === '>') {
      if (here && this.at >= at) this.refused = true;
      return this.#blockText(next, owner.column);
    }
    if (first === '[' || first === '{') {
      const stop = readFlow(this, at, owner.column);
      if (this.at > stop && this.at <= lineEnd(text, stop) && this.at > at) this.refused = true;
      return stop > at && text.charAt(stop - 1) === '\n' ? stop : afterBreak(text, stop);
    }
    if (first === '"' || first === "'") return this.#quoted(at, owner, may, column, lead);
    const stop = isTarget ? text.slice(0, end).trimEnd().length : plainEnd(text, at, end);
    if (owner.kind === 'map') owner.keys.set(owner.key, text.slice(at, stop));
    if (here && this.at >= at) {
      const blankAfter = this.at > stop && text.slice(stop, this.at).trim() === '';
      if (this.at > stop && !blankAfter) this.refused = true;
      else {
        const span = { start: at, end: Math.max(stop, this.at) };
        const found: Found = { may, span, column, lead, behind: this.at > stop };
        if (may === 'start') this.begin(found);
        else this.find(found, owner);
      }
    }
    return next;
  }

  #quoted(at: number, owner: Frame, may: 'value' | 'start', column: number, lead: Cursor['lead']): number {
    const text = this.text;
    const { end, closed } = quotedOver(this.text, at, owner.column);
    const inner = { start: at + 1, end: closed ? end - 1 : end };
    if (owner.kind === 'map') owner.keys.set(owner.key, text.slice(inner.start, inner.end));
    if (this.at === at) this.find({ may, span: { start: at, end }, column, lead }, owner);
    else if (this.at > at && this.at <= lineEnd(text, end)) {
      const oneLine = !text.slice(at, end).includes('\n');
      if (!oneLine || this.at > inner.end) this.refused = true;
      else this.find({ may, span: inner, column, quote: text.charAt(at) === '"' ? '"' : "'", closed }, owner);
    }
    return afterBreak(text, end);
  }

  /** Text behind `|` or `>`, further right than `base`. */
  #blockText(from: number, base: number): number {
    const text = this.text;
    let at = from;
    while (at < text.length || (at === text.length && this.at === at)) {
      const end = lineEnd(text, at);
      const content = skipSpaces(text, at, end);
      const here = this.at >= at && this.at <= end;
      if (content < end ? content - at <= base : here && this.at - at <= base) break;
      if (here) this.refused = true;
      if (at === text.length) break;
      at = afterBreak(text, at);
    }
    return at;
  }
}
