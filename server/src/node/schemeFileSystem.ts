import type { Uri } from '../core/model/uri.ts';
import type { DirectoryEntry, FileStat, FileSystem } from '../core/workspace/fileSystem.ts';

/** `file:` from the disk, every other scheme from elsewhere. */
export class SchemeFileSystem implements FileSystem {
  readonly #disk: FileSystem;
  readonly #elsewhere: FileSystem;

  constructor(disk: FileSystem, elsewhere: FileSystem) {
    this.#disk = disk;
    this.#elsewhere = elsewhere;
  }

  stat(uri: Uri): Promise<FileStat | undefined> {
    return this.#for(uri).stat(uri);
  }

  readFile(uri: Uri): Promise<Uint8Array | undefined> {
    return this.#for(uri).readFile(uri);
  }

  readDirectory(uri: Uri): Promise<readonly DirectoryEntry[]> {
    return this.#for(uri).readDirectory(uri);
  }

  #for(uri: Uri): FileSystem {
    return uri.startsWith('file:') ? this.#disk : this.#elsewhere;
  }
}
