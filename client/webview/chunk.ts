import { rowsOf } from './chunks.ts';
import { make } from './dom.ts';
import { classesOf, labelOf, setLine } from './line.ts';
import type { LineStyle } from './markdown.ts';
import type { LinePiece, Marks, PageMark } from './marks.ts';
import type { PageWords } from './messages.ts';
import { noteOf } from './note.ts';
import { type NotedLine, placeNotes } from './placeNotes.ts';

/** What chunks share. */
export interface ChunkContext {
  readonly marks: Marks;
  readonly words: PageWords;
  text(line: number): string;
  style(line: number): LineStyle;
}

interface LineView {
  readonly paragraph: HTMLElement;
  notes: HTMLElement | undefined;
  /** What is drawn: the same is not drawn again, so that cursor, selection and focus stay. */
  text: string;
  marginal: string;
}

/** Room between two notes, and how far they may run on beside the next paragraphs: CSS pixels. */
const gap = 6;
const slack = 200;

/**
 * Some lines on end, in a section that the browser lays out only when it comes near the window. Its paragraphs are made
 * when they are needed first, and decorated when the server has said what stands in them.
 */
export class Chunk {
  readonly element: HTMLElement;
  readonly #context: ChunkContext;
  #views: LineView[] = [];
  #filled = false;
  #count: number;
  start: number;
  /** Whether it is on screen or about to be. */
  near = false;
  /** Whether its marks have to be asked for (again). */
  stale = true;
  /** Whether its notes have to be placed (again). */
  unplaced = true;

  constructor(context: ChunkContext, start: number, count: number) {
    this.#context = context;
    this.start = start;
    this.#count = count;
    this.element = make('section', { class: 'chunk' });
  }

  get count(): number {
    return this.#count;
  }

  get end(): number {
    return this.start + this.#count;
  }

  get filled(): boolean {
    return this.#filled;
  }

