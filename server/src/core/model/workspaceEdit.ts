import type { Span } from './span.ts';
import type { Uri } from './uri.ts';

/** A replacement in a text as it stands; spans of one file never overlap and run in text order. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export interface FileEdits {
  readonly uri: Uri;
  readonly edits: readonly TextEdit[];
  /** There is no such file yet; its text is that of the one edit. Never set for a file that exists. */
  readonly create?: true;
}

/** Edits of several files that belong together, each file once. */
export type WorkspaceEdit = readonly FileEdits[];
