/**
 * What client and server say to each other beyond LSP: method names and plain-JSON types, no runtime. (The two sides
 * carry different copies of vscode-jsonrpc, so `RequestType` objects could not be shared.) URIs are strings as LSP
 * has them, ranges are LSP's: zero-based lines, UTF-16 code units, half-open.
 */

/** Requests from the server to the client, for files that the server cannot read itself. */
export const fileRequests = {
  /** {@link FileParams} → {@link StatResult} */
  stat: 'isnad/stat',
  /** {@link FileParams} → {@link ReadFileResult} */
  readFile: 'isnad/readFile',
  /** {@link FileParams} → {@link ReadDirectoryResult} */
  readDirectory: 'isnad/readDirectory',
} as const;

/** Requests from the client to the server. */
export const requests = {
  /** {@link ArticleParams} → {@link HighlightsResult} */
  highlights: 'isnad/highlights',
  /** {@link ArticleParams} → {@link CountsResult} */
  counts: 'isnad/counts',
  /** {@link ArticleParams} → {@link PairResult} */
  pair: 'isnad/pair',
  /** {@link SpeakersParams} → {@link SpeakersResult} */
  speakers: 'isnad/speakers',
  /** {@link SpeakerArticlesParams} → {@link SpeakerArticlesResult} */
  speakerArticles: 'isnad/speakerArticles',
} as const;

/** Notifications from the server to the client. */
export const notifications = {
  /** {@link ChangedParams}: what was asked for before may have another answer now. */
  changed: 'isnad/changed',
} as const;

/** What our own client tells the server in `initialize`; every part may be absent. */
export interface InitializationOptions {
  /** The client answers {@link fileRequests}. */
  readonly fileSystem?: boolean;
  /** The client answers `writeRequests` (`exchange.ts`). */
  readonly writesFiles?: boolean;
  /** The client listens to {@link notifications}; others would only log that they do not know them. */
  readonly notifications?: boolean;
  /** The folder that holds the pages of the rules (`CODE.md`), for `codeDescription`. */
  readonly docsUri?: string;
  /** BCP 47: the language to answer in, where it is not the editor's. */
  readonly locale?: string;
  /** Commands of the client that the server may name in its answers; without one it makes do with what LSP has. */
  readonly commands?: {
    /** Takes {@link ShowStatementsArguments}. */
    readonly showStatements?: string;
    /** Takes {@link ShowReferencesArguments}. */
    readonly showReferences?: string;
    /** Takes `EditHereArguments` (`editing.ts`). */
    readonly edit?: string;
    /** Takes `FixArguments` (`editing.ts`). */
    readonly fix?: string;
    /** Takes nothing; shows what can be completed at the cursor. */
    readonly suggest?: string;
  };
}

