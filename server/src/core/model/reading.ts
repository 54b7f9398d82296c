import type { Anchor } from './anchor.ts';
import type { Annotation } from './annotation.ts';
import type { Span } from './span.ts';
import type { Trail } from './trail.ts';
import type { Uri } from './uri.ts';

/** An annotation as it stands in its article. */
export interface Reading {
  readonly annotation: Annotation;
  readonly sidecar: Uri;
  readonly anchor: Anchor;
  /** Undefined where there is none or it was not found. */
  readonly cue?: Span;
  readonly mention?: Span;
  /** Mentions of the relays, by hop and relay, where they were given and found. */
  readonly relayMentions: readonly (readonly (Span | undefined)[])[];
  /** The stretches inside quotation marks that the spans hold or stand in, without the marks, in text order. */
  readonly quoted: readonly string[];
  /** Whether all of the wording stands inside quotation marks, but for a leading أنّ/إنّ/that. */
  readonly verbatim: boolean;
  /** Absent where no edit reached it. */
  readonly trail?: Trail;
}

/** An annotation that has no place: there is no text, or none was read yet. */
export const unplaced = (annotation: Annotation, sidecar: Uri): Reading => ({
  annotation,
  sidecar,
  anchor: { state: 'lost' },
  relayMentions: [],
  quoted: [],
  verbatim: false,
});
