import type { Span } from '../model/span.ts';
import { firstIndex } from '../text/firstIndex.ts';
import type { Quotation } from '../text/quotations.ts';

/** What the quotation marks around and inside an annotation's spans say. */
export interface Quoted {
  readonly quoted: readonly string[];
  readonly verbatim: boolean;
}

/** The outermost quotations of a text, for looking up those that touch a span. */
export class QuotationIndex {
  readonly #outer: readonly Quotation[];

  /** `quotations` in the order of their opening marks, as `findQuotations` gives them. */
  constructor(quotations: readonly Quotation[]) {
    const outer: Quotation[] = [];
    let end = -1;
    for (const quotation of quotations) {
      if (quotation.open.start < end) continue;
      outer.push(quotation);
      end = quotation.close.end;
    }
    this.#outer = outer;
  }

  /** Those that have a character in common with `at`, marks included. */
  touching(at: Span): readonly Quotation[] {
    const first = firstIndex(this.#outer.length, (i) => (this.#outer[i]?.close.end ?? 0) > at.start);
    let end = first;
    while (end < this.#outer.length && (this.#outer[end]?.open.start ?? 0) < at.end) end++;
    return this.#outer.slice(first, end);
  }
}

/**
 * The stretches of `spans` that stand inside quotation marks, the marks of inner quotations kept, and whether all the
 * wording does. Punctuation and white space outside the marks do not count, nor does a leading أن, إن or that.
 */
export function quotedOf(text: string, spans: readonly Span[], quotations: QuotationIndex): Quoted {
  const quoted: string[] = [];
  let outside = '';
  for (const at of spans) {
    let from = at.start;
    for (const { open, close, inner } of quotations.touching(at)) {
      outside += text.slice(from, Math.max(from, open.start)) + between;
      const start = Math.max(inner.start, at.start);
      const end = Math.min(inner.end, at.end);
      if (start < end) quoted.push(text.slice(start, end));
      from = Math.min(close.end, at.end);
    }
    outside += text.slice(Math.min(from, at.end), at.end) + between;
  }
  const worded = quoted.some((stretch) => wording.test(stretch));
  return { quoted, verbatim: worded && !wording.test(outside.replace(leadIn, '')) };
}

/** Keeps what stands before and behind a quotation apart; neither white space nor punctuation nor wording. */
const between = '\u0001';
const wording = /[\p{L}\p{N}]/u;
/** The complementizer in front of the quoted words, with what is written on to it; tatweel and marks allowed. */
const leadIn = /^[\s\p{P}]*(?:[وفبلك]?[أإا]ن[\u064b-\u0652]*|that)(?![\p{L}\p{N}])/iu;
