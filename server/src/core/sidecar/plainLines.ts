/** Thrown inside the reader of the plain subset, and caught at its entrance: what stands at `at` is beyond it. */
export class Unusual {
  readonly at: number;
  /** Whether it is a line that goes on from the one before, by its indentation. */
  readonly continuation: boolean;

  constructor(at: number, continuation = false) {
    this.at = at;
    this.continuation = continuation;
  }
}

/** The cursor of the plain reader: goes over white space, comments and line ends. */
export class PlainLines {
  readonly text: string;
  pos = 0;
  /** Column of the content under the cursor, at the beginning of a line; -1 at the end of the text. */
  indent = 0;

  constructor(text: string) {
    this.text = text;
  }

  unusual(at = this.pos): Unusual {
    return new Unusual(at);
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.pos) === 32) this.pos++;
  }

  /** Whether a line break, a comment or the end stands here. The cursor must follow white space or an indicator. */
  atLineEnd(): boolean {
    const code = this.text.charCodeAt(this.pos);
    return (
      code === 10 || code === 13 || Number.isNaN(code) || (code === 35 && this.text.charCodeAt(this.pos - 1) === 32)
    );
  }

  /** From behind an indicator over the end of its line to the next content. */
  endLine(): void {
    this.#restOfLine();
    this.toContent();
  }

  /** The same behind a value, which a comment must be set off from. */
  endValueLine(): void {
    const end = this.pos;
    this.skipSpaces();
    if (this.text.charCodeAt(this.pos) === 35 && this.pos === end && this.text.charCodeAt(end - 1) !== 32) {
      throw this.unusual();
    }
    this.#restOfLine();
    this.toContent();
  }

  /** From the beginning of a line over empty and comment lines to the first content. */
  toContent(): void {
    const { text } = this;
    for (;;) {
      const lineStart = this.pos;
      this.skipSpaces();
      const code = text.charCodeAt(this.pos);
      if (Number.isNaN(code)) {
        this.indent = -1;
        return;
      }
      if (code === 35) this.#comment();
      else if (code !== 10 && code !== 13) {
        if (code < 32) throw this.unusual();
        this.indent = this.pos - lineStart;
        return;
      }
      this.lineBreak();
    }
  }

  #restOfLine(): void {
    const code = this.text.charCodeAt(this.pos);
    if (code === 35) {
      // `target: #c3` and `exact: a #tag` are comments to YAML, and hardly ever meant as such.
      const next = this.text.charCodeAt(this.pos + 1);
      if (next > 32 && next !== 35) throw this.unusual();
      this.#comment();
    }
    this.lineBreak();
  }

  /** To the end of the line; control characters are for others to judge. */
  #comment(): void {
    const { text } = this;
    for (let code = text.charCodeAt(this.pos); !Number.isNaN(code); code = text.charCodeAt(++this.pos)) {
      if (code === 10 || code === 13) return;
      if (code < 32 && code !== 9) throw this.unusual();
    }
  }

  lineBreak(): void {
    const code = this.text.charCodeAt(this.pos);
    if (code === 10) this.pos++;
    else if (code === 13 && this.text.charCodeAt(this.pos + 1) === 10) this.pos += 2;
    else if (!Number.isNaN(code)) throw this.unusual();
  }
}

/** What may follow a colon inside a plain scalar: anything but white space and the end. */
export const isContinuing = (code: number): boolean => code > 32;

/** `,`, `[`, `]`, `{`, `}` */
export const isFlowMark = (code: number): boolean =>
  code === 44 || code === 91 || code === 93 || code === 123 || code === 125;

/** Whether a plain scalar can begin here; conservative about `-`, `?` and `:`. */
export function isPlainStart(text: string, at: number, inFlow: boolean): boolean {
  const code = text.charCodeAt(at);
  switch (code) {
    case 33: // !
    case 34: // "
    case 35: // #
    case 37: // %
    case 38: // &
    case 39: // '
    case 42: // *
    case 44: // ,
    case 58: // :
    case 62: // >
    case 63: // ?
    case 64: // @
    case 91: // [
    case 93: // ]
    case 96: // `
    case 123: // {
    case 124: // |
    case 125: // }
    case 0xfeff:
      return false;
    case 45: {
      const next = text.charCodeAt(at + 1);
      return next > 32 && next !== 45 && !(inFlow && isFlowMark(next));
    }
    default:
      return code > 32;
  }
}
