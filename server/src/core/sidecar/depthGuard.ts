import { CST } from 'yaml';

/**
 * Follows the lexer's output and tells when nesting grows past a limit, before the parser and composer, which recurse,
 * see it: brackets, indentation, and the nesting that one line can open (`- - - x`, `a: b: c`).
 */
export class DepthGuard {
  /** Where the last lexeme began, in UTF-16 code units. */
  offset = 0;
  readonly #max: number;
  readonly #indents: number[] = [0];
  #next = 0;
  #flow = 0;
  #onLine = 0;
  #atLineStart = true;
  #afterScalarMark = false;

  constructor(max: number) {
    this.#max = max;
  }

  /** Takes the next lexeme; false where it goes too deep. */
  enters(lexeme: string): boolean {
    const scalar = this.#afterScalarMark;
    this.#afterScalarMark = false;
    const type = scalar ? 'scalar' : CST.tokenType(lexeme);
    if (type === 'scalar' && !scalar) {
      this.#afterScalarMark = true;
      return true;
    }
    if (type === 'doc-mode' || type === 'flow-error-end') {
      if (type === 'flow-error-end') this.#flow = 0;
      return true;
    }
    this.offset = this.#next;
    this.#next += lexeme.length;
    this.#follow(type, lexeme.length);
    return this.#flow + this.#onLine + this.#indents.length <= this.#max;
  }

  #follow(type: string | null, length: number): void {
    if (type === 'newline') {
      this.#atLineStart = true;
      if (this.#flow === 0) this.#onLine = 0;
      return;
    }
    if (this.#atLineStart && this.#flow === 0) this.#indent(type === 'space' ? length : 0);
    this.#atLineStart = false;
    if (type === 'flow-seq-start' || type === 'flow-map-start') this.#flow++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') this.#flow = Math.max(0, this.#flow - 1);
    else if (this.#flow === 0 && (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind')) {
      this.#onLine++;
    }
  }

  #indent(width: number): void {
    while ((this.#indents.at(-1) ?? 0) > width) this.#indents.pop();
    if ((this.#indents.at(-1) ?? -1) < width) this.#indents.push(width);
  }
}
