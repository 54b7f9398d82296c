import type { AnchorState } from '../../model/anchor.ts';
import type { BaseKind, Basis, Certainty, Mode, RelationType, Severity, Stance } from '../../model/schema.ts';
import type { YamlValue } from '../../sidecar/edit/operation.ts';
import { selectorPaths } from '../unheld.ts';
import type { Party } from './party.ts';

/** UTF-16 code units or code points, half-open, counted after a byte order mark. */
export type Pair = readonly [start: number, end: number];

/**
 * One annotation with everything about it, as a table holds it: the same keys in the same order on every row, each of
 * one type, so that tools which guess a schema from some rows guess right. Null and empty lists where nothing is said.
 */
export interface Row {
  /** Path of the article, relative to the folder that is exported. */
  readonly article: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** As the sidecar says, else detected. */
  readonly language: string;
  readonly status: string | null;
  readonly outlet: Party | null;
  readonly sidecar: string;
  /** NAME of the layer; null for the base sidecar. */
  readonly layer: string | null;
  readonly annotator: string | null;
  /** Once in its sidecar, where that has no finding that says otherwise. */
  readonly id: string;
  /** Position in the sidecar, from 0. */
  readonly index: number;
  /** As written; may be a kind of the project file. */
  readonly kind: string;
  readonly base: BaseKind;
  readonly anchor: AnchorState;
  /** Likeness of a `moved` place, 0 to 1. */
  readonly score: number | null;
  /** UTF-16, one a piece in reading order; null where it is lost or ambiguous. */
  readonly spans: readonly Pair[] | null;
  /** The same in code points. */
  readonly codePoints: readonly Pair[] | null;
  /** The words at the spans, as the article has them. */
  readonly quotation: readonly string[] | null;
  /** The words as the sidecar has them. */
  readonly exact: readonly string[];
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly occurrence: string | null;
  /** Own, or of the statement that this one continues. */
  readonly speakers: readonly Party[];
  readonly for: readonly Party[];
  /** The statement whose speaker is inherited through `continues`. */
  readonly inheritedFrom: string | null;
  /** From the speaker to the outlet, in names. */
  readonly chain: string;
  /** Hops between speaker and outlet, nearest the speaker first, inherited ones too. */
  readonly hops: readonly RowHop[];
  /** Whether somebody, something or a document stands behind it; null for what is no statement. */
  readonly sourced: boolean | null;
  readonly cue: Passage | null;
  readonly mention: Passage | null;
  readonly mode: Mode | null;
  readonly stance: Stance;
  /** Own or inherited. */
  readonly said: { readonly date: string | null; readonly place: string | null; readonly medium: string | null } | null;
  readonly asOf: string | null;
  readonly evidence: readonly {
    readonly target: string;
    readonly archived: string | null;
    readonly date: string | null;
  }[];
  readonly continues: string | null;
  readonly within: string | null;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly relations: readonly RowRelation[];
  readonly basis: Basis | null;
  readonly certainty: Certainty | null;
  readonly translated: string | null;
  readonly gist: string | null;
  readonly review: readonly {
    readonly verdict: string;
    readonly by: string | null;
    readonly date: string | null;
    readonly url: string | null;
  }[];
  readonly tags: readonly string[];
  readonly note: string | null;
  readonly waivers: readonly { readonly code: string; readonly reason: string }[];
  readonly findings: readonly { readonly code: string; readonly severity: Severity; readonly message: string }[];
  /** Keys that the format of sidecars does not know, `x-…` among them, with their values. */
  readonly extra: readonly { readonly key: string; readonly value: YamlValue }[];
  /** When it was exported, where time stamps were asked for. */
  readonly exported?: string;
}

export interface RowHop {
  readonly relays: readonly (Party & { readonly mention: Passage | null })[];
  /** The enclosing statement whose speaker this hop is; null for a `via`. */
  readonly within: string | null;
}

/** Words that a sidecar names, and where they stand in the article; null where they were not found. */
export interface Passage {
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly occurrence: string | null;
  readonly span: Pair | null;
}

export interface RowRelation {
  readonly type: RelationType;
  /** As written. */
  readonly target: string;
  /** Path of the article that the target is about; null where it leads out of the folder that is exported. */
  readonly article: string | null;
  readonly layer: string | null;
  readonly id: string;
}

/** What an annotation says and a row holds, as paths of keys. */
export const rowKeys: ReadonlySet<string> = new Set([
  '*',
  ...['id', 'kind', 'prefix', 'suffix', 'occurrence', 'speaker', 'for', 'mode'],
  ...['stance', 'via', 'via.speaker', 'said.date', 'said.place', 'said.medium', 'asOf'],
  ...['evidence', 'evidence.url', 'evidence.archived', 'evidence.date', 'continues', 'within', 'answers.*'],
  ...['relations.type', 'relations.target', 'basis', 'certainty', 'translated', 'gist', 'tags', 'note'],
  ...['review.verdict', 'review.by', 'review.date', 'review.url', 'waive.*'],
  ...['exact', 'cue', 'mention', 'via.mention'].flatMap(selectorPaths),
]);

/** The same for what stands under `article`. */
export const rowArticleKeys: ReadonlySet<string> = new Set([
  'title',
  'outlet',
  'url',
  'published',
  'language',
  'status',
]);
