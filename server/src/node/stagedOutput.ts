import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ForbiddenPathError } from '../core/formats/forbiddenPath.ts';
import type { Output } from '../core/formats/runExport.ts';

export interface StagedOptions {
  /** Whether a file, by its absolute path, is one of those that are read and must stay. */
  readonly isSource?: (path: string) => boolean;
}

/**
 * Files of a folder that appear all at once: they are written to a hidden folder inside it, in the same tree, and
 * renamed into place by {@link commit}, so that a failure, or a reader, never sees half of them. Two paths that are one
 * file to the file system, such as those it ignores the case of, meet in the hidden folder already. Works in the calling
 * thread: very many small files cost less so than through the thread pool.
 */
export class StagedOutput implements Output {
  readonly #folder: string;
  readonly #isSource: (path: string) => boolean;
  /** In the order of their first text. */
  readonly #staged = new Set<string>();
  #staging: string | undefined;
  /** The topmost folder that was made for this, to be taken away again if nothing is committed. */
  #made: string | undefined;
  #current: { readonly path: string; readonly file: number } | undefined;

  constructor(folder: string, options: StagedOptions = {}) {
    this.#folder = resolve(folder);
    this.#isSource = options.isSource ?? (() => false);
  }

  /** @throws ForbiddenPathError for a path that leads out of the folder, to a source, or to another file of this export. */
  async append(path: string, text: string): Promise<void> {
    const current = this.#current?.path === path ? this.#current : this.#turnTo(path);
    appendFileSync(current.file, text, 'utf8');
  }

  async commit(): Promise<void> {
    this.#close();
    const staging = this.#staging;
    if (staging === undefined) return;
    const folders = new Set<string>();
    const root = realpathSync(this.#folder);
    for (const path of this.#staged) {
      const target = this.#target(path);
      const folder = dirname(target);
      if (!folders.has(folder)) {
        mkdirSync(folder, { recursive: true });
        // A link among the folders may lead anywhere.
        if (!isInside(root, realpathSync(folder))) throw new ForbiddenPathError(path, 'outside');
        folders.add(folder);
      }
      renameSync(join(staging, path), target);
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
    const file = this.#staged.has(path) ? openSync(join(this.#staging, path), 'a') : create(this.#staging, path);
    this.#staged.add(path);
    this.#current = { path, file };
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

/** Opens a file that must be new. */
function create(staging: string, path: string): number {
  const staged = join(staging, path);
  try {
    mkdirSync(dirname(staged), { recursive: true });
    return openSync(staged, 'wx');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    let other = staged;
    while (!existsSync(other)) other = dirname(other);
    const name = relative(realpathSync.native(staging), realpathSync.native(other)).split(sep).join('/');
    throw new ForbiddenPathError(path, 'taken', [name, path]);
  }
}

const isInside = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
