import type { Anchor } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import type { Sidecar } from '../model/sidecar.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { Corpus } from './corpus.ts';

/**
 * The state of everything at one moment. Nothing in it changes; a change anywhere makes a new snapshot that shares
 * what stayed. Features and rules are pure functions of it.
 */
export interface Snapshot {
  readonly articles: ReadonlyMap<Uri, ArticleFile>;
  readonly sidecars: ReadonlyMap<Uri, SidecarFile>;
  readonly projects: ReadonlyMap<Uri, ProjectFile>;
  readonly corpus: Corpus;
}

/** A file that belongs to a project or has a sidecar. */
export interface ArticleFile {
  readonly uri: Uri;
  /** Without a byte order mark. Kept for open articles only; see `Workspace.text` for the others. */
  readonly text: string | undefined;
  readonly lines: LineIndex;
  /** A primary BCP 47 subtag: as the sidecar says, else detected. */
  readonly language: string;
  /** Set where the bytes are no UTF-8: what they are taken to be. The text was decoded so. */
  readonly encoding?: string;
  /** The nearest project file upwards. */
  readonly project?: Uri;
  /** The base sidecar first, then the layers by name. */
  readonly sidecars: readonly Uri[];
  /** A reading for each annotation of each sidecar, in the order of the file. */
  readonly readings: ReadonlyMap<Uri, readonly Reading[]>;
}

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
}

export interface SidecarFile {
  readonly uri: Uri;
  readonly article: Uri;
  /** The layer's NAME; undefined for the base. */
  readonly layer?: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly sidecar: Sidecar;
  readonly encoding?: string;
  readonly project?: Uri;
}

export interface ProjectFile {
  readonly uri: Uri;
  readonly text: string;
  readonly lines: LineIndex;
  readonly project: Project;
  readonly encoding?: string;
}
