/**
 * A cursor in text that cannot be edited, moved and selected with by the keys of an editor: the browser knows where it
 * is, but neither draws nor moves it there.
 */
export class Caret {
  readonly #root: HTMLElement;
  readonly #element: HTMLElement;
  #shown = false;

  constructor(root: HTMLElement, element: HTMLElement) {
    this.#root = root;
    this.#element = element;
    document.addEventListener('selectionchange', () => this.draw());
    root.addEventListener('focusin', () => this.draw());
    root.addEventListener('focusout', () => this.draw());
    window.addEventListener('resize', () => this.draw());
  }

  /** Puts the cursor somewhere, selecting nothing. */
  put(node: Node, offset: number): void {
    document.getSelection()?.collapse(node, offset);
  }

  /** Moves for one key; false where the key is not about the cursor. */
  key(event: KeyboardEvent): boolean {
    const move = moveOf(event);
    const selection = document.getSelection();
    if (!move || !selection) return false;
    if (!this.#root.contains(selection.focusNode)) return false;
    const [direction, granularity] = move;
    selection.modify(event.shiftKey ? 'extend' : 'move', direction, granularity);
    this.reveal();
    return true;
  }

  /** Scrolls until the cursor is in the window. */
  reveal(): void {
    const box = this.#box();
    if (!box) return;
    const room = window.innerHeight;
    const margin = Math.min(80, room / 5);
    if (box.top < margin) window.scrollBy({ top: box.top - margin });
    else if (box.bottom > room - margin) window.scrollBy({ top: box.bottom - room + margin });
  }

  draw(): void {
    // Asking for the selection makes the browser lay the page out; most of the time it need not.
    const selection = this.#root.contains(document.activeElement) ? document.getSelection() : undefined;
    const wanted = selection?.isCollapsed === true && this.#root.contains(selection.focusNode);
    const box = wanted ? this.#box() : undefined;
    if (!box) {
      if (this.#shown) this.#element.hidden = true;
      this.#shown = false;
      return;
    }
    this.#shown = true;
    this.#element.hidden = false;
    this.#element.style.setProperty('left', `${box.left + window.scrollX}px`);
    this.#element.style.setProperty('top', `${box.top + window.scrollY}px`);
    this.#element.style.setProperty('height', `${box.height}px`);
  }

  /** Where the moving end of the selection is. */
  #box(): DOMRect | undefined {
    const { focusNode, focusOffset } = document.getSelection() ?? {};
    if (!focusNode || focusOffset === undefined) return undefined;
    const range = document.createRange();
    range.setStart(focusNode, focusOffset);
    const box = range.getClientRects()[0];
    if (box) return box;
    // In an empty paragraph there is nothing to measure but the paragraph.
    const element = focusNode instanceof Element ? focusNode : focusNode.parentElement;
    const whole = element?.getBoundingClientRect();
    if (!element || !whole) return undefined;
    const left = getComputedStyle(element).direction === 'rtl' ? whole.right : whole.left;
    return new DOMRect(left, whole.top, 0, whole.height);
  }
}

type Direction = 'left' | 'right' | 'forward' | 'backward';
type Granularity = 'character' | 'word' | 'line' | 'lineboundary' | 'documentboundary' | 'paragraph';

function moveOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): readonly [Direction, Granularity] | undefined {
  const byWord = ctrlKey || altKey;
  if (altKey && ctrlKey) return undefined;
  switch (key) {
    case 'ArrowLeft':
      return ['left', metaKey ? 'lineboundary' : byWord ? 'word' : 'character'];
    case 'ArrowRight':
      return ['right', metaKey ? 'lineboundary' : byWord ? 'word' : 'character'];
    case 'ArrowUp':
      if (altKey) return undefined;
      return ['backward', metaKey ? 'documentboundary' : ctrlKey ? 'paragraph' : 'line'];
    case 'ArrowDown':
      if (altKey) return undefined;
      return ['forward', metaKey ? 'documentboundary' : ctrlKey ? 'paragraph' : 'line'];
    case 'Home':
      return ['backward', ctrlKey ? 'documentboundary' : 'lineboundary'];
    case 'End':
      return ['forward', ctrlKey ? 'documentboundary' : 'lineboundary'];
    default:
      return undefined;
  }
}
