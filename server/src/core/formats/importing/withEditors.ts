import type { Uri } from '../../model/uri.ts';
import type { FileEdits } from '../../model/workspaceEdit.ts';
import type { DirectoryEntry, FileStat, FileSystem } from '../../workspace/fileSystem.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** Editors with files open, as far as an import has to do with them. */
export interface Editors {
  /** The text of a file that is open. */
  text(uri: Uri): string | undefined;
  /** Changes a file that is open, as one step of its editor; false where it has another text by now than the snapshot. */
  change(snapshot: Snapshot, edits: FileEdits): Promise<boolean>;
}

/** A file system in which files have the texts that editors hold. */
export class WithEditors implements FileSystem {
  readonly #files: FileSystem;
  readonly #editors: Editors;

  constructor(files: FileSystem, editors: Editors) {
    this.#files = files;
    this.#editors = editors;
  }

  stat(uri: Uri): Promise<FileStat | undefined> {
    return this.#files.stat(uri);
  }

  async readFile(uri: Uri): Promise<Uint8Array | undefined> {
    const text = this.#editors.text(uri);
    return text === undefined ? this.#files.readFile(uri) : new TextEncoder().encode(text);
  }

  readDirectory(uri: Uri): Promise<readonly DirectoryEntry[]> {
    return this.#files.readDirectory(uri);
  }
}
