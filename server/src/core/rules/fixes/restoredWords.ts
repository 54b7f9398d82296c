import { QuotationIndex } from '../../anchor/quoted.ts';
import { spansOf } from '../../model/anchor.ts';
import type { Span } from '../../model/span.ts';
import type { TextEdit } from '../../model/workspaceEdit.ts';
import { findQuotations } from '../../text/quotations.ts';
import type { Reading } from '../../workspace/snapshot.ts';
import { type Altered, compareQuoted } from '../compareQuoted.ts';

/**
 * Edits of the article's text that give the quotation `here` the words of `there`: only words inside the quotation
 * marks that differ are replaced, taken out or put in. Undefined where there is nothing to do, or where a word has no
 * certain place.
 */
export function restoredWords(text: string, here: Reading, there: Reading): readonly TextEdit[] | undefined {
  const stretches = quotedSpans(text, spansOf(here.anchor) ?? []);
  if (!stretches.every(({ start, end }, i) => text.slice(start, end) === here.quoted[i])) return undefined;
  if (stretches.length !== here.quoted.length) return undefined;
  const edits: TextEdit[] = [];
  for (const altered of compareQuoted(here, there)) {
    const edit = editOf(text, stretches, altered);
    if (!edit) return undefined;
    edits.push(edit);
  }
  const inOrder = edits.sort((a, b) => a.span.start - b.span.start);
  const apart = inOrder.every(({ span }, i) => i === 0 || (inOrder[i - 1]?.span.end ?? 0) <= span.start);
  return edits.length > 0 && apart ? inOrder : undefined;
}

/** The stretches inside quotation marks that the spans hold or stand in, as readings give their wording. */
function quotedSpans(text: string, spans: readonly Span[]): readonly Span[] {
  const index = new QuotationIndex(findQuotations(text));
  return spans.flatMap((at) =>
    index
      .touching(at)
      .map(({ inner }) => ({ start: Math.max(inner.start, at.start), end: Math.min(inner.end, at.end) }))
      .filter(({ start, end }) => start < end),
  );
}

function editOf(text: string, stretches: readonly Span[], altered: Altered): TextEdit | undefined {
  const { hereSide, thereSide, hereWords, thereWords } = altered;
  const [from, to] = [thereSide.words[thereWords.start], thereSide.words[thereWords.end - 1]];
  const wanted = from && to && thereWords.start < thereWords.end ? thereSide.text.slice(from.at.start, to.at.end) : '';
  const place = (start: number, end: number): Span | undefined => placeIn(stretches, hereSide.stretch, start, end);
  const first = hereSide.words[hereWords.start];
  const last = hereSide.words[hereWords.end - 1];
  if (first && last && hereWords.start < hereWords.end) {
    const span = place(first.at.start, last.at.end);
    return span && (wanted === '' ? { span: withSpace(text, span), text: '' } : { span, text: wanted });
  }
  // Words that were dropped go in before the next word, or behind the last one, with what parts them there.
  const next = thereSide.words[thereWords.end];
  if (first) {
    const span = place(first.at.start, first.at.start);
    return span && { span, text: from && next ? thereSide.text.slice(from.at.start, next.at.start) : `${wanted} ` };
  }
  const before = thereSide.words[thereWords.start - 1];
  const span = last && place(last.at.end, last.at.end);
  return span && { span, text: before && to ? thereSide.text.slice(before.at.end, to.at.end) : ` ${wanted}` };
}

/** Where a stretch of what was compared stands in the article; undefined where it reaches over two quotations. */
function placeIn(
  stretches: readonly Span[],
  stretch: number | undefined,
  start: number,
  end: number,
): Span | undefined {
  let before = 0;
  for (const [i, at] of stretches.entries()) {
    if (stretch !== undefined && stretch !== i) continue;
    const length = at.end - at.start;
    if (start <= before + length) {
      return end <= before + length ? { start: at.start + start - before, end: at.start + end - before } : undefined;
    }
    // Joined by one space.
    before += length + 1;
  }
  return undefined;
}

/** With the space before it, else the one behind it. */
function withSpace(text: string, { start, end }: Span): Span {
  if (/\s/.test(text[start - 1] ?? '')) return { start: start - 1, end };
  return /\s/.test(text[end] ?? '') ? { start, end: end + 1 } : { start, end };
}
