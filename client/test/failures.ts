import { join } from 'node:path';
import { afterEach } from 'vitest';
import { artifacts, openWindows } from './session.ts';

/** What was on screen when a test failed. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const name = task.name.replace(/\P{L}+/gu, '-').slice(0, 80);
  for (const [window, host] of openWindows) {
    await window.page.screenshot({ path: join(artifacts, `failed-${host}-${name}.png`) }).catch(() => {});
  }
});
