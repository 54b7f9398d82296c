import { setTimeout as delay } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** Whether something comes up within some milliseconds. */
export async function appears(locator: Locator, timeout: number): Promise<boolean> {
  try {
    await locator.first().waitFor({ timeout });
    return true;
  } catch {
    return false;
  }
}

/** Asks until the answer is yes; in a window nothing is there at once. */
export async function poll(what: string, check: () => Promise<boolean>, timeout = 20_000): Promise<void> {
  const end = Date.now() + timeout;
  let last: unknown;
  while (Date.now() < end) {
    try {
      if (await check()) return;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await delay(100);
  }
  throw new Error(`In vain: ${what}${last instanceof Error ? ` (${last.message})` : ''}`);
}
