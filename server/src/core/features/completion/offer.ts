import type { Annotation } from '../../model/annotation.ts';
import type { Project } from '../../model/project.ts';
import type { Sidecar } from '../../model/sidecar.ts';
import type { Span } from '../../model/span.ts';
import type { Uri } from '../../model/uri.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Cursor } from './cursor.ts';
import type { FileKind } from './schemaAt.ts';

/** One thing that can be written at the cursor. */
export interface Completion {
  readonly kind: 'key' | 'word' | 'speaker' | 'annotation' | 'passage' | 'rule' | 'entry';
  readonly label: string;
  /** Beside the label, in every row. */
  readonly description?: string;
  /** Of the chosen row. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What the text from the beginning of `span` to the cursor is compared with. */
  readonly filter: string;
  /** What `text` replaces: on one line, with the cursor in it. */
  readonly span: Span;
  /** Further lines carry their indentation. */
  readonly text: string;
  /** Whether `text` has placeholders in LSP's snippet syntax. */
  readonly snippet: boolean;
  /** Whether there is something to be offered again behind it. */
  readonly again: boolean;
}

/** Best first. */
export interface Completions {
  readonly items: readonly Completion[];
  /** Whether more would come up as more is typed. */
  readonly incomplete: boolean;
}

/** What everything that offers something is asked about. */
export interface Place {
  /** With the sidecar as far as it can be understood while its line is unfinished. */
  readonly snapshot: Snapshot;
  readonly uri: Uri;
  readonly file: FileKind;
  readonly text: string;
  readonly cursor: Cursor;
  /** The file itself, where it is one. */
  readonly sidecar: Sidecar | undefined;
  /** The project that the file belongs to. */
  readonly project: Project | undefined;
  /** Of the article, where the client's language needs it. */
  readonly article: string | undefined;
  readonly locale: string;
  readonly snippets: boolean;
}

/** The annotation that the cursor is in, as far as it was read. */
export const ownAnnotation = ({ sidecar, cursor }: Place): Annotation | undefined =>
  sidecar?.annotations.findLast(({ span }) => span.start >= cursor.entry && span.start <= cursor.span.start);

export const nothing: Completions = { items: [], incomplete: false };

export const complete = (items: readonly Completion[]): Completions => ({ items, incomplete: false });

/** More than these are not sent at once. */
export const maxItems = 200;
