import type { Page } from 'playwright-core';
import { appears, comes, patience, poll } from './poll.ts';

export const quickInputBox = '.quick-input-widget:visible .quick-input-box input';
const rows = '.quick-input-widget:visible .quick-input-list .monaco-list-row';

/** So long a step of the palette may take before it is begun anew: whatever takes the focus closes it. Milliseconds. */
const step = 6000;

/** The palette, and the questions that commands ask. */
export class QuickInput {
  readonly page: Page;
  /** Commands that were there once. */
  readonly #known = new Set<string>();

  constructor(page: Page) {
    this.page = page;
  }

  /** Runs a command from the palette, without a mouse. */
  async command(title: string): Promise<void> {
    // Commands of an extension are there only once it is known.
    await poll(`command ${title}`, async () => {
      await this.#search(title);
      if (!(await comes(() => this.#moveTo(title), step))) {
        await this.page.keyboard.press('Escape');
        return false;
      }
      await this.page.keyboard.press('Enter');
      // Keys that come next are for what the command brings.
      return comes(async () => !(await this.#value()).startsWith('>'), step);
    });
  }

  /** The titles that the palette offers for a search. */
  async paletteFor(search: string): Promise<string[]> {
    let titles: string[] = [];
    await poll(`rows for ${search}`, async () => {
      await this.#search(search);
      await this.page.locator(rows).first().waitFor({ timeout: step });
      titles = await this.quickPickRows();
      return titles.length > 0;
    });
    await this.escape();
    return titles;
  }

  /** Waits until a command is known: until then its keys are not, either. */
  async isThere(title: string): Promise<void> {
    if (this.#known.has(title)) return;
    await poll(`command ${title}`, async () => (await this.paletteFor(title)).some((row) => row.includes(title)));
    this.#known.add(title);
  }

  /** The window is another one now. */
  protected forget(): void {
    this.#known.clear();
  }

  quickPickRows(): Promise<string[]> {
    return this.page.locator(rows).evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Types into the quick input that is open. */
  filterQuickPick(text: string): Promise<void> {
    return this.page.locator(quickInputBox).fill(text, { timeout: step });
  }

  /** Picks a row of the quick input that is open, by words that are in it. */
  async pick(label: string): Promise<void> {
    await poll(`row ${label}`, async () => {
      await this.filterQuickPick(label);
      return this.#focusedRow(label, step);
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
    if (typed !== undefined) await this.filterQuickPick(typed);
    if (row !== undefined && !(await this.#focusedRow(row, patience))) {
      throw new Error(`"${row}" is not what Enter takes: ${(await this.quickPickRows()).join(' | ')}`);
    }
    const asked = await this.question();
    await this.page.keyboard.press('Enter');
    await poll('the answer is taken', async () => (await this.question()) !== asked);
  }

  /** Leaves whatever is asked. */
  escape(): Promise<void> {
    return poll('no question', async () => {
      if ((await this.question()) === '') return true;
      await this.page.keyboard.press('Escape');
      return comes(async () => (await this.question()) === '', 2000);
    });
  }

  /** Opens the palette and types into it. */
  async #search(words: string): Promise<void> {
    await this.openQuickInput('F1');
    await this.filterQuickPick(`>${words}`);
  }

  /** What stands in the box of the quick input; empty without one. */
  async #value(): Promise<string> {
    const box = this.page.locator(quickInputBox);
    return (await box.count()) > 0 ? box.inputValue({ timeout: 500 }) : '';
  }

  /** Moves down to the row of a command; false where it is not there. */
  async #moveTo(title: string): Promise<boolean> {
    const focus = await this.page.locator(rows).evaluateAll((all, wanted) => {
      const labels = all.map((row) => row.getAttribute('aria-label') ?? '');
      const exact = labels.findIndex((label) => label === wanted || label.startsWith(`${wanted},`));
      return {
        at: all.findIndex((row) => row.classList.contains('focused')),
        wanted: exact >= 0 ? exact : labels.findIndex((label) => label.includes(wanted)),
      };
    }, title);
    if (focus.at < 0 || focus.wanted < 0) return false;
    if (focus.at === focus.wanted) return true;
    await this.page.keyboard.press('ArrowDown');
    return false;
  }

  #focusedRow(label: string, timeout: number): Promise<boolean> {
    return comes(
      () =>
        this.page
          .locator(`${rows}.focused`)
          .evaluateAll(
            (all, words) => all.some((row) => row.getAttribute('aria-label')?.includes(words) === true),
            label,
          ),
      timeout,
    );
  }

  /** Presses a key until the quick input is there. */
  async openQuickInput(key: string): Promise<void> {
    await poll(`quick input on ${key}`, async () => {
      await this.page.keyboard.press(key);
      return appears(this.page.locator(quickInputBox), step);
    });
  }
}
