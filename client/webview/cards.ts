import type { ReaderCardResult } from '../../server/src/protocol/reader.ts';
import type { Article } from './article.ts';
import { Card } from './card.ts';
import type { Elements } from './elements.ts';
import type { Host } from './host.ts';
import { type Lights, markIdOf } from './lights.ts';
import type { PageWords } from './messages.ts';

/** How long the pointer or the focus rests on an annotation before its card comes up. Milliseconds. */
const restTime = 400;

interface Shown {
  readonly article: Article;
  readonly loaded: { readonly words: PageWords };
}

/** Asks for the card of the annotation under the pointer or with the focus, and shows it beside. */
export class Cards {
  readonly #host: Host;
  readonly #elements: Elements;
  readonly #lights: Lights;
  readonly #shown: () => Shown | undefined;
  readonly #card: Card;
  #requests = 0;

  constructor(host: Host, elements: Elements, lights: Lights, shown: () => Shown | undefined) {
    this.#host = host;
    this.#elements = elements;
    this.#lights = lights;
    this.#shown = shown;
    this.#card = new Card(elements.card);
  }

  get isShown(): boolean {
    return this.#card.shownFor !== 0;
  }

  hide(): void {
    this.#card.hide();
  }

  /** The pointer is on an annotation; 0: on none. */
  hovered(id: number): void {
    if (id === this.#lights.hovered) return;
    this.#lights.set('hovered', id);
    if (id === 0) this.#card.hideSoon();
    else if (id !== this.#card.shownFor) this.#ask(id);
  }

  /** The keyboard focus is on an annotation; 0: on none. */
  focused(id: number): void {
    if (id === 0) this.#card.hideSoon();
    else this.#ask(id);
  }

  take(request: number, card: ReaderCardResult): void {
    const shown = this.#shown();
    const id = this.#lights.hovered || this.#lights.focused;
    const anchor = this.#anchor(id);
    if (!shown || !anchor || request !== this.#requests || isTextSelected()) return;
    this.#card.show(id, anchor, card, {
      words: shown.loaded.words,
      direction: this.#elements.page.dir,
      onLink: (href) => this.#host.send({ type: 'link', href }),
    });
  }

  #ask(id: number): void {
    const mark = this.#shown()?.article.marks.get(id)?.mark;
    if (!mark || isTextSelected()) return;
    this.#card.askSoon(() => {
      this.#requests += 1;
      this.#host.send({ type: 'card', request: this.#requests, at: mark.at, index: mark.index });
    }, restTime);
  }

  #anchor(id: number): HTMLElement | undefined {
    const root = this.#elements.article;
    const under = root.querySelector<HTMLElement>(`[data-mark="${id}"]:hover, [data-note="${id}"]:hover`);
    const active = document.activeElement;
    if (under) return under;
    return active instanceof HTMLElement && markIdOf(active) === id ? active : this.#lights.first(id);
  }
}

/** Over selected text stand the tools. */
const isTextSelected = (): boolean => document.getSelection()?.isCollapsed === false;
