import { type Anchor, spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Reading } from '../model/reading.ts';
import type { Uri } from '../model/uri.ts';
import { findQuotations } from '../text/quotations.ts';
import { type Located, locateAll } from './locate.ts';
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
      if (before && JSON.stringify(before.anchor) !== JSON.stringify(reading.anchor)) fresh.set(before, reading);
    });
  }
  const items = partial.map(({ annotation: { cue, mention, via }, anchor }) => ({ anchor, cue, mention, via }));
  locateAll(text, items, options).forEach((located, i) => {
    const before = partial[i];
    if (before) {
      const after = withParts(before, located);
      if (after !== before) fresh.set(before, after);
    }
  });
  return fresh.size === 0 ? readings : readings.map((reading) => fresh.get(reading) ?? reading);
}

const lacksParts = ({ annotation, cue, mention, relayMentions }: Reading): boolean =>
  (annotation.cue !== undefined && !cue) ||
  (annotation.mention !== undefined && !mention) ||
  annotation.via.some((hop, i) => hop.some((relay, j) => relay.mention !== undefined && !relayMentions[i]?.[j]));

/** With the parts that were found now and not before; those known stay. */
function withParts(reading: Reading, located: Located): Reading {
  const cue = reading.cue ?? located.cue;
  const mention = reading.mention ?? located.mention;
  const relayMentions = located.relayMentions.map((hop, i) => hop.map((at, j) => reading.relayMentions[i]?.[j] ?? at));
  const relaysFound = relayMentions.some((hop, i) => hop.some((at, j) => at !== reading.relayMentions[i]?.[j]));
  if (cue === reading.cue && mention === reading.mention && !relaysFound) return reading;
  return { ...reading, ...(cue && { cue }), ...(mention && { mention }), relayMentions };
}
