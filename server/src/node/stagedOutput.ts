import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { ForbiddenPathError } from '../core/formats/forbiddenPath.ts';
import type { Output } from '../core/formats/runExport.ts';

export interface StagedOptions {
  /** Whether a file, by its absolute path, is one of those that are read and must stay. */
  readonly isSource?: (path: string) => boolean;
}

/**
 * Files of a folder that appear all at once: they are written to a hidden folder inside it and renamed into place by
 * {@link commit}, so that a failure, or a reader, never sees half of them. Works in the calling thread: very many small
 * files cost less so than through the thread pool.
 */
export class StagedOutput implements Output {
  readonly #folder: string;
  readonly #isSource: (path: string) => boolean;
  /** In the order of their first text. */
  readonly #staged = new Map<string, string>();
  #staging: string | undefined;
  /** The topmost folder that was made for this, to be taken away again if nothing is committed. */
  #made: string | undefined;
  #current: { readonly path: string; readonly file: number } | undefined;

  constructor(folder: string, options: StagedOptions = {}) {
    this.#folder = resolve(folder);
    this.#isSource = options.isSource ?? (() => false);
  }

  /** @throws ForbiddenPathError for a path that leads out of the folder or to a source. */
  async append(path: string, text: string): Promise<void> {
    const current = this.#current?.path === path ? this.#current : this.#turnTo(path);
    appendFileSync(current.file, text, 'utf8');
  }

  async commit(): Promise<void> {
    this.#close();
    const folders = new Set<string>();
    const root = this.#staging === undefined ? this.#folder : realpathSync(this.#folder);
    for (const [path, staged] of this.#staged) {
      const target = this.#target(path);
      const folder = dirname(target);
      if (!folders.has(folder)) {
        mkdirSync(folder, { recursive: true });
        // A link among the folders may lead anywhere.
        if (!isInside(root, realpathSync(folder))) throw new ForbiddenPathError(path, 'outside');
        folders.add(folder);
      }
      renameSync(staged, target);
    }
    this.#made = undefined;
    this.#clean();
  }

  async discard(): Promise<void> {
    this.#close();
    this.#clean();
  }

  #turnTo(path: string): { readonly path: string; readonly file: number } {
    this.#close();
    const target = this.#target(path);
    if (this.#isSource(target)) throw new ForbiddenPathError(path, 'source');
    this.#staging ??= this.#stage();
    const staged = this.#staged.get(path) ?? join(this.#staging, String(this.#staged.size));
    this.#staged.set(path, staged);
    this.#current = { path, file: openSync(staged, 'a') };
    return this.#current;
  }

  #target(path: string): string {
    const target = resolve(this.#folder, path);
    if (!isInside(this.#folder, target) || target === this.#folder) throw new ForbiddenPathError(path, 'outside');
    return target;
  }

  #stage(): string {
    this.#made = mkdirSync(this.#folder, { recursive: true });
    return mkdtempSync(join(this.#folder, '.isnad-'));
  }

  #close(): void {
    if (this.#current) closeSync(this.#current.file);
    this.#current = undefined;
  }

  #clean(): void {
    if (this.#staging !== undefined) rmSync(this.#staging, { recursive: true, force: true });
    this.#staging = undefined;
    this.#staged.clear();
    for (let at = this.#folder; this.#made !== undefined && isInside(this.#made, at); at = dirname(at)) {
      try {
        rmdirSync(at);
      } catch {
        // Somebody else has put something into it.
        break;
      }
    }
    this.#made = undefined;
  }
}

const isInside = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
