import type { Span } from '../../model/span.ts';
import { directionOf } from '../../text/direction.ts';
import { paragraphsOf } from '../../text/paragraphs.ts';

/** A paragraph of an article, as a report sets it. */
export interface TextBlock {
  readonly span: Span;
  readonly direction: 'rtl' | 'ltr';
  readonly style: 'headline' | 'heading' | 'quotation' | 'item' | 'text';
  /** Of a heading of Markdown, from 1. */
  readonly level?: number;
  /** Whether the lines of the file are lines that were wrapped, not ones that mean something. */
  readonly wrapped: boolean;
}

/** A headline has so many UTF-16 code units at most. */
const longestHeadline = 160;
/** Lines are taken for wrapped ones where all but the last are at least so long. */
const shortestWrapped = 45;

export function textBlocks(text: string, markdown: boolean): readonly TextBlock[] {
  const spans = paragraphsOf(text);
  return spans.map((span, i): TextBlock => {
    const words = text.slice(span.start, span.end);
    const lines = words.split(/\r\n?|\n/);
    const [, hashes] = (markdown && /^ {0,3}(#{1,6})[ \t]/.exec(words)) || [];
    const headline = i === 0 && spans.length > 1 && !markdown && lines.length === 1 && words.length <= longestHeadline;
    return {
      span,
      direction: directionOf(words),
      style: headline
        ? 'headline'
        : hashes
          ? 'heading'
          : markdown && /^\s{0,3}>/.test(words)
            ? 'quotation'
            : markdown && /^\s*(?:[-*+]|\p{Nd}{1,9}[.)])\s/u.test(words)
              ? 'item'
              : 'text',
      ...(hashes ? { level: hashes.length } : {}),
      wrapped: lines.slice(0, -1).every((line) => line.length >= shortestWrapped && !line.startsWith('>')),
    };
  });
}

/** The direction in which most of a text runs; that of its title where it is empty. */
export function mainDirection(blocks: readonly TextBlock[], title: string): 'rtl' | 'ltr' {
  let balance = 0;
  for (const { span, direction } of blocks) balance += (span.end - span.start) * (direction === 'rtl' ? 1 : -1);
  return balance === 0 ? directionOf(title) : balance > 0 ? 'rtl' : 'ltr';
}
