import { type Anchor, spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { findQuotations } from '../text/quotations.ts';
import type { TextChange } from '../text/textChange.ts';
import { compareAnchor } from './compare.ts';
import { locateAll } from './locate.ts';
import { QuotationIndex, quotedOf } from './quoted.ts';
import { shiftSpan, touchesInside } from './shiftSpan.ts';

export interface ShiftOptions {
  readonly markdown?: boolean;
}

/**
 * Carries readings over edits. Places before an edit stay, places behind it move, and nothing is searched for again but
 * what an edit reached into: such a place is compared with its selector anew (equal, equal once folded, or moved
 * with its likeness; lost when nothing is left of it), its cue and mentions are located again if they went, and what
 * stands in quotation marks is looked at again in the paragraphs that were edited. An insertion at the edge of a span
 * stays outside it. What was lost or ambiguous stays so until `resettle` looks for it. A reading that nothing happened
 * to comes back as the same object.
 */
export function shiftReadings(
  readings: readonly Reading[],
  changes: readonly TextChange[],
  newText: string,
  options: ShiftOptions = {},
): readonly Reading[] {
  if (changes.length === 0) return readings;
  const touched: number[] = [];
  const shifted = readings.map((reading, i) => {
    const moved = shiftReading(reading, changes);
    if (isTouched(reading, changes)) touched.push(i);
    return moved;
  });
  for (const i of touched) {
    const reading = shifted[i];
    if (reading)
      shifted[i] = { ...reading, anchor: compareAnchor(newText, reading.annotation.selector, reading.anchor, options) };
  }
  relocate(shifted, touched, newText, options);
  requote(shifted, readings, changes, newText);
  return shifted;
}

function shiftReading(reading: Reading, changes: readonly TextChange[]): Reading {
  const anchor = shiftAnchor(reading.anchor, changes);
  const cue = reading.cue && kept(shiftSpan(reading.cue, changes));
  const mention = reading.mention && kept(shiftSpan(reading.mention, changes));
  const relayMentions = shiftHops(reading.relayMentions, changes);
  if (
    anchor === reading.anchor &&
    cue === reading.cue &&
    mention === reading.mention &&
    relayMentions === reading.relayMentions
  ) {
    return reading;
  }
  const { annotation, sidecar, quoted, verbatim } = reading;
  return {
    annotation,
    sidecar,
    anchor,
    ...(cue && { cue }),
    ...(mention && { mention }),
    relayMentions,
    quoted,
    verbatim,
  };
}

/** What became empty is gone. */
const kept = (at: Span): Span | undefined => (at.start < at.end ? at : undefined);

function shiftAnchor(anchor: Anchor, changes: readonly TextChange[]): Anchor {
  if (anchor.state === 'lost') return anchor;
  if (anchor.state !== 'ambiguous') {
    const spans = shiftSpans(anchor.spans, changes);
    return spans === anchor.spans ? anchor : { ...anchor, spans };
  }
  let same = true;
  const candidates = anchor.candidates.map((spans) => {
    const moved = shiftSpans(spans, changes);
    same &&= moved === spans;
    return moved;
  });
  return same ? anchor : { ...anchor, candidates };
}

type Spans = readonly [Span, ...Span[]];

function shiftSpans(spans: Spans, changes: readonly TextChange[]): Spans {
  const [first, ...others] = spans;
  const moved: [Span, ...Span[]] = [shiftSpan(first, changes), ...others.map((at) => shiftSpan(at, changes))];
  return moved.every((at, i) => at === spans[i]) ? spans : moved;
}

function shiftHops(hops: Reading['relayMentions'], changes: readonly TextChange[]): Reading['relayMentions'] {
  let same = true;
  const moved = hops.map((hop) =>
    hop.map((at) => {
      const to = at && kept(shiftSpan(at, changes));
      same &&= to === at;
      return to;
    }),
  );
  return same ? hops : moved;
}

/** Whether an edit reached into the content or one of the parts. */
function isTouched(reading: Reading, changes: readonly TextChange[]): boolean {
  const into = (at: Span | undefined): boolean => at !== undefined && touchesInside(at, changes);
  return (
    (spansOf(reading.anchor)?.some(into) ?? false) ||
    (reading.anchor.state === 'ambiguous' && reading.anchor.candidates.some((spans) => spans.some(into))) ||
    into(reading.cue) ||
    into(reading.mention) ||
    reading.relayMentions.some((hop) => hop.some(into))
  );
}

/** Looks for the parts of what was touched: those that changed, and those that were not found before. */
function relocate(readings: Reading[], touched: readonly number[], text: string, options: ShiftOptions): void {
  const items = touched.flatMap((i) => {
    const reading = readings[i];
    return reading && hasParts(reading.annotation) ? [{ i, reading }] : [];
  });
  const located = locateAll(
    text,
    items.map(({ reading: { annotation, anchor } }) => ({ ...annotation, anchor })),
    options,
  );
  items.forEach(({ i, reading }, k) => {
    const { cue, mention, relayMentions } = located[k] ?? {};
    const { annotation, sidecar, anchor, quoted, verbatim } = reading;
    readings[i] = {
      annotation,
      sidecar,
      anchor,
      ...(cue && { cue }),
      ...(mention && { mention }),
      relayMentions: relayMentions ?? [],
      quoted,
      verbatim,
    };
  });
}

const hasParts = ({ cue, mention, via }: Annotation): boolean =>
  cue !== undefined || mention !== undefined || via.some((hop) => hop.some((relay) => relay.mention));

/** Looks at the quotation marks again in the paragraphs that were edited. */
function requote(readings: Reading[], before: readonly Reading[], changes: readonly TextChange[], text: string): void {
  const dirty = editedParagraphs(changes, text);
  const quotations = new QuotationIndex(dirty.flatMap((at) => findQuotations(text, at)));
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i];
    const spans = reading && spansOf(reading.anchor);
    if (!reading) continue;
    if (!spans) {
      if (spansOf(before[i]?.anchor ?? { state: 'lost' })) readings[i] = { ...reading, quoted: [], verbatim: false };
      continue;
    }
    if (!dirty.some((at) => spans.some((span) => span.start < at.end && at.start < span.end))) continue;
    const fresh = quotedOf(text, spans, quotationsFor(text, spans, dirty, quotations));
    if (fresh.verbatim !== reading.verbatim || fresh.quoted.join('\n') !== reading.quoted.join('\n')) {
      readings[i] = { ...reading, ...fresh };
    }
  }
}

