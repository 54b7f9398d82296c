import type { Span } from '../../model/span.ts';
import { firstIndex } from '../../text/firstIndex.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { tokensOf } from '../../text/tokens.ts';

/** A row of the file: a token, or a part of one that some annotation needs. */
export interface Unit extends Span {
  /** `1-3`, `1-3.1`; those of parts are given once all parts are known. */
  id: string;
  /** Annotations that cover it, by layer, in the order in which they were laid. */
  readonly spans: Map<string, TsvSpan[]>;
  /** Relations that lead to an annotation with its beginning here. */
  readonly relations: TsvRelation[];
}

interface Token extends Unit {
  readonly parts: Unit[];
}

export interface Sentence {
  /** From its first token to the next sentence, white space behind it included. */
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** An annotation of a span layer. */
export interface TsvSpan extends Span {
  readonly layer: string;
  readonly values: Readonly<Record<string, string>>;
  readonly slots: readonly { readonly role: string; readonly target: TsvSpan }[];
  /** Set where the row alone does not tell which one is meant. */
  disambiguation?: number;
  /** The row that stands for it: the first one. */
  unit?: Unit;
}

export interface TsvRelation {
  readonly relation: string;
  readonly from: TsvSpan;
  readonly to: TsvSpan;
}

/** The rows of an article, on which annotations are laid. */
export class Grid {
  readonly sentences: readonly Sentence[];
  readonly #tokens: readonly Token[];

  constructor(text: string) {
    const spans = sentencesOf(text);
    this.sentences = spans.map((span, i) => ({
      text: text.slice(span.start, spans[i + 1]?.start ?? text.length),
      tokens: tokensOf(text, span).map((token, j) => ({ ...unit(token), id: `${i + 1}-${j + 1}`, parts: [] })),
    }));
    this.#tokens = this.sentences.flatMap(({ tokens }) => tokens);
  }

  /**
   * Puts an annotation on the rows that it covers: whole tokens, and parts of the first and the last one where it
   * begins or ends inside. False where it covers none.
   */
  lay(span: TsvSpan): boolean {
    const from = firstIndex(this.#tokens.length, (i) => (this.#tokens[i]?.end ?? 0) > span.start);
    let last: Unit | undefined;
    for (let i = from; i < this.#tokens.length; i++) {
      const token = this.#tokens[i];
      if (!token || token.start >= span.end) break;
      const row = rowFor(token, span);
      const there = row.spans.get(span.layer);
      if (there) there.push(span);
      else row.spans.set(span.layer, [span]);
      span.unit ??= row;
      last = row;
    }
    if (last !== span.unit) span.disambiguation = 0;
    return last !== undefined;
  }

  /** Units in the order of writing; numbers parts and whatever needs a number. */
  finish(): void {
    let next = 1;
    for (const token of this.#tokens) {
      token.parts.sort((a, b) => a.start - b.start || b.end - a.end);
      for (const [i, part] of token.parts.entries()) part.id = `${token.id}.${i + 1}`;
      for (const [i, { spans }] of [token, ...token.parts].entries()) {
        for (const stacked of spans.values()) {
          for (const span of stacked) {
            // INCEpTION reads one digit of the number of a part.
            if (stacked.length > 1 || i > 9) span.disambiguation ??= 0;
            if (span.disambiguation === 0) span.disambiguation = next++;
          }
        }
      }
    }
  }
}

const unit = ({ start, end }: Span): Unit => ({ start, end, id: '', spans: new Map(), relations: [] });

/** The token where the annotation covers all of it, else the part that it covers. */
function rowFor(token: Token, span: Span): Unit {
  const start = Math.max(token.start, span.start);
  const end = Math.min(token.end, span.end);
  if (start === token.start && end === token.end) return token;
  const there = token.parts.find((part) => part.start === start && part.end === end);
  if (there) return there;
  const part = unit({ start, end });
  token.parts.push(part);
  return part;
}
