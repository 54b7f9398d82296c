/** Lights up all pieces of an annotation and its note together: one under the pointer, one with the focus. */
export class Lights {
  readonly #root: HTMLElement;
  readonly #lit = { hovered: 0, focused: 0 };

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get hovered(): number {
    return this.#lit.hovered;
  }

  get focused(): number {
    return this.#lit.focused;
  }

  /** 0: none. */
  set(which: 'hovered' | 'focused', id: number): void {
    if (this.#lit[which] === id) return;
    this.#show(which, false);
    this.#lit[which] = id;
    this.#show(which, true);
  }

  /** After parts of the page were drawn anew. */
  again(): void {
    this.#show('hovered', true);
    this.#show('focused', true);
  }

  /** The element of an annotation that takes the focus. */
  first(id: number): HTMLElement | undefined {
    return (
      this.#root.querySelector<HTMLElement>(`.begins[data-mark="${id}"]`) ??
      this.#root.querySelector<HTMLElement>(`.mark[data-mark="${id}"]`) ??
      undefined
    );
  }

  #show(which: 'hovered' | 'focused', on: boolean): void {
    const id = this.#lit[which];
    if (id === 0) return;
    for (const element of this.#root.querySelectorAll(`[data-mark="${id}"], [data-note="${id}"]`)) {
      element.classList.toggle(which, on);
    }
    if (which !== 'focused') return;
    // One stop of the Tab key for all annotations, and one for the note of it.
    const stops = [this.first(id), this.#root.querySelector<HTMLElement>(`[data-note="${id}"]`)];
    for (const stop of stops) if (stop) stop.tabIndex = on ? 0 : -1;
  }
}

/** The annotation that an element stands for; 0 for any other. */
export function markIdOf(target: EventTarget | null): number {
  if (!(target instanceof Element)) return 0;
  const element = target.closest<HTMLElement>('[data-mark], [data-note]');
  return Number(element?.dataset.mark ?? element?.dataset.note ?? 0);
}
