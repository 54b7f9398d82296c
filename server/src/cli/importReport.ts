import { resolve } from 'node:path';
import type { ImportResult } from '../core/formats/importing/runImport.ts';
import type { Message } from '../core/messages/message.ts';
import { render } from '../core/messages/render.ts';
import { JsonList } from './jsonList.ts';
import { note } from './note.ts';
import type { Terminal } from './terminal.ts';

/** Problems shown on the terminal; the report in a file has all of them. */
const shown = 50;

/** What an import came to, summed up for a person and, where one is wanted, written in full to a JSON file. */
export class ImportReport {
  readonly #terminal: Terminal;
  readonly #results: ImportResult[] = [];
  readonly #unreadable: Message[] = [];
  #list: JsonList | undefined;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /**
   * Begins the file.
   * @throws where it cannot be written, or would take the place of one of `sources`.
   */
  async begin(file: string | true | undefined, sources: readonly string[]): Promise<void> {
    if (typeof file === 'string') this.#list = await JsonList.begin(resolve(this.#terminal.cwd, file), sources);
  }

  async add(result: ImportResult): Promise<void> {
    this.#results.push(result);
    const { source, article, sidecar, created, added, present, problems } = result;
    await this.#list?.add({
      source,
      article: article ?? null,
      sidecar: sidecar ?? null,
      created,
      added,
      present,
      problems: problems.map(({ source: place, message }) => ({
        source: place ?? null,
        message: render(message, this.#terminal.locale),
      })),
    });
  }

  unreadable(path: string, reason: string): void {
    this.#unreadable.push({ id: 'cli.note.unreadable', args: { path, reason } });
  }

  /** 1 where something could not be taken over, 2 where a file could not be read. */
  get exitCode(): 0 | 1 | 2 {
    if (this.#unreadable.length > 0) return 2;
    return this.#results.some(({ problems }) => problems.length > 0) ? 1 : 0;
  }

  async finish(sources: number): Promise<void> {
    const { err, locale } = this.#terminal;
    for (const message of this.#unreadable) await note(this.#terminal, message);
    const problems = this.#results.flatMap(({ source, problems: list }) =>
      list.map((problem) => ({ path: source, ...problem })),
    );
    for (const { path, source, message } of problems.slice(0, shown)) {
      const place = source === undefined ? path : `${path}:${source}`;
      await err.write(`  ${err.style('cyan', place)} ${render(message, locale)}\n`);
    }
    if (problems.length > shown) {
      await note(this.#terminal, { id: 'cli.import.more', args: { count: problems.length - shown } });
    }
    const sum = (of: (result: ImportResult) => number): number =>
      this.#results.reduce((all, each) => all + of(each), 0);
    if (sources === 0) await note(this.#terminal, { id: 'cli.import.nothing' });
    else {
      await note(this.#terminal, {
        id: 'cli.import.done',
        args: {
          added: sum(({ added }) => added),
          present: sum(({ present }) => present),
          articles: new Set(this.#results.map(({ article }) => article)).size,
          problems: problems.length,
        },
      });
    }
    await this.#list?.finish();
  }
}
