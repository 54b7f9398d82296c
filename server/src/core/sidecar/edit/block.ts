import type { MapNode, Node, SeqNode } from '../../model/tree.ts';
import { colonAfter, endOfEntryLine } from './context.ts';
import { Harm, need } from './harm.ts';
import { type LineView, lineStart, nextLine, skipToContent, viewLine } from './lines.ts';
import type { Writing } from './writeValue.ts';

/** A block map or list as it stands in the file: the lines of its entries and what is between them. */
export class Block {
  readonly count: number;
  /** Of its keys or dashes. */
  readonly column: number;
  /** Whether the first entry stands on the line of the dash (or dashes) that it belongs to. */
  readonly compact: boolean;
  readonly #by: Writing;
  readonly #text: string;
  readonly #node: MapNode | SeqNode;

  constructor(by: Writing, node: MapNode | SeqNode) {
    this.#by = by;
    this.#text = by.text;
    this.#node = node;
    this.count = node.kind === 'map' ? node.pairs.length : node.items.length;
    const from = lineStart(by.text, node.start);
    this.column = node.start - from;
    const before = by.text.slice(from, node.start);
    if (this.count === 0 || !/^ *(?:- +)*$/u.test(before)) throw new Harm();
    this.compact = before.includes('-');
    if (node.kind === 'map') this.#checkKeys(node);
  }

  /** A map must be what the tree says: no key given twice, merged in, or marked by `?`. */
  #checkKeys({ pairs, start, end }: MapNode): void {
    let at = start;
    for (const { key, value } of pairs) {
      if (skipToContent(this.#text, at) !== key.start) throw new Harm();
      at = Math.max(value.end, key.end);
      if (at === key.end) at = colonAfter(this.#by, at);
    }
    if (pairs.at(-1)?.value.end !== end) throw new Harm();
  }

  value(index: number): Node {
    const { pairs, items } = this.#children();
    return need(pairs ? pairs[index]?.value : items?.[index]);
  }

  /** The key of an entry; empty in lists. */
  key(index: number): string {
    return this.#children().pairs?.[index]?.key.text ?? '';
  }

  #children(): { readonly pairs?: MapNode['pairs']; readonly items?: SeqNode['items'] } {
    return this.#node;
  }

  /** Where the key or dash of an entry stands. */
  start(index: number): number {
    if (index === 0) return this.#node.start;
    if (this.#node.kind === 'map') {
      const start = need(this.#node.pairs[index]).key.start;
      const from = lineStart(this.#text, start);
      if (start - from !== this.column || this.#text.slice(from, start).trim() !== '') throw new Harm();
      return start;
    }
    let line = viewLine(this.#text, nextLine(this.#text, this.value(index - 1).end));
    while (line.kind !== 'content') {
      if (line.end >= this.#text.length) throw new Harm();
      line = viewLine(this.#text, nextLine(this.#text, line.end));
    }
    const at = line.start + line.column;
    if (line.column !== this.column || this.#text.charCodeAt(at) !== 45) throw new Harm();
    return at;
  }

  /** Just behind the colon or dash of an entry. */
  indicator(index: number): number {
    if (this.#node.kind === 'seq') return this.start(index) + 1;
    return colonAfter(this.#by, need(this.#node.pairs[index]).key.end);
  }

  /** The end of an entry's last line. Comments below that are indented deeper belong to it. */
  end(index: number): number {
    const end = endOfEntryLine(this.#by, this.value(index).end);
    const comments = this.#commentsBelow(end);
    if (comments > end || !this.#endsInOpenBlock(index)) return comments;
    // Empty lines below are a part of the text.
    for (const line of this.#linesBelow(end)) if (line.kind !== 'blank') return beforeBreak(this.#text, line.start);
    return this.#text.endsWith('\n') ? beforeBreak(this.#text, this.#text.length) : this.#text.length;
  }

  /** Whether an entry takes in the empty lines below it: it ends in a block scalar whose line breaks count (`|+`). */
  takesBlanks(index: number): boolean {
    const end = endOfEntryLine(this.#by, this.value(index).end);
    return this.#endsInOpenBlock(index) && this.#commentsBelow(end) === end;
  }

  #commentsBelow(end: number): number {
    let last = end;
    for (const line of this.#linesBelow(end)) {
      if (line.kind === 'content' || (line.kind === 'comment' && line.column <= this.column)) break;
      if (line.kind === 'comment') last = line.end;
    }
    return last;
  }

  #endsInOpenBlock(index: number): boolean {
    let node = this.value(index);
    for (let inner = lastOf(node); inner; inner = lastOf(node)) node = inner;
    const head = this.#text.slice(node.start, node.start + 3);
    return node.kind === 'scalar' && node.style === 'block' && /^[|>]\d?\+/u.test(head);
  }

  /** Where the comment right above an entry begins, else the line of the entry. */
  lead(index: number): number {
    const own = lineStart(this.#text, this.start(index));
    const floor = index > 0 ? nextLine(this.#text, this.end(index - 1)) : 0;
    let at = own;
    while (at > floor) {
      const above = viewLine(this.#text, lineStart(this.#text, at - 1));
      if (above.kind !== 'comment' || above.column !== this.column || above.start < floor) break;
      at = above.start;
    }
    return at;
  }

  /** Whether the comment right above an entry is clearly about it, and not about those below it as well. */
  ownsLead(index: number): boolean {
    const lead = this.lead(index);
    const own = lineStart(this.#text, this.start(index));
    if (lead === own || this.count === 1) return false;
    if (/[─━═=*~#_-]{3}/u.test(this.#text.slice(lead, own))) return false;
    return index === this.count - 1 || this.linesBetween(index).length > 0;
  }

  /** The empty lines and comments between an entry and the next. */
  linesBetween(index: number): readonly LineView[] {
    const lines: LineView[] = [];
    for (const line of this.#linesBelow(this.end(index))) {
      if (line.kind === 'content') break;
      lines.push(line);
    }
    return lines;
  }

  *#linesBelow(end: number): Generator<LineView> {
    for (let at = nextLine(this.#text, end); at < this.#text.length; ) {
      const line = viewLine(this.#text, at);
      yield line;
      at = nextLine(this.#text, line.end);
    }
  }
}

/** The last value of a block collection. */
function lastOf(node: Node): Node | undefined {
  if (node.kind === 'scalar' || node.flow) return undefined;
  return node.kind === 'map' ? node.pairs.at(-1)?.value : node.items.at(-1);
}

/** From the beginning of a line back over the line break before it. */
export function beforeBreak(text: string, start: number): number {
  let at = start;
  if (text.charCodeAt(at - 1) === 10) at--;
  if (text.charCodeAt(at - 1) === 13) at--;
  return at;
}
