import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { comes, poll } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

/** Where an article is annotated, driven by keys alone. */
export interface Desk {
  open(file: string): Promise<void>;
  select(words: string): Promise<void>;
  /** Two lines, whole, as two selections. */
  selectLines(first: number, second: number): Promise<void>;
}

export const textEditor = (window: Workbench): Desk => ({
  async open(file) {
    await window.openFile(file);
    await window.isThere('Isnad: Annotate Selection');
    await window.focusEditor();
  },
  select: (words) => window.selectByKeys(words),
  selectLines: (first, second) =>
    poll('two selections', async () => {
      await window.goToLine(first);
      for (let line = first; line < second; line += 1) await window.page.keyboard.press('Shift+Alt+ArrowDown');
      await window.page.keyboard.press('Shift+End');
      return comes(async () => (await window.cursor()).startsWith('2 selections'), 5000);
    }),
});

/** More than it ever takes to get somewhere with the arrows. */
const tries = 30;

/** @param lines The text, one a paragraph. */
export function readerOf(window: Workbench, lines: readonly string[]): Desk {
  const { keyboard } = window.page;
  let page: ReaderPage;
  const press = async (key: string, times: number): Promise<void> => {
    for (let i = 0; i < times; i += 1) await keyboard.press(key);
  };
  // As somebody does who looks where the cursor is: lines may wrap, and numbers run the other way in Arabic.
  const goTo = async (text: string, start: number, onward: string, back: string): Promise<boolean> => {
    await keyboard.press('Control+Home');
    if (!(await comes(async () => (await page.caret()).paragraph === lines[0], 5000))) return false;
    for (let i = 0; i < tries; i += 1) {
      const { paragraph, offset } = await page.caret();
      if (paragraph !== text) await press('ArrowDown', 1);
      else if (offset === start) return true;
      else await press(offset < start ? onward : back, Math.abs(offset - start));
    }
    return false;
  };
  const select = (words: string): Promise<void> =>
    poll(`"${words}" is selected`, async () => {
      const text = lines.find((each) => each.includes(words)) ?? '';
      const rtl = (await page.style(page.paragraph(text), 'direction')) === 'rtl';
      const [onward, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      if (!(await page.hasFocus())) return false;
      if (!(await goTo(text, text.indexOf(words), onward, back))) return false;
      // Through a number the end goes to and fro.
      for (let i = 0; i < tries; i += 1) {
        const missing = words.length - (await page.selectedText()).length;
        if (missing === 0) break;
        await press(`Shift+${missing > 0 ? onward : back}`, missing > 6 ? missing - 4 : 1);
      }
      return (await page.selectedText()) === words;
    });
  return {
    async open(file) {
      await window.openFile(file);
      await window.isThere('Isnad: Annotate Selection');
      await window.focusEditor();
      await window.chord('R');
      page = await ReaderPage.of(window, lines[0] ?? '');
      await poll('the page has the focus', () => page.hasFocus());
    },
    select,
    async selectLines(first, second) {
      await select(lines[first - 1] ?? '');
      await window.chord('J');
      await poll('the piece is kept', () => page.frame.evaluate(() => CSS.highlights.has('isnad-piece')));
      await select(lines[second - 1] ?? '');
    },
  };
}

/** What a sidecar was like after each step; undefined where there is none. */
export type State = string | undefined;

/** Follows a file on disk while somebody annotates. */
export class Diary {
  readonly #path: string;
  readonly states: State[];

  constructor(path: string) {
    this.#path = path;
    this.states = [this.now()];
  }

  now(): State {
    return existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : undefined;
  }

  /** Waits until the file is another, and whole; remembers what it is like then. */
  async changed(what: string): Promise<string> {
    const before = this.states.at(-1);
    await poll(`${what}: the file changes`, async () => this.now() !== before && this.now() !== '');
    const after = this.now() ?? '';
    this.states.push(after);
    return after;
  }

  /** Waits until the file is as it was at a step, to the byte. */
  async is(state: State, what: string): Promise<void> {
    try {
      await poll(what, async () => this.now() === state);
    } catch {
      expect(this.now(), what).toBe(state);
    }
  }
}

/** Takes back every step by key, down to no file, and does all of them again; each state as it was before. */
export async function thereAndBack(window: Workbench, diary: Diary): Promise<void> {
  const { states } = diary;
  for (let i = states.length - 2; i >= 0; i -= 1) {
    await window.chord('Z');
    await diary.is(states[i], `step ${i + 1} is taken back`);
  }
  for (let i = 1; i < states.length; i += 1) {
    await window.chord('Alt+Shift+KeyZ');
    await diary.is(states[i], `step ${i} is done again`);
  }
}
