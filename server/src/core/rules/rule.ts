import type { Message } from '../messages/message.ts';
import type { Severity } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { ArticleFile, Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { RuleCode } from './codes.ts';

/** What a rule reports, before severity settings and waivers are applied. */
export interface Finding {
  readonly code: RuleCode;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Message;
  /** Where it shows: in the article where it has a place there, else in the sidecar or project file. */
  readonly place: Place;
  /** The sidecar (or project file) whose entry it is about; undefined for findings about the article file itself. */
  readonly sidecar?: Uri;
  readonly annotation?: string;
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

export type FixData =
  | { readonly kind: 'replace'; readonly span: Span; readonly text: string }
  | { readonly kind: 'candidates'; readonly spans: readonly (readonly Span[])[] }
  | { readonly kind: 'id'; readonly id: string };

/** What one rule is: a file of its own under `rules/`, listed in `registry.ts`, documented in `docs/rules/CODE.md`. */
export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** Looks at one subject and reports; never throws, keeps no state. */
  readonly check: RuleCheck;
}

export type RuleCheck =
  | { readonly of: 'reading'; run(context: SidecarContext, reading: Reading, report: Report): void }
  | { readonly of: 'sidecar'; run(context: SidecarContext, report: Report): void }
  | { readonly of: 'article'; run(context: ArticleContext, report: Report): void }
  | { readonly of: 'project'; run(context: ProjectContext, report: Report): void };

export interface ArticleContext {
  readonly snapshot: Snapshot;
  readonly article: ArticleFile;
}

/** `article` is undefined where a sidecar stands beside no article; its readings are then all `lost`. */
export interface SidecarContext {
  readonly snapshot: Snapshot;
  readonly article: ArticleFile | undefined;
  readonly file: SidecarFile;
  readonly readings: readonly Reading[];
}

export interface ProjectContext {
  readonly snapshot: Snapshot;
  readonly project: Uri;
}

/** A finding as a rule says it; the runner adds code, severity and what the subject implies. */
export type Report = (finding: {
  readonly message: Message;
  /** Defaults to the rule's. */
  readonly severity?: Exclude<Severity, 'off'>;
  readonly place: Place;
  readonly annotation?: string;
  readonly related?: readonly Related[];
  readonly data?: FixData;
}) => void;