/** Spans that reach beyond the edited paragraphs need the quotations of all their own. */
function quotationsFor(text: string, spans: Spans, dirty: readonly Span[], known: QuotationIndex): QuotationIndex {
  if (spans.every((span) => dirty.some((at) => at.start <= span.start && span.end <= at.end))) return known;
  const start = paragraphAt(text, Math.min(...spans.map((span) => span.start))).start;
  const end = paragraphAt(text, Math.max(...spans.map((span) => span.end))).end;
  return new QuotationIndex(findQuotations(text, { start, end }));
}

/** The paragraphs around each edit with their neighbours (an edit may part or join them), merged, in text order. */
function editedParagraphs(changes: readonly TextChange[], text: string): readonly Span[] {
  const spans = changes
    .map(({ start, text: by }, i) => {
      const later = changes.slice(i + 1);
      return { start: shiftOffset(start, later), end: shiftOffset(start + by.length, later) };
    })
    .map(({ start, end }) => ({
      start: paragraphAt(text, paragraphAt(text, start).start - 1).start,
      end: paragraphAt(text, Math.min(text.length, paragraphAt(text, end).end + 2)).end,
    }))
    .sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const at of spans) {
    const last = merged.at(-1);
    if (last && at.start <= last.end) last.end = Math.max(last.end, at.end);
    else merged.push({ ...at });
  }
  return merged;
}

function shiftOffset(offset: number, changes: readonly TextChange[]): number {
  let at = offset;
  for (const { start, end, text } of changes) {
    if (end <= at) at += text.length - (end - start);
    else if (start < at) at = start + text.length;
  }
  return at;
}
