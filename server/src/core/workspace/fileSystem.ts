import type { Uri } from '../model/uri.ts';

/** All that the core may ask of the world outside. Implemented on the disk, over the client, and in memory for tests. */
export interface FileSystem {
  /** Undefined where there is nothing. */
  stat(uri: Uri): Promise<FileStat | undefined>;
  /** Undefined where there is no such file or it cannot be read. */
  readFile(uri: Uri): Promise<Uint8Array | undefined>;
  /** Empty where there is no such folder. Names decoded. */
  readDirectory(uri: Uri): Promise<readonly DirectoryEntry[]>;
}

export interface FileStat {
  readonly type: 'file' | 'folder';
  /** In bytes. */
  readonly size: number;
  /** Changes whenever the content does; the time of the last change, where there is one. */
  readonly version: number;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly type: 'file' | 'folder';
}

/** Structurally LSP's token. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: CancellationToken = { isCancellationRequested: false };
