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

/** So long things may take on a busy machine. Milliseconds. */
export const patience = 45_000;

/**
 * Asks until the answer is yes; in a window nothing is there at once. Whatever is asked has to answer soon: what waits
 * by itself does so for a second or two, so that there is another try.
 */
export async function poll(what: string, check: () => Promise<boolean>, timeout = patience): Promise<void> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      if (await check()) return;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await delay(50);
  } while (Date.now() < end);
  throw new Error(`In vain: ${what}${last instanceof Error ? ` (${last.message})` : ''}`);
}

/** As {@link poll}, but says whether the answer came. */
export async function comes(check: () => Promise<boolean>, timeout: number): Promise<boolean> {
  try {
    await poll('', check, timeout);
    return true;
  } catch {
    return false;
  }
}
