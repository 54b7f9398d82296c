import type { Message } from '../messages/message.ts';
import type { Annotation, Ref } from '../model/annotation.ts';
import type { Severity } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { Chain } from '../workspace/chain.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';
import type { ArticleFile, ProjectFile, Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { RuleCode } from './codes.ts';
import type { OwnedWaiver } from './waivers.ts';

/** What a rule reports, with severity settings and waivers applied. */
export interface Finding {
  readonly code: RuleCode;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Message;
  /** Where it shows: in the article where it has a place there, else in the sidecar or project file. */
  readonly place: Place;
  /** The sidecar (or project file) whose entry it is about; undefined for findings about the article file itself. */
  readonly sidecar?: Uri;
  readonly annotation?: string;
  /** The place in `sidecar` that says it; undefined where the whole file does. */
  readonly entry?: Span;
  /** The id of the speaker entry it is about. */
  readonly speaker?: string;
  /** All that a client should show with it, the further pieces of a discontinuous span and the sidecar entry too. */
  readonly related: readonly Related[];
  /** What a quick fix needs, as plain JSON. */
  readonly data?: FixData;
}

export interface Place {
  readonly uri: Uri;
  /** All of them; a diagnostic marks the first. Null where the whole file is meant. */
  readonly spans: readonly [Span, ...Span[]] | null;
}

export interface Related {
  readonly place: Place;
  readonly message: Message;
}

/** Spans of `replace` lie in the finding's sidecar, those of `candidates` in the article (each a list of pieces). */
export type FixData =
  | { readonly kind: 'replace'; readonly span: Span; readonly text: string }
  | { readonly kind: 'candidates'; readonly spans: readonly (readonly Span[])[] };

/** What one rule is: a file of its own under `rules/`, listed in `registry.ts`, documented in `docs/rules/CODE.md`. */
export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** Of the rules of one group only the first that applies reports on an annotation. */
  readonly group?: 'sourcing';
  readonly checks: readonly RuleCheck[];
}

/** Looks at one subject and reports; never throws, keeps no state. */
export type RuleCheck =
  | { readonly of: 'reading'; run(context: SidecarContext, reading: Reading, report: Report): void }
  | { readonly of: 'sidecar'; run(context: SidecarContext, report: Report): void }
  | { readonly of: 'article'; run(context: ArticleContext, report: Report): void }
  | { readonly of: 'project'; run(context: ProjectContext, report: Report): void }
  /** Runs after all others, on the waivers of a sidecar that silenced nothing though their rule is in force. */
  | { readonly of: 'waivers'; run(context: SidecarContext, idle: readonly OwnedWaiver[], report: Report): void };

export interface ArticleContext {
  readonly snapshot: Snapshot;
  readonly article: ArticleFile;
}

/** One sidecar with what rules ask for again and again worked out once. */
export interface SidecarContext {
  readonly snapshot: Snapshot;
  /** Undefined where the sidecar stands beside no article; its readings are then all `lost`. */
  readonly article: ArticleFile | undefined;
  readonly file: SidecarFile;
  readonly readings: readonly Reading[];
  /** The article's outlet: as this file says, else as the base sidecar does. */
  readonly outlet: Ref | undefined;
  speaker(id: string): KnownSpeaker | undefined;
  chain(annotation: Annotation): Chain;
  readingOf(annotation: Annotation): Reading | undefined;
  /** The id of a speaker in scope that was probably meant; undefined where none is near. */
  nearestSpeaker(id: string): string | undefined;
}

export interface ProjectContext {
  readonly snapshot: Snapshot;
  readonly file: ProjectFile;
}

/** A finding as a rule says it; the runner adds code, severity, the place, and what the subject implies. */
export type Report = (finding: Reported) => void;

export interface Reported {
  readonly message: Message;
  /** Defaults to the rule's. */
  readonly severity?: Exclude<Severity, 'off'>;
  /** Defaults to the one at hand where the check is of a reading. */
  readonly annotation?: Annotation;
  /** The speaker entry it is about, whose waivers then count. */
  readonly speaker?: string;
  /** The place in the sidecar or project file that says it; defaults to the annotation's id, else the whole file. */
  readonly entry?: Span;
  /** Defaults to where the annotation stands in the article, and where it has no place there to `entry`. */
  readonly place?: Place;
  readonly related?: readonly Related[];
  readonly data?: FixData;
}
