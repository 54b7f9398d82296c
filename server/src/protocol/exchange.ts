/**
 * What client and server say to each other about exporting and importing: method names and plain-JSON types, no runtime.
 * Requests of the client may bring a `workDoneToken`, to which progress is reported as LSP has it, and can be cancelled.
 */

/** Requests from the client to the server. */
export const exchangeRequests = {
  /** {@link FormatsParams} → {@link FormatsResult} */
  formats: 'isnad/formats',
  /** {@link ExportParams} → {@link ExportResult} */
  export: 'isnad/export',
  /** {@link ImportParams} → {@link ImportResult} */
  import: 'isnad/import',
} as const;

/** `workspace/executeCommand`: each takes the parameters of the request, and shows its `message` as well. */
export const exchangeCommands = { export: 'isnad.export', import: 'isnad.import' } as const;

/** Requests from the server to the client, for files that the server has no way to write itself. */
export const writeRequests = {
  /** {@link AppendParams} → null */
  append: 'isnad/appendFile',
  /** {@link OutputParams} → null: puts all files of the output in their places, or leaves everything as it was. */
  commit: 'isnad/commitFiles',
  /** {@link OutputParams} → null: forgets them. */
  discard: 'isnad/discardFiles',
} as const;

export interface OutputParams {
  /** Names files that appear together. */
  readonly output: number;
}

/** Adds text to the end of a file that nobody sees before the output is committed. */
export interface AppendParams extends OutputParams {
  /** The URI of the folder that is written to, which need not be there yet. */
  readonly folder: string;
  /** Of the file, relative to the folder, decoded, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface FormatsParams {
  /** Names of files that somebody wants to import. */
  readonly names?: readonly string[];
}

export interface FormatsResult {
  readonly formats: readonly FormatOffer[];
}

export interface FormatOffer {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** With the dot. */
  readonly extension: string;
  /** `records`: all articles can go into one file. */
  readonly kind: 'records' | 'files';
  readonly imports: boolean;
  /** Whether one of the given names may be a file of this format. */
  readonly fits: boolean;
}

export interface ExportParams {
  readonly format: string;
  /** Articles, sidecars and folders; everything in the workspace where there are none. */
  readonly uris: readonly string[];
  /** The folder to write to. */
  readonly into: string;
  /** The name of the one file for all articles, for formats of kind `records`; a file an article without it. */
  readonly together?: string;
  /** What ids that have to be IRIs begin with. */
  readonly base?: string;
  readonly workDoneToken?: string | number;
}

export type ExportResult =
  | {
      /** What was done, in one sentence. */
      readonly message: string;
      readonly articles: number;
      /** URIs of the files, at most 1,000. */
      readonly files: readonly string[];
      /** The one that a person would open first. */
      readonly main?: string;
      readonly losses: ExportLosses;
      readonly cancelled: boolean;
    }
  | { readonly refused: string };

/** What the format could not hold. */
export interface ExportLosses {
  /** A sentence for each reason. */
  readonly summary: readonly LossLine[];
  /** At most 5,000; the summary counts all. */
  readonly list: readonly LossItem[];
}

export interface LossLine {
  readonly words: string;
  readonly code: string;
  readonly detail?: string;
  /** It is about articles as such, not about annotations or speakers. */
  readonly whole?: true;
  readonly count: number;
}

/** For one sidecar and one reason. */
export interface LossItem {
  /** Of the article and its sidecar, relative to the folder that was exported. */
  readonly file: string;
  readonly sidecar: string;
  readonly code: string;
  readonly detail?: string;
  /** Ids of annotations or speakers; none where the article as such is meant. */
  readonly of: readonly string[];
}

export interface ImportParams {
  readonly format: string;
  /** Files, and folders with such files. */
  readonly sources: readonly string[];
  /** The folder with the articles; that of the sources without it. */
  readonly into?: string;
  /** The layer that everything goes to, whatever the sources say; `base` is the sidecar without a name. */
  readonly layer?: string;
  readonly workDoneToken?: string | number;
}

export type ImportResult =
  | {
      readonly message: string;
      readonly added: number;
      readonly present: number;
      readonly articles: number;
      /** At most 1,000. */
      readonly problems: readonly ImportProblemItem[];
      readonly problemCount: number;
      /** URIs of the sidecars that were written, at most 1,000. */
      readonly files: readonly string[];
      readonly cancelled: boolean;
    }
  | { readonly refused: string };

export interface ImportProblemItem {
  /** URI of the source, and its path. */
  readonly uri: string;
  readonly path: string;
  /** A line from 1, or an id. */
  readonly place?: number | string;
  readonly words: string;
}
