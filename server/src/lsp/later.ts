/** Runs after the messages that have arrived by now are dealt with. */
const afterMessages: (work: () => void) => void =
  typeof setImmediate === 'function'
    ? (work) => {
        // The first turn comes before the next message, the second after it.
        setImmediate(() => setImmediate(work));
      }
    : (work) => {
        setTimeout(() => setTimeout(work, 0), 0);
      };

/**
 * Work that is put off until the messages that have arrived are dealt with, and done once for however many requests.
 * Asking again puts it off behind what has arrived meanwhile. There is no fixed delay.
 */
export class Later {
  readonly #work: () => void;
  #turn = 0;

  constructor(work: () => void) {
    this.#work = work;
  }

  ask(): void {
    this.#turn += 1;
    const turn = this.#turn;
    afterMessages(() => {
      if (turn === this.#turn) this.#work();
    });
  }
}

/** Lets messages be dealt with between two parts of long work. */
export const breathe = (): Promise<void> => new Promise((resolve) => afterMessages(resolve));
