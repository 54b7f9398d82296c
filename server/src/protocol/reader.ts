/**
 * What the Reader of our client asks for: an article with its annotations, ready to be shown as a page. Method names and
 * plain-JSON types, no runtime. Words are in the language of the client; those of files stand between isolates where
 * they are part of a sentence.
 */
import type { AnnotationAddress } from './editing.ts';
import type { ArticleParams, Location, Range } from './requests.ts';

export const readerRequests = {
  /** {@link ArticleParams} → {@link ReaderArticleResult} */
  article: 'isnad/readerArticle',
  /** {@link ReaderMarksParams} → {@link ReaderMarksResult} */
  marks: 'isnad/readerMarks',
  /** {@link ReaderCardParams} → {@link ReaderCardResult} */
  card: 'isnad/readerCard',
} as const;

/** Null where the file is no article. */
export type ReaderArticleResult = {
  readonly title?: string;
  /** BCP 47; `und` where nobody says and nothing tells. */
  readonly language: string;
  readonly outlet?: string;
  /** As written. */
  readonly published?: string;
  /** Annotations without a place in the text, in the order of the files; at most 200. */
  readonly unplaced: readonly ReaderUnplaced[];
  /** How many there are in all. */
  readonly unplacedCount: number;
} | null;

export type ReaderArticleParams = ArticleParams;

export interface ReaderUnplaced {
  readonly at: AnnotationAddress;
  readonly kindLabel: string;
  readonly anchor: 'ambiguous' | 'lost';
  /** What became of its place, in words. */
  readonly state: string;
  /** The wording, on one line. */
  readonly quotation: string;
  readonly speakers: readonly string[];
  readonly entry: Location;
}

export interface ReaderMarksParams {
  readonly uri: string;
  /** Only what has a piece, a cue or a mention in it; all without it. */
  readonly range?: Range;
}

/** Null where the file is no article. */
export type ReaderMarksResult = {
  /** Of the document that the ranges are about. */
  readonly version?: number;
  /** In text order. */
  readonly marks: readonly ReaderMark[];
  /** Findings about the text that belong to no annotation. */
  readonly findings: readonly (ReaderFinding & { readonly range: Range })[];
} | null;

/** One annotation with a place in the article. */
export interface ReaderMark {
  readonly at: AnnotationAddress;
  /** Place in the sidecar's list: tells entries of one id, or none, apart. */
  readonly index: number;
  /** In reading order; several for a discontinuous span. */
  readonly pieces: readonly Range[];
  readonly cue?: Range;
  /** Where the speaker is named, and each relay that is. */
  readonly mentions: readonly Range[];
  readonly base: 'claim' | 'quote' | 'mention' | 'note';
  readonly kind: string;
  readonly kindLabel: string;
  /** Whether somebody stands behind it. `waived`: nobody, and somebody said why that is all right. */
  readonly sourcing: 'sourced' | 'unsourced' | 'waived';
  readonly anchor: 'exact' | 'normalized' | 'moved';
  /** From the speaker on, without the outlet; empty where there is nobody. */
  readonly chain: readonly ReaderLink[];
  /** What sets it apart from a plain statement: denied, moved, another annotator's. */
  readonly remarks: readonly string[];
  readonly gist?: string;
  readonly note?: string;
  readonly findings: readonly ReaderFinding[];
  /** All of it in one sentence, for screen readers. */
  readonly label: string;
  readonly entry: Location;
  readonly layer?: string;
}

export interface ReaderLink {
  readonly role: 'speaker' | 'via' | 'within' | 'outlet';
  /** Empty for the speaker of a chain that begins with a relay. */
  readonly names: readonly string[];
  readonly onBehalfOf: readonly string[];
}

export interface ReaderFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

export interface ReaderCardParams {
  readonly at: AnnotationAddress;
  readonly index: number;
}

/** Null where the annotation is gone. */
export type ReaderCardResult = {
  readonly kindLabel: string;
  readonly remarks: readonly string[];
  readonly rows: readonly ReaderRow[];
  readonly findings: readonly (ReaderFinding & { readonly severityLabel: string })[];
} | null;

export interface ReaderRow {
  readonly label: string;
  readonly values: readonly ReaderValue[];
  /** Instead of values: from the speaker to the outlet. */
  readonly chain?: readonly ReaderLink[];
}

export interface ReaderValue {
  readonly text: string;
  /** A web address (`http:` or `https:`, percent-encoded). */
  readonly href?: string;
}
