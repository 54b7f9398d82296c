import type { ReaderMarksResult } from '../../server/src/protocol/reader.ts';
import type { Position, Range } from '../../server/src/protocol/requests.ts';
import { Chunk, type ChunkContext } from './chunk.ts';
import { chunkSizes } from './chunks.ts';
import { headlineStyles } from './headline.ts';
import { type LineStyle, MarkdownStyles } from './markdown.ts';
import { Marks } from './marks.ts';
import type { PageWords, TextChange } from './messages.ts';
import { lineChange } from './text.ts';

export interface ArticleOptions {
  readonly root: HTMLElement;
  readonly words: PageWords;
  readonly markdown: boolean;
  /** Asks for the marks of some lines, the last one included. */
  readonly ask: (first: number, last: number) => number;
  /** After paragraphs were drawn anew. */
  readonly drawn: () => void;
}

/** A chunk that grew to so many lines is cut up again. */
const tooManyLines = 400;

/** The text as paragraphs, its marks and notes. Only what is near the window is decorated and laid out. */
export class Article {
  readonly marks = new Marks();
  readonly #options: ArticleOptions;
  readonly #context: ChunkContext;
  readonly #observer: IntersectionObserver;
  readonly #byElement = new WeakMap<Element, Chunk>();
  readonly #asked = new Map<number, readonly Chunk[]>();
  #lines: string[] = [];
  #styles: readonly LineStyle[] = [];
  #chunks: Chunk[] = [];
  #version = 0;
  #frame: number | undefined;
  #beside = true;

