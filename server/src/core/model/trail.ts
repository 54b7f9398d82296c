/**
 * A stretch of text that is followed through edits: what is left of it, the text that was typed right before and right
 * behind it since, and how many words were taken off at each side, which as many typed ones replace. Empty where
 * nothing is left; `behind` then is what was typed where it stood. UTF-16 code units.
 */
export interface Followed {
  readonly start: number;
  readonly end: number;
  /** Lengths of what was typed at the edges. */
  readonly before: number;
  readonly behind: number;
  readonly wordsBefore: number;
  readonly wordsBehind: number;
}

/** What edits did to an annotation since its article was last read anew. */
export interface Trail {
  /** Where the pieces of its wording went, one each; absent where no edit reached into them. */
  readonly pieces?: readonly Followed[];
  /** What the anchor was before that. */
  readonly from?: 'exact' | 'normalized';
  /**
   * The place was lost and another was found: a fresh reading knows better than it. `pieces` then say where it was lost,
   * should it come back there.
   */
  readonly foundAgain: boolean;
  /** Of cue, mention and the relays' mentions, hop by hop: the same. */
  readonly parts: readonly (Followed | 'foundAgain' | undefined)[];
}
