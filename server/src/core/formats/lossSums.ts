import type { Message } from '../messages/message.ts';
import type { Loss } from './losses.ts';

/** What one format could not hold for one reason, of all articles together. */
export interface LossSum {
  readonly code: Loss['code'];
  readonly detail?: string;
  /** It is about articles as such, not about annotations or speakers. */
  readonly whole?: true;
  /** Of annotations, speakers or articles. */
  readonly count: number;
  /** The first few, as `ARTICLE#ID` or `ARTICLE`. */
  readonly examples: readonly string[];
}

const kept = 3;

/** Sums the losses of an export up, in the order in which they came up first. */
export class LossSums {
  readonly #sums = new Map<string, { loss: Loss; count: number; readonly examples: string[] }>();

  add(article: string, losses: readonly Loss[]): void {
    const told = new Set<string>();
    for (const loss of losses) {
      const isWhole = loss.of.length === 0;
      const key = `${loss.code} ${isWhole} ${loss.detail ?? ''}`;
      const sum = this.#sums.get(key) ?? { loss, count: 0, examples: [] };
      this.#sums.set(key, sum);
      // A layer may lack room for the same as the base does.
      if (isWhole && told.has(key)) continue;
      told.add(key);
      const places = isWhole ? [article] : loss.of.map((id) => `${article}#${id}`);
      sum.count += places.length;
      sum.examples.push(...places.slice(0, kept - sum.examples.length));
    }
  }

  list(): readonly LossSum[] {
    return [...this.#sums.values()].map(({ loss: { code, detail, of }, count, examples }) => ({
      code,
      ...(detail === undefined ? {} : { detail }),
      ...(of.length === 0 ? { whole: true } : {}),
      count,
      examples,
    }));
  }
}

/** A loss in words. */
export const lossMessage = ({ code, detail, whole, count }: Omit<LossSum, 'examples'>): Message => ({
  id: whole && code === 'characters' ? 'formats.loss.article-characters' : `formats.loss.${code}`,
  args: { count, ...(detail === undefined ? {} : { detail }) },
});
