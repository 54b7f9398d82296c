import type { Position, Range } from '../../server/src/protocol/requests.ts';
import type { Article } from './article.ts';
import type { TextChange } from './messages.ts';
import { compare, shiftPosition } from './text.ts';

/** The fixed and the moving end of a selection. */
export interface Ends {
  readonly anchor: Position;
  readonly focus: Position;
}

/** What is selected on the page, as places of the text; several pieces where a person kept some. */
export class Selected {
  readonly #article: Article;
  #kept: Range[] = [];
  #remembered: readonly Range[] = [];

  constructor(article: Article) {
    this.#article = article;
  }

  /** The selection itself; undefined outside the text. An empty one is where the cursor is. */
  get current(): Range | undefined {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const start = this.#article.positionOf(range.startContainer, range.startOffset);
    const end = this.#article.positionOf(range.endContainer, range.endOffset) ?? this.#endBefore(range);
    if (!start || !end) return undefined;
    return compare(end, start) < 0 ? { start, end: start } : { start, end };
  }

  /** In text order; what lies over one another is one piece. */
  get ranges(): readonly Range[] {
    const { current } = this;
    const pieces = [...this.#kept, ...(current && !isEmpty(current) ? [current] : [])].sort((a, b) =>
      compare(a.start, b.start),
    );
    if (pieces.length === 0) return current ? [current] : [];
    const merged: Range[] = [];
    for (const piece of pieces) {
      const last = merged.at(-1);
      if (last && compare(piece.start, last.end) <= 0) {
        merged.pop();
        merged.push({ start: last.start, end: compare(piece.end, last.end) > 0 ? piece.end : last.end });
      } else {
        merged.push(piece);
      }
    }
    return merged;
  }

  get isText(): boolean {
    return this.ranges.some((range) => !isEmpty(range));
  }

  get keptCount(): number {
    return this.#kept.length;
  }

  /** Keeps the selection as a piece; says whether there was one. */
  keep(): boolean {
    const { current } = this;
    if (!current || isEmpty(current)) return false;
    this.#kept = [...this.#kept, current];
    this.show();
    return true;
  }

  /** Forgets the kept pieces; the selection stays. */
  release(): void {
    if (this.#kept.length === 0) return;
    this.#kept = [];
    this.show();
  }

  /** Remembers what is selected, for {@link isAsRemembered}. */
  remember(): void {
    this.#remembered = this.ranges;
  }

  get isAsRemembered(): boolean {
    const { ranges } = this;
    const same = (a: Range, b: Range | undefined): boolean =>
      b !== undefined && compare(a.start, b.start) === 0 && compare(a.end, b.end) === 0;
    return ranges.length === this.#remembered.length && ranges.every((range, i) => same(range, this.#remembered[i]));
  }

  clear(): void {
    this.release();
    document.getSelection()?.collapseToStart();
  }

  /** Where the selection begins and ends, for {@link restore}; undefined outside the text. */
  save(): Ends | undefined {
    const selection = document.getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return undefined;
    const anchor = this.#article.positionOf(selection.anchorNode, selection.anchorOffset);
    const focus = this.#article.positionOf(selection.focusNode, selection.focusOffset);
    return anchor && focus && { anchor, focus };
  }

  /** Selects what was selected before paragraphs were drawn anew, `changes` of the text having come between. */
  restore(ends: Ends | undefined, changes: readonly TextChange[] = []): void {
    if (!ends) return;
    const moved = (place: Position): Position =>
      changes.reduce((at, change) => shiftPosition(at, change, 'end'), place);
    const wanted = { anchor: moved(ends.anchor), focus: moved(ends.focus) };
    const now = this.save();
    if (now && compare(now.anchor, wanted.anchor) === 0 && compare(now.focus, wanted.focus) === 0) return;
    const [from, to] = [this.#article.nodeAt(wanted.anchor), this.#article.nodeAt(wanted.focus)];
    if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  /** Kept pieces look selected. */
  show(): void {
    const ranges = this.#kept.flatMap((range) => this.#article.domRange(range) ?? []);
    if (ranges.length === 0) CSS.highlights.delete('isnad-piece');
    else CSS.highlights.set('isnad-piece', new Highlight(...ranges));
  }

  /** A selection that runs on past a paragraph ends where the text before it does. */
  #endBefore(range: globalThis.Range): Range['end'] | undefined {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof HTMLParagraphElement ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    walker.currentNode = range.endContainer.childNodes[range.endOffset] ?? range.endContainer;
    const paragraph = walker.previousNode();
    return paragraph ? this.#article.positionOf(paragraph, paragraph.childNodes.length) : undefined;
  }
}

export const isEmpty = ({ start, end }: Range): boolean => compare(start, end) === 0;