/** The settings under `isnad` that the server reads. */
export interface Settings {
  readonly diagnostics?: {
    /** `open` (default): of open files; `workspace`: of every file. */
    readonly scope?: 'open' | 'workspace';
  };
  readonly anchors?: {
    /** Saving an article rewrites what changed of its annotations' wording and context. True by default. */
    readonly updateOnSave?: boolean;
  };
  /** The layer (`ARTICLE.isnad.NAME.yaml`) that new annotations go to; the base sidecar without one. */
  readonly layer?: string;
  /** Goes into new sidecars and reviews. */
  readonly annotator?: string;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

// Files

export interface FileParams {
  readonly uri: string;
}

/** Null where there is nothing. `version` changes whenever the content does (the time of the last change will do). */
export type StatResult = { readonly type: 'file' | 'folder'; readonly size: number; readonly version: number } | null;

/** Null where there is no such file or it cannot be read. */
export type ReadFileResult = { readonly base64: string } | null;

/** Decoded names; empty where there is no such folder. Links to files are files; links to folders are left out. */
export interface ReadDirectoryResult {
  readonly entries: readonly { readonly name: string; readonly type: 'file' | 'folder' }[];
}

// Articles

/** `uri` may be the article or one of its sidecars. */
export interface ArticleParams {
  readonly uri: string;
}

/** Null where the file is no article and no sidecar of one. */
export type HighlightsResult = {
  readonly uri: string;
  /** Of the document that the ranges are about, where it is open. */
  readonly version?: number;
  /** In text order. */
  readonly highlights: readonly Highlight[];
} | null;

/** One annotation with a place in the article. */
export interface Highlight {
  /** One a piece, in reading order; several for a discontinuous span. */
  readonly ranges: readonly Range[];
  readonly cue?: Range;
  readonly mention?: Range;
  /** As written: a kind of the format or of the project. */
  readonly kind: string;
  /** What `kind` comes down to; `ignore` is left out. */
  readonly base: 'claim' | 'quote' | 'mention' | 'note';
  /** False only for statements that nobody stands behind; `declined` ones count as sourced. */
  readonly sourced: boolean;
  readonly anchor: 'exact' | 'normalized' | 'moved';
  readonly annotation: string;
  /** The entry in its sidecar. */
  readonly entry: Location;
}

/** Null where the file is no article and no sidecar of one. */
export type CountsResult = {
  readonly uri: string;
  readonly annotations: number;
  /** Statements: claims, quotations and kinds like them. */
  readonly statements: number;
  readonly claims: number;
  readonly unsourced: number;
  readonly speakers: number;
  /** Annotations without a place in the text: lost or ambiguous. */
  readonly unplaced: number;
} | null;

/** The files that belong together; null where the file is no article and no sidecar of one. */
export type PairResult = {
  readonly article: string;
  /** False for a sidecar that stands beside no article. */
  readonly exists: boolean;
  /** The base sidecar first, then the layers by name; empty for an article of a project without one. */
  readonly sidecars: readonly { readonly uri: string; readonly layer?: string }[];
} | null;

// Speakers

/** Without `folder` of the whole workspace. */
export interface SpeakersParams {
  readonly folder?: string;
}

export interface SpeakersResult {
  /** By name, what nobody is named for first; entries that are one through `sameAs` or the project file are one. */
  readonly speakers: readonly SpeakerItem[];
  /** Whether files are still being read, so that more may come (a {@link ChangedParams} follows). */
  readonly loading: boolean;
}

export interface SpeakerItem {
  /** Names the speaker in {@link SpeakerArticlesParams}; opaque. Empty for the group without a speaker. */
  readonly key: string;
  /** Empty for the group without a speaker. */
  readonly name: string;
  /** Role and affiliation in words. */
  readonly description?: string;
  readonly type?: string;
  readonly articles: number;
  readonly statements: number;
  /** Where the speaker is defined; absent where nobody did. */
  readonly definition?: Location;
}

export interface SpeakerArticlesParams {
  readonly key: string;
  /** As in {@link SpeakersParams}. */
  readonly folder?: string;
}

/** Empty where the key is no longer known. */
export interface SpeakerArticlesResult {
  readonly articles: readonly SpeakerArticle[];
}

export interface SpeakerArticle {
  readonly uri: string;
  /** The article's title, else the name of its file. */
  readonly label: string;
  readonly statements: readonly SpeakerStatement[];
}

export interface SpeakerStatement {
  readonly id: string;
  readonly kind: string;
  /** The wording, on one line. */
  readonly label: string;
  /** The chain in words, where there is one. */
  readonly description?: string;
  /** In the article; in the sidecar where it has no place there. */
  readonly location: Location;
}

// Notifications

/** The articles that changed; absent: any of them. Sent at most once a turn of work. */
export interface ChangedParams {
  readonly uris?: readonly string[];
}

// Arguments of client commands

/** Shows the statements of an article as a list. */
export type ShowStatementsArguments = readonly [uri: string, which: 'claims' | 'unsourced' | 'speakers'];

/** Shows places, peeking at the first argument's file and position. */
export type ShowReferencesArguments = readonly [uri: string, position: Position, locations: readonly Location[]];
