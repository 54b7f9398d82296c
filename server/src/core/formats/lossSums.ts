import type { Message } from '../messages/message.ts';
import type { Loss } from './losses.ts';

/** What one format could not hold for one reason, of all articles together. */
export interface LossSum {
  readonly code: Loss['code'];
  readonly detail?: string;
  readonly count: number;
  /** The first few, as `ARTICLE#ID`. */
  readonly examples: readonly string[];
}

const kept = 3;

/** Sums the losses of an export up, in the order in which they came up first. */
export class LossSums {
  readonly #sums = new Map<string, { loss: Loss; count: number; readonly examples: string[] }>();

  add(article: string, losses: readonly Loss[]): void {
    for (const loss of losses) {
      const key = `${loss.code} ${loss.detail ?? ''}`;
      const sum = this.#sums.get(key) ?? { loss, count: 0, examples: [] };
      this.#sums.set(key, sum);
      sum.count += loss.of.length;
      for (const id of loss.of) if (sum.examples.length < kept) sum.examples.push(`${article}#${id}`);
    }
  }

  list(): readonly LossSum[] {
    return [...this.#sums.values()].map(({ loss: { code, detail }, count, examples }) => ({
      code,
      ...(detail === undefined ? {} : { detail }),
      count,
      examples,
    }));
  }
}

/** A loss in words. */
export const lossMessage = ({ code, detail, count }: Pick<LossSum, 'code' | 'detail' | 'count'>): Message => ({
  id: `formats.loss.${code}`,
  args: { count, ...(detail === undefined ? {} : { detail }) },
});
