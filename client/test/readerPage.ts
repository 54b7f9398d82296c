import type { Frame, Locator } from 'playwright-core';
import { poll } from './poll.ts';
import type { Workbench } from './workbench.ts';

/** The Reader's page in VS Code's window. */
export class ReaderPage {
  readonly #window: Workbench;
  readonly frame: Frame;

  private constructor(window: Workbench, frame: Frame) {
    this.#window = window;
    this.frame = frame;
  }

  /** Waits for the page of an article: one that holds some words. */
  static async of(window: Workbench, words: string): Promise<ReaderPage> {
    let found: Frame | undefined;
    await poll(`the Reader with "${words}"`, async () => {
      for (const frame of window.page.frames()) {
        if (!frame.parentFrame()?.parentFrame()) continue;
        const text = await frame
          .locator('#article')
          .textContent({ timeout: 500 })
          .catch(() => '');
        if (text?.includes(words)) found = frame;
      }
      return found !== undefined;
    });
    if (!found) throw new Error('No Reader.');
    return new ReaderPage(window, found);
  }

  /** Whether it is still on screen. */
  get isOpen(): boolean {
    return !this.frame.isDetached();
  }

  paragraph(words: string): Locator {
    return this.frame.locator('#article p').filter({ hasText: words }).first();
  }

  /** The elements that mark an annotation which begins with some words. */
  mark(words: string): Locator {
    return this.frame.locator('#article .mark.begins').filter({ hasText: words }).first();
  }

  note(words: string): Locator {
    return this.frame.locator('#article .gloss').filter({ hasText: words }).first();
  }

  style(locator: Locator, property: string): Promise<string> {
    return locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  }

  /** The first paragraph that is on screen. */
  topParagraph(): Promise<string> {
    return this.frame.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('#article p')];
      const top = paragraphs.find(
        (each) =>
          each.textContent !== '' && each.getBoundingClientRect().bottom > 24 && each.getClientRects().length > 0,
      );
      return top?.textContent ?? '';
    });
  }

  scrollTo(top: number): Promise<void> {
    return this.frame.evaluate((y) => window.scrollTo({ top: y }), top);
  }

  /** Selects words with the pointer, from their first letter to their last. */
  async drag(words: string, modifier?: 'Control'): Promise<void> {
    const paragraph = this.paragraph(words);
    await paragraph.scrollIntoViewIfNeeded();
    const ends = await paragraph.evaluate((element, wanted) => {
      const at = (element.textContent ?? '').indexOf(wanted);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const boxOf = (offset: number) => {
        let left = offset;
        walker.currentNode = element;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node as Text;
          if (left < length) {
            const range = document.createRange();
            range.setStart(node, left);
            range.setEnd(node, left + 1);
            const { left: x, right, top, bottom } = range.getBoundingClientRect();
            return { left: x, right, y: (top + bottom) / 2 };
          }
          left -= length;
        }
        throw new Error('Beyond the text.');
      };
      const rtl = getComputedStyle(element).direction === 'rtl';
      const [first, last] = [boxOf(at), boxOf(at + wanted.length - 1)];
      return {
        from: { x: rtl ? first.right - 1 : first.left + 1, y: first.y },
        to: { x: rtl ? last.left : last.right, y: last.y },
      };
    }, words);
    const offset = await this.#offset();
    const { mouse, keyboard } = this.#window.page;
    if (modifier) await keyboard.down(modifier);
    await mouse.move(offset.x + ends.from.x, offset.y + ends.from.y);
    await mouse.down();
    await mouse.move(offset.x + ends.to.x, offset.y + ends.to.y, { steps: 6 });
    await mouse.up();
    if (modifier) await keyboard.up(modifier);
  }

  /** The paragraph that the cursor is in, and where in it, in UTF-16 code units. */
  caret(): Promise<{ readonly paragraph: string; readonly offset: number }> {
    return this.frame.evaluate(() => {
      const { focusNode, focusOffset } = document.getSelection() ?? {};
      const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
      const paragraph = element?.closest('p');
      if (!focusNode || focusOffset === undefined || !paragraph) return { paragraph: '', offset: -1 };
      const before = document.createRange();
      before.setStart(paragraph, 0);
      before.setEnd(focusNode, focusOffset);
      return { paragraph: paragraph.textContent ?? '', offset: before.toString().length };
    });
  }

  /** Whether keys get there. */
  hasFocus(): Promise<boolean> {
    return this.frame.evaluate(() => document.hasFocus());
  }

  selectedText(): Promise<string> {
    return this.frame.evaluate(() => document.getSelection()?.toString() ?? '');
  }

  /** Where the page stands in the window. */
  async #offset(): Promise<{ readonly x: number; readonly y: number }> {
    const outer = await (await this.frame.frameElement()).boundingBox();
    return { x: outer?.x ?? 0, y: outer?.y ?? 0 };
  }
}
