import type { Span } from './span.ts';

/**
 * Where a selector resolves in the text as it stands.
 *
 * - `exact`: the wording stands there, to the code unit.
 * - `normalized`: it stands there but for spelling that carries no meaning (marks, alef forms, white space, …).
 * - `moved`: only similar wording stands there; a person has to confirm.
 * - `ambiguous`: several places fit and nothing decides. Never resolved silently to the first.
 * - `lost`: nothing fits.
 */
export type Anchor = Resolved | Ambiguous | Lost;

export interface Resolved {
  readonly state: 'exact' | 'normalized' | 'moved';
  /** One span a piece, in reading order. */
  readonly spans: readonly [Span, ...Span[]];
  /** Likeness of a `moved` place, 0 to 1. */
  readonly score?: number;
}

export interface Ambiguous {
  readonly state: 'ambiguous';
  /** The places that fit, in text order, at most {@link maxCandidates} of them. */
  readonly candidates: readonly (readonly [Span, ...Span[]])[];
  /** How many fit in all. */
  readonly total: number;
}

export interface Lost {
  readonly state: 'lost';
}

export type AnchorState = Anchor['state'];

export const maxCandidates = 50;

/** The spans of a resolved anchor; undefined for `ambiguous` and `lost`. */
export const spansOf = (anchor: Anchor): readonly [Span, ...Span[]] | undefined =>
  anchor.state === 'ambiguous' || anchor.state === 'lost' ? undefined : anchor.spans;
