import type { Connection } from 'vscode-languageserver';
import type { Uri } from '../core/model/uri.ts';
import type { DirectoryEntry, FileStat, FileSystem } from '../core/workspace/fileSystem.ts';
import {
  type FileParams,
  fileRequests,
  type ReadDirectoryResult,
  type ReadFileResult,
  type StatResult,
} from '../protocol/requests.ts';

/** Files as the client sees them: of virtual workspaces, and all files where the server runs in a web worker. */
export class ClientFileSystem implements FileSystem {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async stat(uri: Uri): Promise<FileStat | undefined> {
    return (await this.#ask<StatResult>(fileRequests.stat, uri)) ?? undefined;
  }

  async readFile(uri: Uri): Promise<Uint8Array | undefined> {
    const found = await this.#ask<ReadFileResult>(fileRequests.readFile, uri);
    return found ? fromBase64(found.base64) : undefined;
  }

  async readDirectory(uri: Uri): Promise<readonly DirectoryEntry[]> {
    return (await this.#ask<ReadDirectoryResult | null>(fileRequests.readDirectory, uri))?.entries ?? [];
  }

  /** A failure of the client is logged and counts as "not there": one file must not keep the rest from being read. */
  async #ask<R>(method: string, uri: Uri): Promise<R | null> {
    try {
      return await this.#connection.sendRequest<R>(method, { uri } satisfies FileParams);
    } catch (error) {
      this.#connection.console.warn(`${method} ${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }
}

function fromBase64(text: string): Uint8Array {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}
