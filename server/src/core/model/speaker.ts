import type { Ref, Waiver } from './annotation.ts';
import type { Identification, SpeakerType } from './schema.ts';
import type { Span } from './span.ts';
import type { MapNode } from './tree.ts';

/** An entry under `speakers` as it is written in one file. A local entry may give some keys only. */
export interface Speaker {
  readonly id: string;
  /** Of the id, in the file that holds the entry. */
  readonly idSpan: Span;
  readonly node: MapNode | undefined;
  readonly name?: string;
  /** Names by BCP 47 language. */
  readonly names: Readonly<Record<string, string>>;
  readonly type?: SpeakerType;
  readonly role?: string;
  readonly affiliation?: Ref;
  readonly aliases: readonly string[];
  readonly sameAs: readonly LinkRef[];
  readonly identification?: Identification;
  readonly reason?: string;
  readonly maybe?: Ref;
  readonly note?: string;
  readonly waive: readonly Waiver[];
  /** The lists that are written and have nothing in them: they take away what a farther entry gives. */
  readonly emptied?: readonly SpeakerList[];
}

/** The keys of a speaker that hold a list, each overridden as a whole. */
export type SpeakerList = 'aliases' | 'sameAs' | 'waive';

/** A link as it stands in a file. */
export interface LinkRef {
  readonly url: string;
  readonly span: Span;
}
