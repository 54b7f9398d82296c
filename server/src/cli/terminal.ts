import { once } from 'node:events';
import { styleText } from 'node:util';

/** The surroundings of a command: handed in, so that commands can be tested without a process. */
export interface Terminal {
  readonly cwd: string;
  /** BCP 47. */
  readonly locale: string;
  readonly version: string;
  /** Results, and nothing else. */
  readonly out: Output;
  /** All that is not a result: progress, notes, errors. */
  readonly err: Output;
}

export type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** The part of a writable stream that is used. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly destroyed: boolean;
  readonly writableNeedDrain: boolean;
  write(text: string): boolean;
}

/** One of the two streams, with what it can show. */
export class Output {
  readonly isTerminal: boolean;
  readonly style: Style;
  readonly #stream: Stream & NodeJS.EventEmitter;

  constructor(stream: Stream & NodeJS.EventEmitter, env: Readonly<Record<string, string | undefined>>) {
    this.#stream = stream;
    this.isTerminal = stream.isTTY === true;
    this.style = wantsColour(this.isTerminal, env)
      ? (format, text) => (text === '' ? '' : styleText(format, text, { validateStream: false }))
      : (_, text) => text;
  }

  get hasColour(): boolean {
    return this.style('bold', '.') !== '.';
  }

  /** How many columns a line has; undefined where lines may have any length. */
  get columns(): number | undefined {
    return this.isTerminal ? this.#stream.columns : undefined;
  }

  /** Resolves once there is room for more; nothing is written to a reader that went away. */
  async write(text: string): Promise<void> {
    if (text === '' || this.#stream.destroyed) return;
    if (!this.#stream.write(text) && this.#stream.writableNeedDrain && !this.#stream.destroyed) {
      await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]);
    }
  }
}

/** FORCE_COLOR, then NO_COLOR, then whether it is a terminal that knows colours. */
export function wantsColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && term !== 'dumb';
}
