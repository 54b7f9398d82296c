import { fileUri, isWithin, pathOf, type Uri } from '../model/uri.ts';
import type { DirectoryEntry, FileStat, FileSystem } from './fileSystem.ts';

/** Files in memory by absolute path, for tests and for callers that have everything at hand already. */
export class MemoryFileSystem implements FileSystem {
  readonly #files = new Map<Uri, { readonly bytes: Uint8Array; readonly version: number }>();
  #version = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#version += 1;
    this.#files.set(fileUri(path), { bytes, version: this.#version });
  }

  /** Removes a file, or a folder with all that is in it. */
  delete(path: string): void {
    const gone = fileUri(path);
    for (const uri of [...this.#files.keys()]) if (isWithin(gone, uri)) this.#files.delete(uri);
  }

  async stat(uri: Uri): Promise<FileStat | undefined> {
    const file = this.#files.get(uri);
    if (file) return { type: 'file', size: file.bytes.length, version: file.version };
    return this.#below(uri).length > 0 ? { type: 'folder', size: 0, version: 0 } : undefined;
  }

  async readFile(uri: Uri): Promise<Uint8Array | undefined> {
    return this.#files.get(uri)?.bytes;
  }

  async readDirectory(uri: Uri): Promise<readonly DirectoryEntry[]> {
    const entries = new Map<string, DirectoryEntry>();
    for (const path of this.#below(uri)) {
      const [name = '', ...rest] = path.split('/');
      entries.set(name, { name, type: rest.length > 0 ? 'folder' : 'file' });
    }
    return [...entries.values()];
  }

  #below(folder: Uri): string[] {
    const start = pathOf(folder).replace(/\/?$/, '/');
    return [...this.#files.keys()].flatMap((uri) => {
      const path = pathOf(uri);
      return isWithin(folder, uri) && path.startsWith(start) ? [path.slice(start.length)] : [];
    });
  }
}
