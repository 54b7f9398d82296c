import type { BaseKind, Basis, Certainty, Mode, RelationType, Stance } from './schema.ts';
import type { Selector } from './selector.ts';
import type { Span } from './span.ts';
import type { MapNode } from './tree.ts';

/** An id named somewhere in a sidecar or project file, with its place there. */
export interface Ref {
  readonly id: string;
  readonly span: Span;
}

/** One entry under `annotations`, as written; what it inherits is worked out by `workspace/chain.ts`. */
export interface Annotation {
  /** Position in the list, from 0. */
  readonly index: number;
  /** Empty where the entry has none (a finding). */
  readonly id: string;
  /** Of the id's scalar, or of the entry's beginning. */
  readonly idSpan: Span;
  /** Of the whole entry. */
  readonly span: Span;
  readonly node: MapNode;
  /** As written; may be a kind of the project file. */
  readonly kind: string;
  /** What `kind` comes down to, through the project file's `like`; `note` where nobody defined it. */
  readonly base: BaseKind;
  readonly selector: Selector;
  readonly speakers: readonly Ref[];
  readonly for: readonly Ref[];
  readonly cue?: Selector;
  readonly mention?: Selector;
  readonly mode?: Mode;
  readonly stance: Stance;
  /** The hops as written, nearest the speaker first; a hop has several relays where they are parallel. */
  readonly via: readonly (readonly Relay[])[];
  readonly said?: { readonly date?: string; readonly place?: string; readonly medium?: string };
  readonly asOf?: string;
  readonly evidence: readonly Evidence[];
  readonly continues?: Ref;
  readonly within?: Ref;
  readonly answers: readonly Answer[];
  readonly relations: readonly Relation[];
  readonly basis?: Basis;
  readonly certainty?: Certainty;
  readonly translated?: string;
  readonly gist?: string;
  readonly review: readonly Review[];
  readonly tags: readonly string[];
  readonly note?: string;
  readonly waive: readonly Waiver[];
}

export interface Relay {
  readonly speaker: Ref;
  readonly mention?: Selector;
}

export interface Evidence {
  /** A URL, a path relative to the sidecar, or the id of a speaker of type document. */
  readonly target: string;
  readonly span: Span;
  readonly archived?: string;
  readonly archivedSpan?: Span;
  readonly date?: string;
}

export interface Answer {
  readonly question: Ref;
  readonly answer: string;
  readonly answerSpan: Span;
}

export interface Relation {
  readonly type: RelationType;
  readonly target: RelationTarget;
  /** Of the target's scalar. */
  readonly span: Span;
}

/** `c3`, `other.txt#c3` or `other.txt#NAME/c3`, split at the last `#`. */
export interface RelationTarget {
  readonly text: string;
  /** Relative path of the article; undefined for this file. */
  readonly path?: string;
  /** The layer's NAME; undefined for the base sidecar (or for this file, where `path` is undefined too). */
  readonly layer?: string;
  readonly id: string;
}

export interface Review {
  readonly verdict: string;
  readonly by?: string;
  readonly date?: string;
  readonly url?: string;
  readonly span: Span;
}

export interface Waiver {
  readonly code: string;
  /** Empty where no reason is given. */
  readonly reason: string;
  /** Of the key. */
  readonly span: Span;
}

/** Whether an annotation asserts something: claims and quotations, and project kinds like them. */
export const isStatement = (annotation: Annotation): boolean =>
  annotation.base === 'claim' || annotation.base === 'quote';
