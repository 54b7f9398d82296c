import {
  appendFileSync,
  type BigIntStats,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ForbiddenPathError } from '../core/formats/forbiddenPath.ts';
import type { Output } from '../core/formats/runExport.ts';
import { naming, placeIn, putInPlace, removeEmpty } from './inPlace.ts';

export interface StagedOptions {
  /** Absolute paths of files that are read and must stay, whatever path leads to them. */
  readonly sources?: readonly string[];
}

/**
 * Files of a folder that appear all at once: they are written to a hidden folder inside it, in the same tree, and
 * renamed into place by {@link commit}, so that a failure, or a reader, never sees half of them. Two paths that are one
 * file to the file system, such as those it ignores the case of, meet in the hidden folder already. Works in the calling
 * thread: very many small files cost less so than through the thread pool.
 */
export class StagedOutput implements Output {
  readonly #folder: string;
  readonly #sources: readonly string[];
  #sourceKeys: ReadonlySet<string | undefined> | undefined;
  /** In the order of their first text. */
  readonly #staged = new Set<string>();
  #staging: string | undefined;
  /** The topmost folder that was made for this, to be taken away again if nothing is committed. */
  #made: string | undefined;
  #current: { readonly path: string; readonly file: number } | undefined;

  constructor(folder: string, { sources = [] }: StagedOptions = {}) {
    this.#folder = resolve(folder);
    this.#sources = sources;
  }

  /** @throws ForbiddenPathError for a path that leads out of the folder, to a source, or to another file of this export. */
  async append(path: string, text: string): Promise<void> {
    naming(join(this.#folder, path), () => {
      const current = this.#current?.path === path ? this.#current : this.#turnTo(path);
      appendFileSync(current.file, text, 'utf8');
    });
  }

  async commit(): Promise<void> {
    this.#close();
    const staging = this.#staging;
    if (staging === undefined) return;
    putInPlace(
      this.#folder,
      [...this.#staged].map((path) => ({ from: join(staging, path), path })),
    );
    this.#made = undefined;
    this.#clean();
  }

  async discard(): Promise<void> {
    this.#close();
    this.#clean();
  }

  #turnTo(path: string): { readonly path: string; readonly file: number } {
    this.#close();
    this.#look(path);
    this.#staging ??= this.#stage();
    const file = this.#staged.has(path) ? openSync(join(this.#staging, path), 'a') : create(this.#staging, path);
    this.#staged.add(path);
    this.#current = { path, file };
    return this.#current;
  }

  /** What can be known of a place before there is anything to put there. */
  #look(path: string): void {
    const place = placeIn(this.#folder, path);
    const there = statOf(place);
    if (!there) return;
    if (there.isDirectory()) throw Object.assign(new Error(`EISDIR: a folder stands at ${place}`), { code: 'EISDIR' });
    if (this.#sources.length === 0) return;
    this.#sourceKeys ??= new Set(this.#sources.map((source) => fileKey(statOf(source))));
    if (this.#sourceKeys.has(fileKey(there))) throw new ForbiddenPathError(path, 'source');
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
    if (this.#made !== undefined) removeEmpty(this.#made, this.#folder);
    this.#made = undefined;
  }
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

/** The same for all paths that lead to one file, through links or in another spelling. */
const fileKey = (stats: BigIntStats | undefined): string | undefined => stats && `${stats.dev}:${stats.ino}`;

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
