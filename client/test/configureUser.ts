import { readFileSync } from 'node:fs';
import { comes, poll } from './poll.ts';
import type { Workbench } from './workbench.ts';

/** Changes the user's settings, in the editor: that file, at `path`, is the window's own. */
export async function configureUser(
  window: Workbench,
  changes: Readonly<Record<string, unknown>>,
  path: string,
): Promise<void> {
  const text = JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...changes });
  const unsaved = window.page.locator('.tab.active.dirty');
  await window.command('Preferences: Open User Settings (JSON)');
  await poll('the settings are open', async () => (await window.activeTab()) === 'settings.json');
  await poll('the settings are saved', async () => {
    await window.replaceText(text);
    await window.page.keyboard.press('Control+S');
    return comes(async () => readFileSync(path, 'utf8').trim() === text && (await unsaved.count()) === 0, 5000);
  });
  await window.command('View: Close Editor');
}
