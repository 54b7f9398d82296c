import { QuotationIndex, quotedOf } from '../anchor/quoted.ts';
import type { Mode } from '../model/schema/vocabulary.ts';
import type { Span } from '../model/span.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { findQuotations } from '../text/quotations.ts';
import { foldedWords, type NameIndex } from './names.ts';

/**
 * How the wording of spans is rendered, as its quotation marks say: `direct` when all of it stands inside them,
 * `indirect` when nothing does, else `mixed`. Names between the marks (of a known speaker, or that stand between marks
 * again elsewhere) are no quotations. Undefined where a few words may be a name or a quotation.
 */
export function modeOf(text: string, spans: readonly Span[], names: NameIndex): Mode | undefined {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const within = { start: paragraphAt(text, first.start).start, end: paragraphAt(text, last.end).end };
  const { quoted, verbatim } = quotedOf(text, spans, new QuotationIndex(findQuotations(text, within)));
  if (verbatim) return 'direct';
  const doubtful = quoted.filter((stretch) => !isName(text, stretch, names));
  if (doubtful.length === 0) return 'indirect';
  return doubtful.some(isSpeech) ? 'mixed' : undefined;
}

/** Fewer words between quotation marks may be a name as well, but for what no name begins with. */
const wordsOfSpeech = 5;

function isSpeech(stretch: string): boolean {
  const words = foldedWords(stretch);
  return words.length >= wordsOfSpeech || (words.length > 1 && beginnings.has(words[0] ?? ''));
}

const beginnings = new Set(
  foldedWords(
    'لا لم لن ما ليس ليست سوف تم يتم إن أن في من على إلى نحن هو هي كان كانت قد كل هذا هذه it is was not no to we i they he she there this that in as by',
  ),
);

function isName(text: string, stretch: string, names: NameIndex): boolean {
  const words = foldedWords(stretch);
  if (words.length === 0) return true;
  if (names.has(words)) return true;
  return words.length <= maxName && !beginnings.has(words[0] ?? '') && occursAgain(text, stretch.trim());
}

/** What is quoted twice in more words is no name. */
const maxName = 3;

/** Whether the words stand behind an opening mark in another place too. */
function occursAgain(text: string, stretch: string): boolean {
  let count = 0;
  for (let at = text.indexOf(stretch); at >= 0 && count < 2; at = text.indexOf(stretch, at + stretch.length)) {
    if (/["«“„‹]/.test(text.charAt(at - 1))) count++;
  }
  return count > 1;
}
