import type { Project } from '../model/project.ts';
import type { Reading } from '../model/reading.ts';
import type { Sidecar } from '../model/sidecar.ts';
import type { Uri } from '../model/uri.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { Corpus } from './corpus.ts';

export type { Reading } from '../model/reading.ts';

/**
 * The state of everything at one moment. Nothing in it changes; a change anywhere makes a new snapshot that shares
 * what stayed. Features and rules are pure functions of it.
 */
export interface Snapshot {
  readonly articles: ReadonlyMap<Uri, ArticleFile>;
  readonly sidecars: ReadonlyMap<Uri, SidecarFile>;
  readonly projects: ReadonlyMap<Uri, ProjectFile>;
  readonly corpus: Corpus;
  /** The folders that were loaded; what lies below none of them is outside the workspace. */
  readonly roots: readonly Uri[];
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
