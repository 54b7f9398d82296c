import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import process from 'node:process';
import { ForbiddenPathError } from '../core/formats/forbiddenPath.ts';
import type { Output } from '../core/formats/runExport.ts';

/**
 * A few small files of a folder that appear at once: they are held in memory, written beside their places under other
 * names, and renamed by {@link commit}. Cheaper than a staging folder where there are very many such sets, each by itself.
 */
export class AtomicOutput implements Output {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();
  #written: string[] = [];

  constructor(folder: string) {
    this.#folder = resolve(folder);
  }

  /** @throws ForbiddenPathError for a path that leads out of the folder. */
  async append(path: string, text: string): Promise<void> {
    const target = resolve(this.#folder, path);
    if (!target.startsWith(this.#folder.endsWith(sep) ? this.#folder : this.#folder + sep)) {
      throw new ForbiddenPathError(path, 'outside');
    }
    this.#texts.set(target, (this.#texts.get(target) ?? '') + text);
  }

  async commit(): Promise<void> {
    const moves = [...this.#texts].map(([target, text]) => {
      const folder = dirname(target);
      mkdirSync(folder, { recursive: true });
      const root = realpathSync(this.#folder);
      const real = realpathSync(folder);
      // A link among the folders may lead anywhere.
      if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
        throw new ForbiddenPathError(target, 'outside');
      }
      const beside = join(folder, `.${basename(target)}.isnad-${process.pid}`);
      this.#written.push(beside);
      writeFileSync(beside, text);
      return [beside, target] as const;
    });
    for (const [beside, target] of moves) renameSync(beside, target);
    this.#texts.clear();
    this.#written = [];
  }

  async discard(): Promise<void> {
    for (const path of this.#written) rmSync(path, { force: true });
    this.#written = [];
    this.#texts.clear();
  }
}
