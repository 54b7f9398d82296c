import type { Lights } from './lights.ts';

/**
 * Keeps the keyboard at the text. The editor gives the focus to the window of the page only, after taking it from
 * whatever had it there; without an element that has it no key would get anywhere.
 */
export class PageFocus {
  readonly #root: HTMLElement;
  readonly #lights: Lights;

  /** @param key Takes the keys that are pressed while nothing has the focus. */
  constructor(root: HTMLElement, lights: Lights, key: (event: KeyboardEvent) => void) {
    this.#root = root;
    this.#lights = lights;
    window.addEventListener('focus', () => this.#give());
    document.addEventListener('keydown', (event) => {
      if (event.target !== document.body) return;
      this.#give();
      key(event);
    });
  }

  /** Sees to it that keys get somewhere; false where the window of the page does not get them. */
  ensure(): boolean {
    if (!document.hasFocus()) return false;
    this.#give();
    return true;
  }

  /** To the annotation that had it, else to the text, unless something has it. */
  #give(): void {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    (this.#lights.first(this.#lights.focused) ?? this.#root).focus({ preventScroll: true });
  }
}
