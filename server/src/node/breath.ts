/** Milliseconds. */
const between = 100;

/**
 * Pauses for work in the calling thread, which hears of nothing meanwhile, not even of Control+C: to be taken often, as
 * most cost nothing.
 */
export class Breath {
  #last = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#last < between) return;
    await new Promise((resume) => setImmediate(resume));
    this.#last = performance.now();
  }
}
