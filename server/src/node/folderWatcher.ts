import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileUri, fsPathOf, type Uri } from '../core/model/uri.ts';
import { isSkipped } from '../core/workspace/discover.ts';

/** Events of one change come in bursts; so long after the last they are passed on. Milliseconds. */
const burst = 50;

/**
 * Watches folders and what is below them, leaving out what the workspace leaves out. One watch a folder: Node's own
 * recursive watching follows every file of every package folder on Linux.
 */
export class FolderWatcher {
  readonly #onChange: (uris: readonly Uri[]) => void;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;

  constructor(roots: readonly Uri[], onChange: (uris: readonly Uri[]) => void) {
    this.#onChange = onChange;
    for (const root of roots) if (root.startsWith('file:')) void this.#add(fsPathOf(root));
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  async #add(folder: string): Promise<void> {
    if (this.#disposed || this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => this.#note(folder, name));
      watcher.on('error', () => this.#remove(folder));
      this.#watchers.set(folder, watcher);
      const entries = await readdir(folder, { withFileTypes: true });
      for (const entry of entries) {
        if (entry.isDirectory() && !isSkipped(entry.name)) await this.#add(join(folder, entry.name));
      }
    } catch {
      // The folder went away, or the system has no watches left: its files are read when they are opened.
      this.#remove(folder);
    }
  }

  #remove(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #note(folder: string, name: string | null): void {
    if (this.#disposed || name === null || isSkipped(name)) return;
    this.#changed.add(join(folder, name));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#report(), burst);
  }

  #report(): void {
    const paths = [...this.#changed];
    this.#changed.clear();
    // What is new may be a folder; what is none refuses to be listed.
    for (const path of paths) {
      this.#remove(path);
      void this.#addIfFolder(path);
    }
    this.#onChange(paths.map(fileUri));
  }

  async #addIfFolder(path: string): Promise<void> {
    const listed = await readdir(path).catch(() => undefined);
    if (listed) await this.#add(path);
  }
}
