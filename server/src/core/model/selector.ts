/**
 * W3C TextQuoteSelector, with a list of pieces for a discontinuous span (reading order). `prefix` adjoins the first
 * piece, `suffix` the last, `occurrence` counts the first piece's repeats in the article, from 1.
 */
export interface Selector {
  readonly pieces: readonly string[];
  readonly prefix?: string;
  readonly suffix?: string;
  readonly occurrence?: Occurrence;
}

export interface Occurrence {
  readonly index: number;
  readonly total: number;
}
