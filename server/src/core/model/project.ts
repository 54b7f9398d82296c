import type { Problem } from './problem.ts';
import type { BaseKind, Severity } from './schema.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import type { Node } from './tree.ts';

/** What one `isnad.yaml` says. */
export interface Project {
  readonly root: Node | undefined;
  /** Globs of the articles, relative to the file's folder; undefined: the files that have a sidecar. */
  readonly articles?: readonly string[];
  readonly exclude: readonly string[];
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly rules: ReadonlyMap<string, Severity>;
  /** Confidence from 0 to 1 below which nothing is suggested. */
  readonly suggest: { readonly threshold?: number };
  readonly problems: readonly Problem[];
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
}

/** A kind of the project file. */
export interface Kind {
  readonly id: string;
  readonly like: BaseKind;
  readonly label?: string;
  readonly span: Span;
}
