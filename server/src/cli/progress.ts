import { render } from '../core/messages/render.ts';
import { width } from './screenText.ts';
import type { Terminal } from './terminal.ts';

/** Work that ends sooner shows no bar. */
const patience = 500;
const interval = 80;
const barColumns = 24;

/** A bar on the last line of a terminal, for work that takes long; nothing anywhere else. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #began: number;
  #drawn = Number.NEGATIVE_INFINITY;
  #visible = false;

  constructor(terminal: Terminal, now: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#now = now;
    this.#began = now();
  }

  show(phase: 'load' | 'check' | 'export' | 'import', done: number, total: number): void {
    const { err, locale } = this.#terminal;
    if (!err.isTerminal || total === 0) return;
    const now = this.#now();
    if (now - this.#began < patience || now - this.#drawn < interval) return;
    this.#drawn = now;
    this.#visible = true;
    const filled = Math.round(Math.min(done / total, 1) * barColumns);
    const bar = err.style('cyan', '━'.repeat(filled)) + err.style('dim', '─'.repeat(barColumns - filled));
    const what = render({ id: `cli.progress.${phase}` }, locale);
    const count = render({ id: 'cli.progress.count', args: { done, total } }, locale);
    const room = (err.columns ?? 80) - barColumns - width(what) - 3;
    void err.write(`\r${what} ${bar}${width(count) < room ? ` ${err.style('dim', count)}` : ''}\u001b[K`);
  }

  /** Clears the line: to be called before anything else is written, and at the end. */
  clear(): void {
    if (!this.#visible) return;
    this.#visible = false;
    void this.#terminal.err.write('\r\u001b[K');
  }
}