  /** Tells the browser how high the chunk will be, about, before it is laid out. */
  estimate(charactersPerRow: number, rowHeight: number): void {
    const lines = Array.from({ length: this.#count }, (_, i) => this.#context.text(this.start + i));
    const height = Math.round(rowsOf(lines, charactersPerRow) * rowHeight);
    this.element.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
  }

  fill(): void {
    if (this.#filled) return;
    this.#filled = true;
    this.#views = Array.from({ length: this.#count }, (_, i) => this.#makeView(this.start + i));
    this.element.replaceChildren(...this.#views.map(({ paragraph }) => paragraph));
  }

  /** Draws all marks and notes of its lines anew. */
  decorate(): void {
    this.fill();
    this.#views.forEach((view, i) => {
      this.#draw(view, this.start + i);
    });
  }

  /** Takes `lines` of its lines out and puts others in; `first` counts from the top of the text. */
  splice(first: number, removed: number, inserted: number): void {
    const at = first - this.start;
    this.#count += inserted - removed;
    if (!this.#filled) return;
    const kept = Math.min(removed, inserted);
    for (const [i, view] of this.#views.slice(at, at + kept).entries()) this.#draw(view, first + i);
    const gone = this.#views.slice(at + kept, at + removed);
    const fresh = Array.from({ length: inserted - kept }, (_, i) => this.#makeView(first + kept + i));
    for (const { paragraph, notes } of gone) {
      paragraph.remove();
      notes?.remove();
    }
    this.#views.splice(at + kept, gone.length, ...fresh);
    const before = this.#views[at + kept - 1];
    const anchor = before?.notes ?? before?.paragraph;
    const nodes = fresh.map(({ paragraph }) => paragraph);
    if (anchor) anchor.after(...nodes);
    else this.element.prepend(...nodes);
    for (const [i, view] of fresh.entries()) this.#draw(view, first + kept + i);
    this.unplaced = true;
  }

  paragraph(line: number): HTMLElement | undefined {
    return this.#views[line - this.start]?.paragraph;
  }

  /** The line of one of its paragraphs; undefined for any other element. */
  lineOf(paragraph: Node): number | undefined {
    const at = this.#views.findIndex((view) => view.paragraph === paragraph);
    return at < 0 ? undefined : this.start + at;
  }

  get paragraphs(): readonly HTMLElement[] {
    return this.#views.map(({ paragraph }) => paragraph);
  }

  /**
   * Puts the notes beside their words. All is measured first and written afterwards; where notes stand under their
   * paragraph there is nothing to do.
   */
  placeNotes(beside: boolean): void {
    this.unplaced = false;
    const noted = this.#views.filter(({ notes }) => notes !== undefined);
    for (const { paragraph } of this.#views) paragraph.style.removeProperty('margin-block-end');
    this.element.style.removeProperty('min-block-size');
    if (!beside || noted.length === 0) return;
    const measured = noted.map(({ paragraph, notes }): NotedLine & { readonly elements: readonly HTMLElement[] } => {
      const elements = [...(notes?.children ?? [])] as HTMLElement[];
      return {
        top: paragraph.offsetTop,
        bottom: paragraph.offsetTop + paragraph.offsetHeight,
        elements,
        notes: elements.map((note) => {
          const mark = paragraph.querySelector<HTMLElement>(`.begins[data-mark="${note.dataset.note}"]`);
          return { anchor: mark?.offsetTop ?? paragraph.offsetTop, height: note.offsetHeight };
        }),
      };
    });
    const placed = placeNotes(measured, gap, slack);
    measured.forEach(({ elements }, i) => {
      elements.forEach((note, j) => {
        note.style.setProperty('inset-block-start', `${placed.tops[i]?.[j] ?? 0}px`);
      });
      const extra = placed.extra[i] ?? 0;
      if (extra > 0) noted[i]?.paragraph.style.setProperty('margin-block-end', `${extra}px`);
    });
    this.element.style.setProperty('min-block-size', `${placed.bottom + gap}px`);
  }

  #makeView(line: number): LineView {
    const paragraph = make('p', { attributes: { dir: 'auto' } });
    const view: LineView = { paragraph, notes: undefined, text: '', marginal: '' };
    dress(view.paragraph, this.#context.style(line), this.#context.text(line));
    setLine(view.paragraph, this.#context.text(line), [], this.#context.style(line).spans);
    return view;
  }

  #draw(view: LineView, line: number): void {
    const { marks } = this.#context;
    const text = this.#context.text(line);
    const style = this.#context.style(line);
    const pieces = marks.piecesOf(line);
    const drawn = `${text}\n${JSON.stringify([style, pieces.map(signOf)])}`;
    if (view.text !== drawn) {
      view.text = drawn;
      dress(view.paragraph, style, text);
      setLine(view.paragraph, text, pieces, style.spans);
      this.unplaced = true;
    }
    const noted = marks.beginningOn(line);
    const marginal = noted.length === 0 ? '' : JSON.stringify(noted);
    if (view.marginal === marginal) return;
    view.marginal = marginal;
    this.#drawNotes(view, noted);
    this.unplaced = true;
  }

  #drawNotes(view: LineView, noted: readonly PageMark[]): void {
    const { words } = this.#context;
    const notes = noted.flatMap((mark) => noteOf(mark, words) ?? []);
    if (notes.length === 0) {
      view.notes?.remove();
      view.notes = undefined;
      return;
    }
    if (!view.notes) {
      view.notes = make('div', { class: 'notes', attributes: { role: 'group', 'aria-label': words.notes } });
      view.paragraph.after(view.notes);
    }
    view.notes.replaceChildren(...notes);
  }
}

/** Tells pieces apart that look or sound different. */
const signOf = ({ of, part, start, end, begins, ends }: LinePiece): readonly unknown[] => [
  of.id,
  part,
  start,
  end,
  begins,
  ends,
  ...(part === 'text' ? [classesOf(of), labelOf(of)] : []),
];

/** Gives a paragraph the looks and the role of what it is. */
function dress(paragraph: HTMLElement, { heading, quote, item, rule, code, byline }: LineStyle, text: string): void {
  const classes = [
    ...(heading === undefined ? [] : ['heading', `heading-${heading}`]),
    ...(quote ? ['quotation'] : []),
    ...(item ? ['item'] : []),
    ...(rule ? ['rule'] : []),
    ...(code ? ['code'] : []),
    ...(byline ? ['byline'] : []),
    // Elsewhere a space at the end of a row is not to be marked with the words before it.
    ...(code || /^\s|\s\s|\t/.test(text) ? ['spaced'] : []),
  ].join(' ');
  if (paragraph.className !== classes) paragraph.className = classes;
  if (heading === undefined) {
    paragraph.removeAttribute('role');
    paragraph.removeAttribute('aria-level');
  } else {
    paragraph.setAttribute('role', 'heading');
    paragraph.setAttribute('aria-level', String(heading));
  }
}
