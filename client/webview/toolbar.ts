import { make } from './dom.ts';
import type { Tool } from './messages.ts';

/** Buttons over selected text. The commands are named by the extension, which runs no others. */
export class Toolbar {
  readonly #element: HTMLElement;
  #buttons: readonly HTMLButtonElement[] = [];

  constructor(element: HTMLElement, run: (command: string) => void, leave: () => void) {
    this.#element = element;
    element.addEventListener('keydown', (event) => this.#key(event, leave));
    // The selection stays while a button is pressed.
    element.addEventListener('pointerdown', (event) => event.preventDefault());
    element.addEventListener('click', ({ target }) => {
      const command =
        target instanceof Element ? target.closest<HTMLElement>('[data-command]')?.dataset.command : undefined;
      if (command) run(command);
    });
  }

  set(tools: readonly Tool[]): void {
    const onMac = /Mac/.test(navigator.userAgent);
    this.#buttons = tools.map(({ command, label, keys }, i) => {
      const title = `${label} (${onMac ? keys.replace('Ctrl', 'Cmd') : keys})`;
      const attributes = { type: 'button', title, 'aria-label': title, tabindex: i === 0 ? '0' : '-1' };
      const button = make('button', { text: label, attributes });
      button.dataset.command = command;
      return button;
    });
    this.#element.replaceChildren(...this.#buttons);
  }

  hide(): void {
    this.#element.hidden = true;
  }

  /** Over the first row of what is selected, or under the last one where that is out of the window. */
  show(range: globalThis.Range): void {
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last || this.#buttons.length === 0) {
      this.hide();
      return;
    }
    this.#element.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.#element;
    const over = first.top - height - 8;
    const top = over >= 8 ? over : last.bottom + 8;
    const middle = (over >= 8 ? first.left + first.right : last.left + last.right) / 2;
    const left = Math.min(
      Math.max(8, middle - width / 2),
      Math.max(8, document.documentElement.clientWidth - width - 8),
    );
    this.#element.style.setProperty('left', `${left + window.scrollX}px`);
    this.#element.style.setProperty('top', `${top + window.scrollY}px`);
  }

  focus(): boolean {
    if (this.#element.hidden) return false;
    this.#buttons[0]?.focus();
    return true;
  }

  #key(event: KeyboardEvent, leave: () => void): void {
    const at = this.#buttons.findIndex((button) => button.isSameNode(document.activeElement));
    const forward = getComputedStyle(this.#element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: forward === 'ArrowLeft' ? 1 : -1,
      ArrowRight: forward === 'ArrowRight' ? 1 : -1,
    };
    const count = this.#buttons.length;
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : (at + (steps[event.key] ?? 0) + count) % count;
    if (event.key === 'Escape') leave();
    else if (at < 0 || to === at) return;
    this.#buttons.forEach((button, i) => {
      button.tabIndex = i === to ? 0 : -1;
    });
    if (event.key !== 'Escape') this.#buttons[to]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}
