import type { Span } from '../model/span.ts';
import type { TextChange } from './textChange.ts';

/** Zero-based, as in LSP: `character` in UTF-16 code units from the line's start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Converts between offsets and lines without keeping the text. Lines end at LF, CRLF or a lone CR, as in LSP.
 * Out-of-range input is clamped to the text and to its line.
 */
export class LineIndex {
  readonly length: number;
  readonly #starts: Uint32Array;
  /** Where each line's content ends, before its line break. */
  readonly #ends: Uint32Array;

  private constructor(length: number, starts: Uint32Array, ends: Uint32Array) {
    this.length = length;
    this.#starts = starts;
    this.#ends = ends;
  }

  static of(text: string): LineIndex {
    const { starts, ends } = scan(text, 0, text.length);
    ends.push(text.length);
    return new LineIndex(text.length, Uint32Array.from([0, ...starts]), Uint32Array.from(ends));
  }

  /** The index of `text`, which this index's text became by one edit: only the lines around it are looked at. */
  edited({ start, end, text: inserted }: TextChange, text: string): LineIndex {
    const by = inserted.length - (end - start);
    // The break before an edit may join with what is inserted, and the one behind it with what is left.
    const first = Math.max(this.lineAt(start) - 1, 0);
    const last = Math.min(this.lineAt(end) + 2, this.lineCount);
    const from = this.#starts[first] ?? 0;
    const to = last < this.lineCount ? (this.#starts[last] ?? 0) + by : text.length;
    const middle = scan(text, from, to);
    if (last === this.lineCount) middle.ends.push(text.length);
    return new LineIndex(
      text.length,
      splice(this.#starts, first + 1, middle.starts, last === this.lineCount ? last : last + 1, by),
      splice(this.#ends, first, middle.ends, last, by),
    );
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The content of a line, without its line break. */
  line(line: number): Span {
    const at = Math.min(Math.max(line, 0), this.lineCount - 1);
    return { start: this.#starts[at] ?? 0, end: this.#ends[at] ?? 0 };
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.lineCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.length);
    const line = this.lineAt(at);
    return { line, character: at - (this.#starts[line] ?? 0) };
  }

  offset(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.length;
    const { start, end } = this.line(position.line);
    return Math.min(start + Math.max(position.character, 0), end);
  }

  range(at: Span): Range {
    return { start: this.position(at.start), end: this.position(at.end) };
  }

  span(range: Range): Span {
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }
}

/** Where lines begin and end between two offsets, the first line's beginning and the last one's end left out. */
function scan(text: string, from: number, to: number): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    ends.push(i);
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  return { starts, ends };
}

/** The items before `from`, then `middle`, then those from `rest` on, moved. */
function splice(items: Uint32Array, from: number, middle: readonly number[], rest: number, by: number): Uint32Array {
  const spliced = new Uint32Array(from + middle.length + items.length - rest);
  spliced.set(items.subarray(0, from));
  spliced.set(middle, from);
  const start = from + middle.length - rest;
  for (let i = rest; i < items.length; i++) spliced[start + i] = (items[i] ?? 0) + by;
  return spliced;
}
