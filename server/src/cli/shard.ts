import { UsageError } from './commandError.ts';

/** One of `count` parts of a corpus, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export const whole: Shard = { index: 1, count: 1 };

/** @throws UsageError for anything but `i/n` with 1 ≤ i ≤ n. */
export function shardFrom(text: string | true | undefined): Shard {
  if (typeof text !== 'string') return whole;
  const [, index, count] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (!(shard.index >= 1 && shard.index <= shard.count)) {
    throw new UsageError({ id: 'cli.error.invalid-shard', args: { value: text } });
  }
  return shard;
}

/**
 * The part of a list that a shard has: a stretch of it, so that the parts in order are the whole. No two differ by more
 * than one in length.
 */
export function partOf<T>(list: readonly T[], { index, count }: Shard): readonly T[] {
  const from = (part: number): number => Math.floor((list.length * part) / count);
  return list.slice(from(index - 1), from(index));
}
