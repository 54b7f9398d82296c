import { type CancellationToken, neverCancelled } from './fileSystem.ts';

/** So many files are read at once. */
const concurrency = 24;

/** Runs `work` over all items, begun in order, some at a time; those not begun when `token` is cancelled are left out. */
export async function concurrently<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  token: CancellationToken = neverCancelled,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && !token.isCancellationRequested) {
      const item = items[next++];
      if (item !== undefined) await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, worker));
}
