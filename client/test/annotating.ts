import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { ReaderPage } from './readerPage.ts';
import { poll, type Workbench } from './workbench.ts';

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
  async selectLines(first, second) {
    await window.goToLine(first);
    for (let line = first; line < second; line += 1) await window.page.keyboard.press('Shift+Alt+ArrowDown');
    await window.page.keyboard.press('Shift+End');
    await poll('two selections', async () => (await window.cursor()).startsWith('2 selections'));
  },
});

/** More than it ever takes to get somewhere with the arrows. */
const steps = 200;

/** @param lines The text, one a paragraph. */
export function readerOf(window: Workbench, lines: readonly string[]): Desk {
  const { keyboard } = window.page;
  let page: ReaderPage;
  const select = async (words: string): Promise<void> => {
    const line = lines.findIndex((each) => each.includes(words));
    const text = lines[line] ?? '';
    const rtl = (await page.style(page.paragraph(text), 'direction')) === 'rtl';
    const [on, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    await poll('the page has the focus', () => page.frame.evaluate(() => document.hasFocus()));
    // As somebody does who looks where the cursor is: lines may wrap, and numbers run the other way in Arabic.
    const press = async (key: string): Promise<void> => {
      const before = JSON.stringify(await page.caret());
      await keyboard.press(key);
      await poll('the cursor moves', async () => JSON.stringify(await page.caret()) !== before, 1000).catch(() => {});
    };
    await keyboard.press('Control+Home');
    await poll('the beginning', async () => (await page.caret()).paragraph === lines[0]);
    for (let i = 0; i < steps && (await page.caret()).paragraph !== text; i += 1) await press('ArrowDown');
    const start = text.indexOf(words);
    for (let i = 0; i < steps; i += 1) {
      const { offset } = await page.caret();
      if (offset === start) break;
      await press(offset < start ? on : back);
    }
    for (let i = 0; i < steps && (await page.selectedText()).length < words.length; i += 1) await press(`Shift+${on}`);
    expect(await page.selectedText()).toBe(words);
  };
  return {
    async open(file) {
      await window.openFile(file);
      await window.isThere('Isnad: Annotate Selection');
      await window.focusEditor();
      await window.chord('R');
      page = await ReaderPage.of(window, lines[0] ?? '');
      await page.frame.locator('#article').focus();
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
