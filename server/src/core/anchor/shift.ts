import { type Anchor, spansOf } from '../model/anchor.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { paragraphAt } from '../text/paragraphs.ts';
import { findQuotations } from '../text/quotations.ts';
import { applyChanges, type TextChange } from '../text/textChange.ts';
import { cutSpan } from './cutSpan.ts';
import type { Step } from './followPieces.ts';
import { followReading } from './followReading.ts';
import { QuotationIndex, quotedOf } from './quoted.ts';

export interface ShiftOptions {
  readonly markdown?: boolean;
}

/**
 * Carries readings over edits of the text `old`. Places before an edit stay, places behind it move. Where an edit reached
 * into a place that is known for sure, the place stays that of what is left of the wording, be it `moved` by now (see
 * `followPieces`), and the reading keeps a trail of it; the same goes for cue and mentions. A place that nobody is sure of
 * is compared with its selector anew. What stands in quotation marks is looked at again in the paragraphs that were
 * edited. What was lost or ambiguous stays so until `resettle` looks for it, or until it comes back where it stood. A
 * reading that nothing happened to comes back as the same object.
 */
export function shiftReadings(
  readings: readonly Reading[],
  old: string,
  changes: readonly TextChange[],
  newText: string,
  options: ShiftOptions = {},
): readonly Reading[] {
  if (changes.length === 0) return readings;
  const shifter = new Shifter(changes);
  let steps: readonly Step[] | undefined;
  const shifted = readings.map((reading) => {
    shifter.touched = false;
    shifter.adjoined = false;
    const moved = shifter.reading(reading);
    if (!shifter.touched && !shifter.adjoined && !reading.trail) return moved;
    steps ??= stepsOf(old, changes);
    return followReading(reading, moved, shifter.touched, steps, newText, options);
  });
  requote(shifted, readings, changes, newText);
  return shifted;
}

function stepsOf(old: string, changes: readonly TextChange[]): readonly Step[] {
  let text = old;
  return changes.map((change) => {
    const step = { change, old: text };
    text = applyChanges(text, [change]);
    return step;
  });
}

type Spans = readonly [Span, ...Span[]];

/** Moves places along with edits. Written for speed: this runs over every annotation of a book at every keystroke. */
class Shifter {
  /** Whether an edit reached into what was moved since this was last set to false. */
  touched = false;
  /** The same for an edit right at its edge. */
  adjoined = false;
  readonly #changes: readonly TextChange[];

  constructor(changes: readonly TextChange[]) {
    this.#changes = changes;
  }

  reading(reading: Reading): Reading {
    const anchor = this.#anchor(reading.anchor);
    const cue = this.#part(reading.cue);
    const mention = this.#part(reading.mention);
    const relayMentions =
      reading.relayMentions.length === 0 ? reading.relayMentions : this.#hops(reading.relayMentions);
    const same =
      anchor === reading.anchor &&
      cue === reading.cue &&
      mention === reading.mention &&
      relayMentions === reading.relayMentions;
    return same ? reading : withPlaces(reading, anchor, cue, mention, relayMentions);
  }

  #anchor(anchor: Anchor): Anchor {
    if (anchor.state === 'lost') return anchor;
    if (anchor.state !== 'ambiguous') {
      const spans = this.#spans(anchor.spans);
      if (spans === anchor.spans) return anchor;
      const { state, score } = anchor;
      return score === undefined ? { state, spans } : { state, spans, score };
    }
    const candidates = anchor.candidates.map((spans) => this.#spans(spans));
    return candidates.every((spans, i) => spans === anchor.candidates[i]) ? anchor : { ...anchor, candidates };
  }

  #spans(spans: Spans): Spans {
    if (spans.length === 1) {
      const only = this.#span(spans[0]);
      return only === spans[0] ? spans : [only];
    }
    const [first, ...others] = spans;
    const moved: Spans = [this.#span(first), ...others.map((at) => this.#span(at))];
    return moved.every((at, i) => at === spans[i]) ? spans : moved;
  }

  /** What became empty is gone. */
  #part(at: Span | undefined): Span | undefined {
    if (at === undefined) return undefined;
    const moved = this.#span(at);
    return moved.start < moved.end ? moved : undefined;
  }

  #hops(hops: Reading['relayMentions']): Reading['relayMentions'] {
    const moved = hops.map((hop) => hop.map((at) => this.#part(at)));
    return moved.every((hop, i) => hop.every((at, j) => at === hops[i]?.[j])) ? hops : moved;
  }

  #span(span: Span): Span {
    let at = span;
    for (const change of this.#changes) {
      if (change.start >= at.end) {
        if (change.start === at.end) this.adjoined = true;
        continue;
      }
      if (change.end <= at.start) {
        if (change.end === at.start) this.adjoined = true;
        const by = change.text.length - (change.end - change.start);
        if (by !== 0) at = { start: at.start + by, end: at.end + by };
      } else {
        this.touched = true;
        at = cutSpan(at, change);
      }
    }
    return at;
  }
}

/** One literal a shape: spreading would cost ten times as much. */
function withPlaces(
  { annotation, sidecar, quoted, verbatim }: Reading,
  anchor: Anchor,
  cue: Span | undefined,
  mention: Span | undefined,
  relayMentions: Reading['relayMentions'],
): Reading {
  if (cue && mention) return { annotation, sidecar, anchor, cue, mention, relayMentions, quoted, verbatim };
  if (cue) return { annotation, sidecar, anchor, cue, relayMentions, quoted, verbatim };
  if (mention) return { annotation, sidecar, anchor, mention, relayMentions, quoted, verbatim };
  return { annotation, sidecar, anchor, relayMentions, quoted, verbatim };
}

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
    if (!meets(spans, dirty)) continue;
    const fresh = quotedOf(text, spans, quotationsFor(text, spans, dirty, quotations));
    if (fresh.verbatim !== reading.verbatim || fresh.quoted.join('\n') !== reading.quoted.join('\n')) {
      readings[i] = { ...reading, ...fresh };
    }
  }
}

function meets(spans: Spans, dirty: readonly Span[]): boolean {
  for (const at of dirty) {
    for (const span of spans) if (span.start < at.end && at.start < span.end) return true;
  }
  return false;
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
