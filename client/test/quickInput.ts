import type { Page } from 'playwright-core';
import { appears, poll } from './poll.ts';

export const quickInputBox = '.quick-input-widget:visible .quick-input-box input';
const rows = '.quick-input-widget:visible .quick-input-list .monaco-list-row';

/** The palette, and the questions that commands ask. */
export class QuickInput {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async command(title: string): Promise<void> {
    // Commands of an extension are there only once it is known.
    await poll(`command ${title}`, async () => {
      await this.openQuickInput('F1');
      await this.page.locator(quickInputBox).fill(`>${title}`);
      const row = this.page.locator(rows).filter({ hasText: title }).first();
      try {
        await row.click({ timeout: 3000 });
        return true;
      } catch {
        await this.page.keyboard.press('Escape');
        return false;
      }
    });
  }

  /** The titles that the palette offers for a search. */
  async paletteFor(search: string): Promise<string[]> {
    await this.openQuickInput('F1');
    await this.page.locator(quickInputBox).fill(`>${search}`);
    await this.page.locator(rows).first().waitFor();
    const titles = await this.quickPickRows();
    await this.page.keyboard.press('Escape');
    return titles;
  }

  /** Waits until a command is known: until then its keys are not, either. */
  isThere(title: string): Promise<void> {
    return poll(`command ${title}`, async () => (await this.paletteFor(title)).some((row) => row.includes(title)));
  }

  quickPickRows(): Promise<string[]> {
    return this.page.locator(rows).evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Types into the quick input that is open. */
  filterQuickPick(text: string): Promise<void> {
    return this.page.locator(quickInputBox).fill(text);
  }

  /** Opens a quick input and picks a row by what it begins with. */
  async pick(label: string): Promise<void> {
    await this.page.locator(quickInputBox).fill(label);
    await this.#accept(label);
  }

  /** Runs a command from the palette without a mouse. */
  async run(title: string): Promise<void> {
    await poll(`command ${title}`, async () => {
      await this.openQuickInput('F1');
      await this.page.locator(quickInputBox).fill(`>${title}`);
      return this.#focusedRow(title, 3000);
    });
    await this.page.keyboard.press('Enter');
  }

  /** Presses one of our chords: Control+K, then Alt with a key by its place on the keyboard. */
  async chord(key: string): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press(key.includes('+') ? key : `Alt+Key${key}`);
  }

  /** Presses a key by its place, with what it types in another keyboard layout. */
  async pressPhysically(at: { code: string; key: string; keyCode: number; alt?: boolean }): Promise<void> {
    const keys = await this.page.context().newCDPSession(this.page);
    const event = {
      modifiers: at.alt ? 1 : 0,
      code: at.code,
      key: at.key,
      windowsVirtualKeyCode: at.keyCode,
      nativeVirtualKeyCode: at.keyCode,
    };
    if (at.alt) await this.page.keyboard.down('Alt');
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    if (at.alt) await this.page.keyboard.up('Alt');
    await keys.detach();
  }

  /** Waits until a question is asked that has some words in its title, its box or its prompt. */
  async asked(words: string): Promise<void> {
    await poll(`question "${words}"`, async () => (await this.question()).includes(words));
  }

  /** The title, placeholder and prompt of the quick input on screen; empty without one. */
  question(): Promise<string> {
    return this.page.evaluate(() => {
      const widget = document.querySelector<HTMLElement>('.quick-input-widget');
      if (!widget || widget.style.display === 'none') return '';
      const parts = [...widget.querySelectorAll('.quick-input-title, .quick-input-message')].map(
        (part) => part.textContent ?? '',
      );
      const box = widget.querySelector<HTMLInputElement>('.quick-input-box input');
      return [...parts, box?.placeholder ?? ''].join('\n');
    });
  }

  /** Answers a question: types something, and presses Enter once the row that has some words is the one it takes. */
  async answer(question: string, typed?: string, row?: string): Promise<void> {
    await this.asked(question);
    if (typed !== undefined) await this.page.locator(quickInputBox).fill(typed);
    if (row !== undefined && !(await this.#focusedRow(row, 10_000))) {
      throw new Error(`"${row}" is not what Enter takes: ${(await this.quickPickRows()).join(' | ')}`);
    }
    const asked = await this.question();
    await this.page.keyboard.press('Enter');
    await poll('the answer is taken', async () => (await this.question()) !== asked);
  }

  async #focusedRow(label: string, timeout: number): Promise<boolean> {
    const focused = this.page.locator(`${rows}.focused`);
    try {
      await poll(
        `row ${label}`,
        async () => ((await focused.getAttribute('aria-label')) ?? '').includes(label),
        timeout,
      );
      return true;
    } catch {
      return false;
    }
  }

  /** Presses a key until the quick input is there. */
  async openQuickInput(key: string): Promise<void> {
    await poll(`quick input on ${key}`, async () => {
      await this.page.keyboard.press(key);
      return appears(this.page.locator(quickInputBox), 1000);
    });
  }

  /** Enter counts only once the wanted row is the focused one. */
  async #accept(label: string): Promise<void> {
    const wanted = this.page.locator(rows).filter({ hasText: label }).first();
    await wanted.waitFor({ timeout: 20_000 });
    await wanted.click();
  }
}
