import { basename, dirname } from 'node:path';
import { StagedOutput } from '../node/stagedOutput.ts';

/** A JSON list in a file of its own, a line an item; nobody sees it before it is finished. */
export class JsonList {
  readonly #output: StagedOutput;
  readonly #name: string;
  #any = false;

  private constructor(path: string, sources: readonly string[]) {
    this.#output = new StagedOutput(dirname(path), { sources });
    this.#name = basename(path);
  }

  /**
   * Begins a list at an absolute path.
   * @throws where it cannot be written, or would take the place of one of `sources`, which are absolute too.
   */
  static async begin(path: string, sources: readonly string[]): Promise<JsonList> {
    const list = new JsonList(path, sources);
    try {
      await list.#output.append(list.#name, '[');
    } catch (error) {
      await list.discard();
      throw error;
    }
    return list;
  }

  async add(item: unknown): Promise<void> {
    await this.#output.append(this.#name, `${this.#any ? ',' : ''}\n${JSON.stringify(item)}`);
    this.#any = true;
  }

  async finish(): Promise<void> {
    await this.#output.append(this.#name, this.#any ? '\n]\n' : ']\n');
    await this.#output.commit();
  }

  discard(): Promise<void> {
    return this.#output.discard();
  }
}
