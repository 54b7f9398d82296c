import type { Span } from '../model/span.ts';

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
    const starts = [0];
    const ends: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit !== 10 && unit !== 13) continue;
      ends.push(i);
      if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    }
    ends.push(text.length);
    return new LineIndex(text.length, Uint32Array.from(starts), Uint32Array.from(ends));
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
