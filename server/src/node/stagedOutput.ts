import { type FileHandle, mkdir, mkdtemp, open, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Output } from '../core/formats/runExport.ts';

/** A file that must not be written to: it leads out of the folder, or is one that is exported from. */
export class ForbiddenPathError extends Error {
  readonly path: string;
  readonly reason: 'outside' | 'source';

  constructor(path: string, reason: 'outside' | 'source') {
    super(`${path} (${reason})`);
    this.path = path;
    this.reason = reason;
  }
}

export interface StagedOptions {
  /** Whether a file, by its absolute path, is one of those that are read and must stay. */
  readonly isSource?: (path: string) => boolean;
}

/**
 * Files of a folder that appear all at once: they are written to a hidden folder inside it and renamed into place by
 * {@link commit}, so that a failure, or a reader, never sees half of them.
 */
export class StagedOutput implements Output {
  readonly #folder: string;
  readonly #isSource: (path: string) => boolean;
  /** In the order of their first text. */
  readonly #staged = new Map<string, string>();
  #staging: string | undefined;
  /** The topmost folder that was made for this, to be taken away again if nothing is committed. */
  #made: string | undefined;
  #current: { readonly path: string; readonly handle: FileHandle } | undefined;

  constructor(folder: string, options: StagedOptions = {}) {
    this.#folder = resolve(folder);
    this.#isSource = options.isSource ?? (() => false);
  }

  /** @throws ForbiddenPathError for a path that leads out of the folder or to a source. */
  async append(path: string, text: string): Promise<void> {
    if (this.#current?.path !== path) await this.#turnTo(path);
    await this.#current?.handle.appendFile(text, 'utf8');
  }

  async commit(): Promise<void> {
    await this.#close();
    const root = this.#staging === undefined ? this.#folder : await realpath(this.#folder);
    for (const [path, staged] of this.#staged) {
      const target = this.#target(path);
      await mkdir(dirname(target), { recursive: true });
      // A link among the folders may lead anywhere.
      if (!isInside(root, await realpath(dirname(target)))) throw new ForbiddenPathError(path, 'outside');
      await rename(staged, target);
    }
    this.#made = undefined;
    await this.#clean();
  }

  async discard(): Promise<void> {
    await this.#close();
    await this.#clean();
  }

  async #turnTo(path: string): Promise<void> {
    await this.#close();
    const target = this.#target(path);
    if (this.#isSource(target)) throw new ForbiddenPathError(path, 'source');
    this.#staging ??= await this.#stage();
    let staged = this.#staged.get(path);
    if (staged === undefined) {
      staged = join(this.#staging, String(this.#staged.size));
      this.#staged.set(path, staged);
    }
    this.#current = { path, handle: await open(staged, 'a') };
  }

  #target(path: string): string {
    const target = resolve(this.#folder, path);
    if (!isInside(this.#folder, target) || target === this.#folder) throw new ForbiddenPathError(path, 'outside');
    return target;
  }

  async #stage(): Promise<string> {
    this.#made = await mkdir(this.#folder, { recursive: true });
    return mkdtemp(join(this.#folder, '.isnad-'));
  }

  async #close(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    await current?.handle.close();
  }

  async #clean(): Promise<void> {
    if (this.#staging !== undefined) await rm(this.#staging, { recursive: true, force: true });
    this.#staging = undefined;
    this.#staged.clear();
    for (
      let folder = this.#folder;
      this.#made !== undefined && isInside(this.#made, folder);
      folder = dirname(folder)
    ) {
      const gone = await rmdir(folder).then(
        () => true,
        () => false,
      );
      if (!gone) break;
    }
    this.#made = undefined;
  }
}

const isInside = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
