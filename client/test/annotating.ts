import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { poll, type Workbench } from './workbench.ts';

/** What a sidecar was like after each step; undefined where there is none. */
export type State = string | undefined;

/** Follows a file on disk while somebody annotates. */
export class Diary {
  readonly #path: string;
  readonly states: State[];

  constructor(path: string) {
    this.#path = path;
    this.states = [this.now()];
  }

  now(): State {
    return existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : undefined;
  }

  /** Waits until the file is another, and whole; remembers what it is like then. */
  async changed(what: string): Promise<string> {
    const before = this.states.at(-1);
    await poll(`${what}: the file changes`, async () => this.now() !== before && this.now() !== '');
    const after = this.now() ?? '';
    this.states.push(after);
    return after;
  }

  /** Waits until the file is as it was at a step, to the byte. */
  async is(state: State, what: string): Promise<void> {
    try {
      await poll(what, async () => this.now() === state);
    } catch {
      expect(this.now(), what).toBe(state);
    }
  }
}

/** Takes back every step by key, down to no file, and does all of them again; each state as it was before. */
export async function thereAndBack(window: Workbench, diary: Diary): Promise<void> {
  const { states } = diary;
  for (let i = states.length - 2; i >= 0; i -= 1) {
    await window.chord('Z');
    await diary.is(states[i], `step ${i + 1} is taken back`);
  }
  for (let i = 1; i < states.length; i += 1) {
    await window.chord('Alt+Shift+KeyZ');
    await diary.is(states[i], `step ${i} is done again`);
  }
}