  constructor(options: ArticleOptions) {
    this.#options = options;
    this.#context = {
      marks: this.marks,
      words: options.words,
      text: (line) => this.#lines[line] ?? '',
      style: (line) => this.#styles[line] ?? { spans: [] },
    };
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '100% 0px' });
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  text(line: number): string {
    return this.#lines[line] ?? '';
  }

  /** @param top The line that will be at the top: what is on screen first is there with the first paint. */
  load(lines: readonly string[], version: number, top: number): void {
    this.#lines = [...lines];
    this.#version = version;
    this.marks.clear();
    this.#rebuild();
    const from = this.#chunkAt(Math.floor(top));
    const first = from ? this.#chunks.indexOf(from) : 0;
    for (const chunk of this.#chunks.slice(first, first + 3)) chunk.fill();
  }

  change(changes: readonly TextChange[], version: number): void {
    this.#version = version;
    for (const change of changes) this.#apply(change);
    this.#soon();
  }

  /** What was drawn may no longer hold; what is near is asked for again at once, the rest when it comes near. */
  stale(): void {
    for (const chunk of this.#chunks) chunk.stale = true;
    this.#soon();
  }

  take(request: number, result: ReaderMarksResult): void {
    const chunks = this.#asked.get(request);
    this.#asked.delete(request);
    if (!chunks) return;
    // An answer about another state of the text; the next one is on its way.
    if (result?.version !== undefined && result.version !== this.#version) {
      for (const chunk of chunks) chunk.stale = true;
      return;
    }
    const living = chunks.filter((chunk) => this.#chunks.includes(chunk));
    const [first, last] = [living[0], living.at(-1)];
    if (!first || !last) return;
    this.marks.replace(first.start, last.end - 1, result);
    for (const chunk of living) chunk.decorate();
    this.#options.drawn();
    this.#soon();
  }

  /** What was asked for does not come; it stays to be asked for. */
  failed(request: number): void {
    for (const chunk of this.#asked.get(request) ?? []) chunk.stale = true;
    this.#asked.delete(request);
  }

  /** Notes stand beside the text, or under their paragraphs where there is no room for that. */
  layOut(beside: boolean): void {
    this.#beside = beside;
    for (const chunk of this.#chunks) chunk.unplaced = true;
    this.#soon();
  }

  /** The paragraph of a line, made if it was not yet. */
  paragraph(line: number): HTMLElement | undefined {
    const chunk = this.#chunkAt(line);
    chunk?.fill();
    return chunk?.paragraph(line);
  }

  /** Where a node of the page is in the text; undefined outside its paragraphs. */
  positionOf(node: Node, offset: number): Position | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const paragraph = element?.closest('p');
    const section = paragraph?.parentElement;
    if (!paragraph || !section) return undefined;
    const line = this.#byElement.get(section)?.lineOf(paragraph);
    if (line === undefined) return undefined;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return { line, character: Math.min(before.toString().length, this.text(line).length) };
  }

  /** Where a place of the text is on the page. */
  nodeAt({ line, character }: Position): { readonly node: Node; readonly offset: number } | undefined {
    const paragraph = this.paragraph(line);
    if (!paragraph) return undefined;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let left = character;
    let last: Text | undefined;
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (left < node.length) return { node, offset: left };
      left -= node.length;
      last = node;
    }
    return last ? { node: last, offset: last.length } : { node: paragraph, offset: 0 };
  }

  domRange({ start, end }: Range): globalThis.Range | undefined {
    const [from, to] = [this.nodeAt(start), this.nodeAt(end)];
    if (!from || !to) return undefined;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The line at the top of the window and how much of it is above, as one number. */
  topLine(edge: number): number {
    const chunk = this.#chunks.find(({ element }) => element.getBoundingClientRect().bottom > edge);
    if (!chunk) return Math.max(0, this.lineCount - 1);
    const box = chunk.element.getBoundingClientRect();
    if (!chunk.filled) return chunk.start + fraction(box, edge) * chunk.count;
    for (const [i, paragraph] of chunk.paragraphs.entries()) {
      const each = paragraph.getBoundingClientRect();
      if (each.bottom > edge) return chunk.start + i + fraction(each, edge);
    }
    return chunk.end;
  }

  /** The pixel of the document at which a line, as of {@link topLine}, begins. */
  offsetOf(line: number): number {
    const whole = Math.min(Math.max(0, Math.floor(line)), Math.max(0, this.lineCount - 1));
    const paragraph = this.paragraph(whole);
    if (!paragraph) return 0;
    const { top, height } = paragraph.getBoundingClientRect();
    return top + window.scrollY + Math.min(1, line - whole) * height;
  }

  #rebuild(): void {
    this.#observer.disconnect();
    this.#asked.clear();
    this.#restyle();
    let start = 0;
    this.#chunks = chunkSizes(this.#lines).map((count) => {
      const chunk = new Chunk(this.#context, start, count);
      start += count;
      this.#byElement.set(chunk.element, chunk);
      return chunk;
    });
    const { rowHeight, charactersPerRow } = measure(this.#options.root);
    for (const chunk of this.#chunks) chunk.estimate(charactersPerRow, rowHeight);
    this.#options.root.replaceChildren(...this.#chunks.map(({ element }) => element));
    for (const { element } of this.#chunks) this.#observer.observe(element);
    this.#fillInIdleTime();
  }

  #restyle(): void {
    if (this.#options.markdown) {
      const styles = new MarkdownStyles();
      this.#styles = this.#lines.map((line) => styles.next(line));
    } else {
      this.#styles = headlineStyles(this.#lines);
    }
  }

  #apply(change: TextChange): void {
    const { first, removed, lines } = lineChange(this.#lines, change);
    this.marks.shift(change);
    const chunk = this.#chunkAt(first);
    this.#lines.splice(first, removed, ...lines);
    if (!chunk || first + removed > chunk.end || chunk.count + lines.length > tooManyLines) {
      this.#rebuild();
      return;
    }
    if (this.#options.markdown || removed !== lines.length || first < 12) this.#restyle();
    chunk.splice(first, removed, lines.length);
    const by = lines.length - removed;
    if (by !== 0) for (const other of this.#chunks) if (other.start > chunk.start) other.start += by;
    this.#options.drawn();
  }

  /** A page that is at rest is made whole bit by bit, so that searching finds all of it. */
  #fillInIdleTime(): void {
    const chunks = this.#chunks;
    let next = 0;
    const work = (deadline: IdleDeadline): void => {
      while (chunks === this.#chunks && next < chunks.length) {
        chunks[next]?.fill();
        next += 1;
        if (deadline.timeRemaining() < 4) break;
      }
      if (chunks === this.#chunks && next < chunks.length) requestIdleCallback(work);
    };
    requestIdleCallback(work);
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const chunk = this.#byElement.get(target);
      if (!chunk) continue;
      chunk.near = isIntersecting;
      if (isIntersecting) chunk.fill();
    }
    this.#soon();
  }

  #soon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#askForStale();
      for (const chunk of this.#chunks)
        if (chunk.near && chunk.unplaced && chunk.filled) chunk.placeNotes(this.#beside);
    });
  }

  #askForStale(): void {
    let run: Chunk[] = [];
    const flush = (): void => {
      const [first, last] = [run[0], run.at(-1)];
      if (first && last) this.#asked.set(this.#options.ask(first.start, last.end - 1), run);
      run = [];
    };
    for (const chunk of this.#chunks) {
      if (chunk.near && chunk.stale) {
        chunk.stale = false;
        run.push(chunk);
      } else {
        flush();
      }
    }
    flush();
  }

  #chunkAt(line: number): Chunk | undefined {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#chunks[middle]?.start ?? 0) <= line) low = middle;
      else high = middle - 1;
    }
    return this.#chunks[low];
  }
}

const fraction = ({ top, height }: DOMRect, edge: number): number =>
  height > 0 ? Math.min(Math.max(0, (edge - top) / height), 0.999) : 0;

/** How high a row is and how much stands on it, about. */
function measure(root: HTMLElement): { readonly rowHeight: number; readonly charactersPerRow: number } {
  const style = getComputedStyle(root);
  const size = Number.parseFloat(style.fontSize) || 18;
  const rowHeight = Number.parseFloat(style.lineHeight) || size * 1.8;
  const width = Math.min(root.clientWidth || 600, size * 34);
  return { rowHeight, charactersPerRow: Math.max(20, Math.floor(width / (size * 0.5))) };
}
