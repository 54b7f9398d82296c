import { resolve } from 'node:path';
import type { ExportDocument, Format } from '../core/formats/format.ts';
import type { Loss } from '../core/formats/losses.ts';
import { LossSums, lossMessage } from '../core/formats/lossSums.ts';
import { render } from '../core/messages/render.ts';
import { JsonList } from './jsonList.ts';
import { note } from './note.ts';
import type { Terminal } from './terminal.ts';

/** What a format could not hold, summed up for a person and, where one is wanted, written in full to a JSON file. */
export class LossReport {
  readonly #format: Format;
  readonly #terminal: Terminal;
  readonly #sums = new LossSums();
  #list: JsonList | undefined;

  constructor(format: Format, terminal: Terminal) {
    this.#format = format;
    this.#terminal = terminal;
  }

  /**
   * Begins the file.
   * @throws where it cannot be written, or would take the place of one of `sources`.
   */
  async begin(file: string | true | undefined, sources: readonly string[]): Promise<void> {
    if (typeof file === 'string') this.#list = await JsonList.begin(resolve(this.#terminal.cwd, file), sources);
  }

  async add({ path }: ExportDocument, losses: readonly Loss[]): Promise<void> {
    this.#sums.add(path, losses);
    for (const { sidecar, code, detail, of } of losses) {
      await this.#list?.add({ file: path, sidecar, code, detail: detail ?? null, of });
    }
  }

  async finish(): Promise<void> {
    await this.#list?.finish();
  }

  async discard(): Promise<void> {
    await this.#list?.discard();
  }

  /** Says on standard error what was lost. */
  async tell(): Promise<void> {
    const { err, locale } = this.#terminal;
    const sums = this.#sums.list();
    if (sums.length === 0) return;
    await note(this.#terminal, { id: 'cli.export.losses', args: { format: { literal: this.#format.id } } });
    for (const sum of sums) {
      const { count, examples } = sum;
      const words = render(lossMessage(sum), locale);
      const more = count > examples.length ? ', …' : '';
      const where = examples.length > 0 ? err.style('dim', ` ${examples.join(', ')}${more}`) : '';
      await err.write(`  ${words}${where}\n`);
    }
  }
}
