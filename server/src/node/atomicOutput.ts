import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Output } from '../core/formats/runExport.ts';
import { hiddenName, type Move, naming, placeIn, putInPlace } from './inPlace.ts';

/**
 * A few small files of a folder that appear at once: they are held in memory, written under other names, and renamed by
 * {@link commit}. Cheaper than a staging folder where there are very many such sets, each by itself.
 */
export class AtomicOutput implements Output {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();
  #written: Move[] = [];

  constructor(folder: string) {
    this.#folder = resolve(folder);
  }

  /** @throws ForbiddenPathError for a path that leads out of the folder. */
  async append(path: string, text: string): Promise<void> {
    placeIn(this.#folder, path);
    this.#texts.set(path, (this.#texts.get(path) ?? '') + text);
  }

  async commit(): Promise<void> {
    mkdirSync(this.#folder, { recursive: true });
    for (const [path, text] of this.#texts) {
      const from = join(this.#folder, hiddenName());
      this.#written.push({ from, path });
      naming(placeIn(this.#folder, path), () => writeFileSync(from, text, { flag: 'wx' }));
    }
    putInPlace(this.#folder, this.#written);
    this.#written = [];
    this.#texts.clear();
  }

  async discard(): Promise<void> {
    for (const { from } of this.#written) rmSync(from, { force: true });
    this.#written = [];
    this.#texts.clear();
  }
}
