import { type Anchor, spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Reading } from '../model/reading.ts';
import type { Uri } from '../model/uri.ts';
import { findQuotations } from '../text/quotations.ts';
import { type Located, locateAll } from './locate.ts';
import { partSelectors, partSpans, withParts } from './parts.ts';
import { QuotationIndex, quotedOf } from './quoted.ts';
import { type ResolveOptions, resolveAll } from './resolve.ts';

export type { TextChange } from '../text/textChange.ts';
export { shiftReadings } from './shift.ts';

/** Reads the annotations of a sidecar in an article's text (without byte order mark): one reading each, in order. */
export function readAnnotations(
  text: string,
  sidecar: Uri,
  annotations: readonly Annotation[],
  options: ResolveOptions = {},
): readonly Reading[] {
  const anchors = resolveAll(
    text,
    annotations.map(({ selector }) => selector),
    options,
  );
  const located = locateAll(
    text,
    annotations.map(({ cue, mention, via }, i) => ({ anchor: anchors[i] ?? lost, cue, mention, via })),
    options,
  );
  const quotations = new QuotationIndex(findQuotations(text));
  return annotations.map((annotation, i) =>
    readingOf(text, sidecar, annotation, anchors[i] ?? lost, located[i] ?? nowhere, quotations),
  );
}

const lost: Anchor = { state: 'lost' };
const nowhere: Located = { cue: undefined, mention: undefined, relayMentions: [] };

function readingOf(
  text: string,
  sidecar: Uri,
  annotation: Annotation,
  anchor: Anchor,
  { cue, mention, relayMentions }: Located,
  quotations: QuotationIndex,
): Reading {
  const { quoted, verbatim } = quotedOf(text, spansOf(anchor) ?? [], quotations);
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

/**
 * Looks again for what edits left unsettled: anchors that are lost or ambiguous, and cues and mentions that were not
 * found. A place that is known stays as it is, and a reading for which nothing changed comes back as the same object.
 * Costs a search of the text, so call it when the text is short or typing pauses.
 */
export function resettle(text: string, readings: readonly Reading[], options: ResolveOptions = {}): readonly Reading[] {
  const unsettled = readings.filter(({ anchor }) => !spansOf(anchor));
  const partial = readings.filter((reading) => spansOf(reading.anchor) && lacksParts(reading));
  if (unsettled.length === 0 && partial.length === 0) return readings;
  const fresh = new Map<Reading, Reading>();
  for (const sidecar of new Set(unsettled.map((reading) => reading.sidecar))) {
    const own = unsettled.filter((reading) => reading.sidecar === sidecar);
    const annotations = own.map(({ annotation }) => annotation);
    readAnnotations(text, sidecar, annotations, options).forEach((reading, i) => {
      const before = own[i];
      if (!before || JSON.stringify(before.anchor) === JSON.stringify(reading.anchor)) return;
      fresh.set(before, { ...reading, trail: { ...before.trail, parts: [], foundAgain: true } });
    });
  }
  const items = partial.map(({ annotation: { cue, mention, via }, anchor }) => ({ anchor, cue, mention, via }));
  locateAll(text, items, options).forEach((located, i) => {
    const before = partial[i];
    if (before) {
      const after = withFound(before, located);
      if (after !== before) fresh.set(before, after);
    }
  });
  return fresh.size === 0 ? readings : readings.map((reading) => fresh.get(reading) ?? reading);
}

function lacksParts(reading: Reading): boolean {
  const { annotation } = reading;
  if (!annotation.cue && !annotation.mention && annotation.via.length === 0) return false;
  const spans = partSpans(annotation, reading);
  return partSelectors(annotation).some((selector, i) => selector && !spans[i]);
}

/** With the parts that were found now and not before; those known stay. */
function withFound(reading: Reading, located: Located): Reading {
  const { annotation, trail } = reading;
  const known = partSpans(annotation, reading);
  const found = partSpans(annotation, located);
  if (known.every((at, i) => at || !found[i])) return reading;
  const parts = known.map((at, i) => (at || !found[i] ? trail?.parts[i] : 'foundAgain'));
  const moved = withParts(
    reading,
    known.map((at, i) => at ?? found[i]),
  );
  return { ...moved, trail: { foundAgain: false, ...trail, parts } };
}
