import type { Disposable, QuickInput } from 'vscode';

/** What a question comes back with. `back`: to the question before; `cancel`: the whole dialogue changes nothing. */
export type Answer<T> = { readonly value: T } | 'back' | 'cancel';

/** One question. What it knows of earlier answers it has in its closure, so that going back forgets nothing wrong. */
export type Step<R> = (screen: Screen) => Promise<Next<R>>;

/** The next question, or the end. */
export type Next<R> = Step<R> | { readonly done: R } | 'back' | 'cancel';

/** Where questions appear. */
export interface Screen {
  /** Counts from 1. */
  readonly step: number;
  /**
   * Shows a question in place of the one before, which stays on screen until then: keys that are pressed meanwhile must
   * never get into the text.
   */
  show(input: QuickInput): void;
}

let asking = 0;
const listeners = new Set<() => void>();

/** Whether a question of ours is on screen, or about to be. */
export const isAsking = (): boolean => asking > 0;

/** Runs a listener whenever the last question of a dialogue has gone from the screen. */
export function onDidAsk(listener: () => void): Disposable {
  listeners.add(listener);
  return { dispose: () => listeners.delete(listener) };
}

/** Asks one question after the other; undefined where the person gave up. */
export async function dialogue<R>(first: Step<R>): Promise<R | undefined> {
  let shown: Disposable | undefined;
  const show = (input: QuickInput): void => {
    input.show();
    shown?.dispose();
    shown = input;
  };
  const steps = [first];
  asking += 1;
  try {
    for (;;) {
      const step = steps.at(-1);
      if (!step) return undefined;
      const next = await step({ step: steps.length, show });
      if (next === 'cancel') return undefined;
      if (next === 'back') steps.pop();
      else if (typeof next === 'function') steps.push(next);
      else return next.done;
    }
  } finally {
    shown?.dispose();
    asking -= 1;
    if (asking === 0) for (const listener of [...listeners]) listener();
  }
}

/** The end of a dialogue. */
export const done = <R>(result: R): Next<R> => ({ done: result });
