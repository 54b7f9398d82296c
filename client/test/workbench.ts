import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { appears, comes, patience, poll } from './poll.ts';
import { QuickInput } from './quickInput.ts';

/** So long a step may take before all of them are tried anew. Milliseconds. */
const step = 5000;

const editor = '.editor-group-container.active .monaco-editor';

/** What stands on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Overlay {
  readonly box: Box;
  readonly background: string;
  readonly border: string;
  readonly borderBottom: string;
}

/** VS Code's window, driven as a person would: by keys, pointer, and what can be seen. */
export class Workbench extends QuickInput {
  readonly #browser: Browser;

  constructor(browser: Browser, page: Page) {
    super(page);
    this.#browser = browser;
  }

  /** Of an empty window. */
  static async open(executablePath: string): Promise<Workbench> {
    const browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page.setDefaultTimeout(20_000);
    return new Workbench(browser, page);
  }

  async load(url: string): Promise<void> {
    this.forget();
    // A window with unsaved files asks before it goes.
    this.page.removeAllListeners('dialog');
    this.page.on('dialog', (dialog) => void dialog.accept());
    await this.page.goto(url, { waitUntil: 'commit' });
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 90_000 });
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  // Files and editors

  /** Opens a file of the folder by its name, from the Explorer; a sidecar stands under its article there. */
  async openFile(name: string): Promise<void> {
    const row = this.#explorerRow(name);
    const [, parent] = /^(.+)\.isnad\.(?:[^.]+\.)?yaml$/.exec(name) ?? [];
    const tab = this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`);
    await poll(`${name} is open`, async () => {
      if (!(await row.isVisible())) {
        // Another view is there, or the file is below the others.
        await this.page.keyboard.press('Control+Shift+E');
        if (parent && (await this.#explorerRow(parent).getAttribute('aria-expanded', { timeout: step })) === 'false') {
          await this.#explorerRow(parent).locator('.monaco-tl-twistie').click({ timeout: step });
        }
        if (!(await appears(row, step))) return false;
      }
      await row.dblclick({ timeout: step });
      return appears(tab, step);
    });
    await poll(`${name} has text`, async () => (await this.lines()).length > 0);
  }

  #explorerRow(name: string): Locator {
    const label = this.page.locator(`.label-name >> text="${name}"`);
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ has: label }).first();
  }

  /** Opens a file of the folder through Quick Open, which finds files where the extension host is beside them. */
  async openByName(name: string): Promise<void> {
    await this.openQuickInput('Control+P');
    await this.pick(name);
    await poll(`${name} is open`, async () => (await this.activeTab()) === name);
  }

  /** Closes the panel and all editors; what is not saved is lost. */
  async closeAll(): Promise<void> {
    const discard = this.page.locator('.monaco-dialog-box').getByText("Don't Save", { exact: true });
    await poll('no editor is open', async () => {
      if ((await this.tabTitles()).length === 0) return true;
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+W');
      return comes(async () => {
        if (await discard.isVisible()) await discard.click({ timeout: step });
        return (await this.tabTitles()).length === 0;
      }, step);
    });
    if (await this.page.locator('.part.panel').isVisible()) await this.page.keyboard.press('Control+J');
  }

  async activeTab(): Promise<string> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    return (await tab.count()) > 0 ? ((await tab.getAttribute('data-resource-name')) ?? '') : '';
  }

  tabTitles(): Promise<string[]> {
    return this.page
      .locator('.tab')
      .evaluateAll((all) => all.map((tab) => tab.getAttribute('data-resource-name') ?? ''));
  }

  async focusEditor(): Promise<void> {
    const isFocused = this.page.locator('.editor-group-container.active .editor-container :focus');
    if ((await isFocused.count()) === 0) await this.command('View: Focus Active Editor Group');
  }

  /** The lines on screen of the active editor, as rendered (wrapped lines count as several). */
  lines(): Promise<string[]> {
    return this.page
      .locator(`${editor} .view-lines .view-line`)
      .evaluateAll((all) =>
        all
          .sort(
            (a, b) =>
              Number.parseInt((a as HTMLElement).style.top, 10) - Number.parseInt((b as HTMLElement).style.top, 10),
          )
          .map((line) => (line.textContent ?? '').replaceAll('\u00A0', ' ')),
      );
  }

  /** How many pieces each rendered line with text is cut into: one keeps right-to-left words in order. */
  pieces(): Promise<number[]> {
    return this.page
      .locator(`${editor} .view-lines .view-line`)
      .evaluateAll((all) =>
        all
          .filter((line) => line.textContent !== '')
          .map((line) => line.querySelectorAll(':scope > span > span').length),
      );
  }

  async goToLine(line: number, column = 1): Promise<void> {
    const place = `Ln ${line}, Col ${column}`;
    await poll(`cursor at ${place}`, async () => {
      await this.openQuickInput('Control+G');
      await this.filterQuickPick(`:${line}:${column}`);
      await this.page.keyboard.press('Enter');
      return comes(async () => (await this.cursor()).startsWith(place), step);
    });
  }

  /** Selects words without a mouse: finds them, and leaves the search box. */
  async selectByKeys(words: string): Promise<void> {
    const { keyboard } = this.page;
    const box = this.page.locator('.find-widget.visible .find-part .input').first();
    const count = this.page.locator('.find-widget.visible .matchesCount');
    await poll(`"${words}" is selected`, async () => {
      await keyboard.press('Control+Home');
      await keyboard.press('Control+F');
      await box.fill(words, { timeout: step });
      if (!(await comes(async () => /^1 of|^1 من/.test(await count.innerText({ timeout: 500 })), step))) return false;
      await poll('the search box is gone', async () => {
        await keyboard.press('Escape');
        return comes(async () => !(await box.isVisible()), 2000);
      });
      return comes(async () => (await this.cursor()).includes(`(${words.length} selected)`), step);
    });
  }

  /** As the status bar says it: `Ln 3, Col 5 (12 selected)`. */
  async cursor(): Promise<string> {
    return (await this.statusBarItem('status.editor.selection')) ?? '';
  }

  /** The text of a status bar item; undefined where it is not shown. */
  async statusBarItem(id: string): Promise<string | undefined> {
    const item = this.page.locator(`[id="${id}"]`);
    return (await item.isVisible()) ? (await item.innerText()).replaceAll('\u00A0', ' ').trim() : undefined;
  }

  async statusBarLabel(id: string): Promise<string> {
    const item = this.page.locator(`[id="${id}"]`);
    const label =
      (await item.getAttribute('aria-label')) ??
      (await item.locator('[aria-label]').first().getAttribute('aria-label'));
    return label ?? '';
  }

  languageMode(): Promise<string | undefined> {
    return this.statusBarItem('status.editor.mode');
  }

  async changeLanguageMode(name: string): Promise<void> {
    await this.command('Change Language Mode');
    await this.pick(name);
  }

  /** Where some words stand on the screen, one box a rendered line. */
  boxesOf(words: string): Promise<Box[]> {
    return this.page.evaluate(
      ({ words, selector }) => {
        for (const line of document.querySelectorAll(selector)) {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = (node.textContent ?? '').replaceAll('\u00A0', ' ').indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
          }
        }
        return [];
      },
      { words, selector: `${editor} .view-lines .view-line` },
    );
  }

  /** The decorations drawn over or under the text. */
  overlays(): Promise<Overlay[]> {
    return this.page.locator(`${editor} .view-overlays .cdr`).evaluateAll((all) =>
      all.map((each) => {
        const { left, top, right, bottom } = each.getBoundingClientRect();
        const style = getComputedStyle(each);
        return {
          box: { left, top, right, bottom },
          background: style.backgroundColor,
          border: `${style.borderTopWidth} ${style.borderTopStyle}`,
          borderBottom: `${style.borderBottomWidth} ${style.borderBottomStyle}`,
        };
      }),
    );
  }

  /** The styles of the overlays that lie on some words. */
  async overlaysOn(words: string): Promise<Overlay[]> {
    const boxes = await this.boxesOf(words);
    const overlays = await this.overlays();
    return overlays.filter(({ box }) => boxes.some((other) => overlap(box, other) > 0.6));
  }

  /** The marks in the margin, by the name of their picture. */
  gutterMarks(): Promise<string[]> {
    return this.page.locator(`${editor} .glyph-margin-widgets .cgmr`).evaluateAll((all) =>
      all.flatMap((mark) => {
        const name = /([a-z]+)-(?:light|dark)\.svg/.exec(getComputedStyle(mark).backgroundImage);
        return name?.[1] ? [name[1]] : [];
      }),
    );
  }

  /** Rests the pointer on some words and reads the card. */
  async hover(words: string): Promise<string> {
    let text = '';
    await poll(`hover on ${words}`, async () => {
      const [box] = await this.boxesOf(words);
      if (!box) return false;
      await this.page.mouse.move(box.left - 40, box.bottom + 200);
      await this.page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 4 });
      if (!(await appears(this.page.locator('.monaco-hover:visible .hover-contents'), 4000))) return false;
      text = (await this.page.locator('.monaco-hover:visible .hover-contents').allInnerTexts()).join('\n');
      return text !== '' && !text.includes('Loading');
    });
    return text;
  }

  async select(words: string): Promise<void> {
    const [box] = await this.boxesOf(words);
    if (!box) throw new Error(`"${words}" is not on screen`);
    await this.page.mouse.click((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  }

  /** Makes a file in the folder, writes lines into it and saves it. */
  async newFile(name: string, lines: readonly string[]): Promise<void> {
    await this.command('File: Focus on Files Explorer');
    await this.command('File: New File...');
    const box = this.page.locator('.explorer-folders-view .monaco-inputbox input');
    await box.fill(name);
    await box.press('Enter');
    await poll(`${name} is open`, async () => (await this.activeTab()) === name);
    await this.replaceText(lines.join('\n'));
    await this.page.keyboard.press('Control+S');
  }

  /** Replaces all of the active editor's text, at once, so that nothing is completed or closed on the way. */
  async replaceText(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  async hasTheme(kind: 'light' | 'dark'): Promise<boolean> {
    const classes = (await this.page.locator('.monaco-workbench').first().getAttribute('class')) ?? '';
    return classes.split(' ').includes(kind === 'dark' ? 'vs-dark' : 'vs');
  }

  // Views

  /** The rows of the Problems view, which must be open: label and text. */
  problems(): Promise<string[]> {
    return this.page
      .locator('.markers-panel .monaco-list-row')
      .evaluateAll((all) => all.map((row) => `${row.getAttribute('aria-label')} ${row.textContent}`));
  }

  /** The rows of the Outline, which must be open. */
  outline(): Promise<string[]> {
    return this.#labels('.outline-tree .monaco-list-row');
  }

  /** Opens the view of speakers, which needs the extension: VS Code gives up looking for our files after seven seconds. */
  async showSpeakers(): Promise<void> {
    await this.command('Focus on Speakers View');
    await this.tree('Speakers').first().waitFor({ timeout: 90_000 });
  }

  tree(view: string): Locator {
    return this.page.locator(`.pane:has(> .pane-header[aria-label^="${view}"]) .monaco-list-row`);
  }

  #labels(selector: string): Promise<string[]> {
    return this.page.locator(selector).evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Picks an entry of the menu of a file or folder in the Explorer. */
  async contextMenu(name: string, entry: string): Promise<void> {
    const row = this.#explorerRow(name);
    const item = this.page.locator('.monaco-menu .action-item .action-label').filter({ hasText: entry }).first();
    await poll(`${entry} in the menu of ${name}`, async () => {
      if (!(await row.isVisible())) await this.page.keyboard.press('Control+Shift+E');
      await row.click({ button: 'right', timeout: step });
      // A menu that has just opened takes no click yet.
      const isChosen = async (): Promise<boolean> => {
        if (await item.isVisible()) await item.click({ timeout: step });
        return !(await item.isVisible());
      };
      if ((await appears(item, step)) && (await comes(isChosen, 2 * step))) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** Presses a button of the notification that came last. */
  async notificationButton(label: string): Promise<void> {
    const toasts = this.page.locator('.notifications-toasts .notification-list-item');
    const button = toasts.locator('.monaco-button').filter({ hasText: label }).first();
    await button.waitFor({ timeout: patience });
    await button.click({ timeout: step });
  }

  /** The words of notifications on screen. */
  notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  async screenshot(path: string, clip?: { x: number; y: number; width: number; height: number }): Promise<void> {
    // A card fades in.
    await this.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    await this.page.screenshot({ path, ...(clip && { clip }) });
  }
}

/** The share of the smaller box that both have. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const area = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);
  return (width * height) / Math.min(area(a), area(b));
}
