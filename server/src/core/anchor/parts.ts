import type { Annotation } from '../model/annotation.ts';
import type { Reading } from '../model/reading.ts';
import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import type { Located } from './locate.ts';

/** The selectors of cue, mention and the relays' mentions, in the one order in which the parts of a reading are counted. */
export const partSelectors = ({ cue, mention, via }: Annotation): readonly (Selector | undefined)[] => [
  cue,
  mention,
  ...via.flatMap((hop) => hop.map((relay) => relay.mention)),
];

/** Where the parts stand, in the same order. */
export function partSpans(
  annotation: Annotation,
  { cue, mention, relayMentions }: Partial<Located>,
): readonly (Span | undefined)[] {
  return [cue, mention, ...annotation.via.flatMap((hop, i) => hop.map((_, j) => relayMentions?.[i]?.[j]))];
}

/** The reading with its parts elsewhere. */
export function withParts(reading: Reading, [cue, mention, ...relays]: readonly (Span | undefined)[]): Reading {
  const { cue: _, mention: __, ...rest } = reading;
  let next = 0;
  const relayMentions = reading.annotation.via.map((hop) => hop.map(() => relays[next++]));
  return { ...rest, ...(cue && { cue }), ...(mention && { mention }), relayMentions };
}
