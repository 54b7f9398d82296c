import type { AnchorState } from '../model/anchor.ts';
import type { BaseKind, SpeakerType } from '../model/schema.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { WorkspaceEdit } from '../model/workspaceEdit.ts';

/** What features return: plain data. Spans are UTF-16 offsets, half-open, into the text of the file they name. */
export interface Location {
  readonly uri: Uri;
  readonly span: Span;
}

/** A jump: from `origin` in the asking file to `selection` inside `span` of `uri`. */
export interface LocationLink {
  readonly origin: Span;
  readonly uri: Uri;
  /** All of the target. */
  readonly span: Span;
  /** Its telling part, inside `span`. */
  readonly selection: Span;
}

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export type SymbolKind =
  | BaseKind
  | 'speaker'
  | 'unattributed'
  | 'annotation'
  | 'section'
  | 'question'
  | 'kind'
  | 'rule'
  | 'entry';

/** `selection` lies inside `span`, and so do the children's spans wherever the client asks that of them. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly speakerType?: SpeakerType;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

export interface DocumentHighlight {
  readonly span: Span;
  /** `write`: where it is defined. */
  readonly kind: 'text' | 'read' | 'write';
}

export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  readonly action:
    | { readonly type: 'statements'; readonly article: Uri; readonly which: 'claims' | 'unsourced' | 'speakers' }
    | { readonly type: 'speaker'; readonly uri: Uri; readonly id: string };
}

export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

export const tokenTypes = ['claim', 'quote', 'mention', 'note', 'cue'] as const;
export const tokenModifiers = ['unsourced', 'quoted'] as const;
export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
}

export interface FoldingRange {
  readonly span: Span;
}

export interface DocumentLink {
  readonly span: Span;
  /** An absolute URI: `http:`, `https:`, or a file of the workspace. */
  readonly target: string;
}

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: 'speaker' | BaseKind;
  readonly container: string;
  readonly location: Location;
}

/** The edits are against the texts before any file is renamed. */
export interface RenameFilesEdit {
  readonly renames: readonly { readonly from: Uri; readonly to: Uri }[];
  readonly edits: WorkspaceEdit;
}

/** What a client decorates in an article. */
export interface Highlight {
  /** One a piece, in reading order. */
  readonly spans: readonly [Span, ...Span[]];
  readonly cue?: Span;
  readonly mention?: Span;
  /** As written: a kind of the format or of the project. */
  readonly kind: string;
  readonly base: Exclude<BaseKind, 'ignore'>;
  /** False only for statements that nobody stands behind. */
  readonly sourced: boolean;
  readonly anchor: Exclude<AnchorState, 'ambiguous' | 'lost'>;
  readonly annotation: string;
  readonly entry: Location;
}
