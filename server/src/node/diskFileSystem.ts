import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fsPathOf, type Uri } from '../core/model/uri.ts';
import type { DirectoryEntry, FileStat, FileSystem } from '../core/workspace/fileSystem.ts';
import { Breath } from './breath.ts';

export interface DiskOptions {
  /**
   * Reads in the calling thread. A command that does nothing else meanwhile is several times faster so, as small files
   * cost less to read than to hand to the thread pool; a server must stay able to answer.
   */
  readonly blocking?: boolean;
  /** Told once of each file or folder that is there but cannot be read, with the system's reason (`EACCES`, …). */
  readonly onUnreadable?: OnUnreadable;
}

export type OnUnreadable = (uri: Uri, reason: string, what: 'file' | 'folder') => void;

/**
 * The disk behind `file:` URIs. What is not there is undefined or empty; what is there and cannot be read too, and it
 * is reported. Links to files are followed; links to folders are left out of listings, so that no walk can circle or
 * come upon a file twice. Named pipes, devices and sockets do not exist here.
 */
export class DiskFileSystem implements FileSystem {
  readonly #blocking: boolean;
  readonly #onUnreadable: OnUnreadable;
  readonly #reported = new Set<Uri>();
  readonly #breath = new Breath();

  constructor(options: DiskOptions = {}) {
    this.#blocking = options.blocking ?? false;
    this.#onUnreadable = options.onUnreadable ?? (() => {});
  }

  async stat(uri: Uri): Promise<FileStat | undefined> {
    const path = diskPath(uri);
    if (path === undefined) return undefined;
    try {
      return fileStat(this.#blocking ? statSync(path) : await stat(path));
    } catch (error) {
      return this.#fail(uri, error);
    }
  }

  async readFile(uri: Uri): Promise<Uint8Array | undefined> {
    const path = diskPath(uri);
    if (path === undefined) return undefined;
    try {
      if (!this.#blocking) return await readFile(path);
      await this.#breath.take();
      return readFileSync(path);
    } catch (error) {
      return this.#fail(uri, error);
    }
  }

  async readDirectory(uri: Uri): Promise<readonly DirectoryEntry[]> {
    const path = diskPath(uri);
    if (path === undefined) return [];
    try {
      const options = { withFileTypes: true } as const;
      const entries = this.#blocking ? readdirSync(path, options) : await readdir(path, options);
      const kinds = await Promise.all(entries.map((entry) => kindOf(path, entry)));
      return entries.flatMap((entry, i): DirectoryEntry[] => {
        const type = kinds[i];
        return type ? [{ name: entry.name, type }] : [];
      });
    } catch (error) {
      this.#fail(uri, error, 'folder');
      return [];
    }
  }

  #fail(uri: Uri, error: unknown, what: 'file' | 'folder' = 'file'): undefined {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (!nothingThere.has(code) && !this.#reported.has(uri)) {
      this.#reported.add(uri);
      this.#onUnreadable(uri, code, what);
    }
    return undefined;
  }
}

const nothingThere: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

const diskPath = (uri: Uri): string | undefined => (uri.startsWith('file:') ? fsPathOf(uri) : undefined);

function fileStat(found: Stats): FileStat | undefined {
  if (found.isDirectory()) return { type: 'folder', size: 0, version: found.mtimeMs };
  return found.isFile() ? { type: 'file', size: found.size, version: found.mtimeMs } : undefined;
}

function kindOf(folder: string, entry: Dirent): Promise<'file' | undefined> | 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? targetKind(join(folder, entry.name)) : undefined;
}

async function targetKind(link: string): Promise<'file' | undefined> {
  try {
    return (await stat(link)).isFile() ? 'file' : undefined;
  } catch {
    // A dangling link or a circle of links: nothing is there.
    return undefined;
  }
}
