import { basename, dirname, resolve } from 'node:path';
import type { ExportDocument, Format } from '../core/formats/format.ts';
import type { Loss } from '../core/formats/losses.ts';
import { LossSums, lossMessage } from '../core/formats/lossSums.ts';
import { render } from '../core/messages/render.ts';
import { StagedOutput } from '../node/stagedOutput.ts';
import { note } from './note.ts';
import type { Terminal } from './terminal.ts';

/** What a format could not hold, summed up for a person and, where one is wanted, written in full to a JSON file. */
export class LossReport {
  readonly #format: Format;
  readonly #terminal: Terminal;
  readonly #sums = new LossSums();
  readonly #file: { readonly name: string; readonly output: StagedOutput } | undefined;
  #any = false;

  constructor(format: Format, file: string | true | undefined, terminal: Terminal) {
    this.#format = format;
    this.#terminal = terminal;
    if (typeof file !== 'string') return;
    const full = resolve(terminal.cwd, file);
    this.#file = { name: basename(full), output: new StagedOutput(dirname(full)) };
  }

  async add(document: ExportDocument, losses: readonly Loss[]): Promise<void> {
    this.#sums.add(document.path, losses);
    for (const loss of losses) await this.#write({ file: document.path, ...loss });
  }

  /** Closes the file. */
  async finish(failed: boolean): Promise<void> {
    if (!this.#file) return;
    if (failed) return this.#file.output.discard();
    await this.#file.output.append(this.#file.name, this.#any ? '\n]\n' : '[]\n');
    await this.#file.output.commit();
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

  async #write({ file, sidecar, code, detail, of }: Loss & { readonly file: string }): Promise<void> {
    if (!this.#file) return;
    const line = JSON.stringify({ file, sidecar, code, detail: detail ?? null, of });
    await this.#file.output.append(this.#file.name, `${this.#any ? ',' : '['}\n${line}`);
    this.#any = true;
  }
}
