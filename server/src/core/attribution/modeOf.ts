import { QuotationIndex, quotedOf } from '../anchor/quoted.ts';
import type { Mode } from '../model/schema/vocabulary.ts';
import type { Span } from '../model/span.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { findQuotations } from '../text/quotations.ts';

/**
 * How the wording of spans is rendered, as its quotation marks say: `direct` when all of it stands inside them,
 * `indirect` when nothing does, else `mixed`. Undefined where only a name or a single word stands between the
 * marks: that may be a quotation or none.
 */
export function modeOf(text: string, spans: readonly Span[]): Mode | undefined {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const within = { start: paragraphAt(text, first.start).start, end: paragraphAt(text, last.end).end };
  const { quoted, verbatim } = quotedOf(text, spans, new QuotationIndex(findQuotations(text, within)));
  if (verbatim) return 'direct';
  if (quoted.length === 0) return 'indirect';
  return quoted.some((stretch) => wordCount(stretch) >= wordsOfSpeech) ? 'mixed' : undefined;
}

/** Fewer words between quotation marks may be a name as well. */
const wordsOfSpeech = 3;

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
