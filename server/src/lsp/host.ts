import type { Output } from '../core/formats/runExport.ts';
import type { Uri } from '../core/model/uri.ts';
import type { FileSystem } from '../core/workspace/fileSystem.ts';

/** What the server needs of the program it runs in: Node, or a web worker. */
export interface Host {
  /** BCP 47: the system's, for clients that name none of their own. */
  readonly locale: string;
  /** The files the server works on; `client` asks the client for them, where the client offers that. */
  fileSystem(client: FileSystem | undefined, log: (message: string) => void): FileSystem;
  /** Begins writing files to a folder, over none of `sources`; undefined where the client has to. */
  output?(folder: Uri, sources: ReadonlySet<Uri>): Output | undefined;
  /**
   * Watches everything below the folders, for clients that cannot. `onChange` is told what was created, changed or
   * deleted. Absent where the host has no way to.
   */
  watch?(folders: readonly Uri[], onChange: (uris: readonly Uri[]) => void): { dispose(): void };
}
