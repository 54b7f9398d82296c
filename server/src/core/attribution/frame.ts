import type { Stance } from '../model/schema/vocabulary.ts';
import { hull, type Span } from '../model/span.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { NameHit, NameIndex } from './names.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Tokens by their indices, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The sentence around a statement, as the grammar of a language looks at it. */
export interface Frame {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The content's tokens, from the first of the first piece to the last of the last one. */
  readonly content: Range;
  /** What stands between its pieces. */
  readonly between: readonly Range[];
  /** Where known speakers are named. */
  readonly names: readonly NameHit[];
  /** Whether an agency or outlet that is known is named at a token. */
  readonly isOutlet: (token: number) => boolean;
}

/** What a grammar found. */
export interface Found {
  readonly cue: Span;
  readonly mention?: Span;
  readonly stance?: Stance;
  /** Whether the subject is dropped, or a pronoun. */
  readonly goesOn?: true;
}

/** Longer sentences are none; looking at them would only cost time. */
const maxSentence = 4000;

/** Undefined where there is nothing to look at. */
export function frameOf(
  text: string,
  spans: readonly Span[],
  markdown: boolean,
  names: NameIndex,
  isOutlet: (id: string) => boolean,
): Frame | undefined {
  if (spans.length === 0) return undefined;
  const content = hull(spans);
  const within = windowOf(text, content);
  const tokens = tokensOf(text, within, markdown);
  const firstAt = (offset: number): number => {
    const index = tokens.findIndex(({ end }) => end > offset);
    return index < 0 ? tokens.length : index;
  };
  const behind = (offset: number): number => {
    const index = tokens.findIndex(({ start }) => start >= offset);
    return index < 0 ? tokens.length : index;
  };
  const from = firstAt(content.start);
  const to = Math.max(from, behind(content.end));
  const between = spans.slice(1).map((span, i) => ({ from: behind(spans[i]?.end ?? 0), to: firstAt(span.start) }));
  const hits = names.hits(tokens);
  const outlets = new Set(hits.filter(({ ids }) => ids.some(isOutlet)).map((hit) => hit.from));
  return { text, tokens, content: { from, to }, between, names: hits, isOutlet: (token) => outlets.has(token) };
}

/**
 * The sentences in which the content stands, with the one behind where the content ends like a sentence of its own:
 * `"Will you go?" he asked.`
 */
function windowOf(text: string, content: Span): Span {
  const sentences = sentencesOf(text, content);
  let start = content.start;
  let end = content.end;
  for (const [i, sentence] of sentences.entries()) {
    if (sentence.end <= content.start || sentence.start >= content.end) continue;
    start = Math.min(start, sentence.start);
    end = Math.max(end, sentence.end);
    const next = sentences[i + 1];
    const closes = sentence.end >= content.end && /^\P{L}*$/u.test(text.slice(content.end, sentence.end));
    if (next && closes && !/[\n\r]/.test(text.slice(sentence.end, next.start))) end = next.end;
  }
  return { start: Math.max(start, content.start - maxSentence), end: Math.min(end, content.end + maxSentence) };
}

/** The index behind the quotation or bracket that opens at `at`; undefined where none does, or it is not closed by `to`. */
export function chunkEnd(tokens: readonly Token[], at: number, to: number): number | undefined {
  const closer = closers[tokens[at]?.kind === 'mark' ? (tokens[at]?.text ?? '') : ''];
  if (closer === undefined) return undefined;
  for (let i = at + 1; i < to; i++) if (tokens[i]?.text === closer) return i + 1;
  return undefined;
}

const closers: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '‹': '›',
  '"': '"',
  '(': ')',
  '[': ']',
};

const openers = new Set(['«', '“', '„', '‹', '"', '‘', "'"]);
/** Whether the token opens or closes a quotation. */
export const isQuote = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && (openers.has(token.text) || token.text === '»' || token.text === '”' || token.text === '›');

/** Whether the mark at `at` opens a quotation. Straight marks open where they are odd. */
export function isOpener(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark' || !openers.has(token.text)) return false;
  if (token.text !== '"' && token.text !== "'") return true;
  return tokens.slice(0, at + 1).filter(({ text }) => text === token.text).length % 2 === 1;
}

export const isComma = (token: Token | undefined): boolean => token?.text === ',' || token?.text === '،';
