import type { Range } from '../../server/src/protocol/requests.ts';
import type { Article } from './article.ts';
import { compare } from './text.ts';

/** What is selected on the page, as places of the text; several pieces where a person kept some. */
export class Selected {
  readonly #article: Article;
  #kept: Range[] = [];

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
    return pieces.reduce<Range[]>((merged, piece) => {
      const last = merged.at(-1);
      if (!last || compare(piece.start, last.end) > 0) return [...merged, piece];
      const end = compare(piece.end, last.end) > 0 ? piece.end : last.end;
      return [...merged.slice(0, -1), { start: last.start, end }];
    }, []);
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

  clear(): void {
    this.release();
    document.getSelection()?.collapseToStart();
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
