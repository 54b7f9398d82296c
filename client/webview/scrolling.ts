import type { Article } from './article.ts';

/** How far from the top of the window a line is taken to be at the top. CSS pixels. */
const edge = 24;

/** Scrolls the page for others, and tells when a person did. */
export class Scrolling {
  readonly #article: Article;
  /** Where we scrolled to; the event that follows is not a person's. */
  #ours: number | undefined;
  #frame: number | undefined;

  constructor(article: Article, scrolled: (line: number) => void) {
    this.#article = article;
    window.addEventListener('scroll', () => {
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = undefined;
        const ours = this.#ours !== undefined && Math.abs(window.scrollY - this.#ours) < 3;
        this.#ours = undefined;
        if (!ours && document.visibilityState === 'visible') scrolled(this.line);
      });
    });
  }

  get line(): number {
    return window.scrollY <= 0 ? 0 : this.#article.topLine(edge);
  }

  /** Brings a line to the top. What is above may turn out higher or lower than thought, so it is done twice. */
  toLine(line: number): void {
    const scroll = (): void => {
      const top = line <= 0 ? 0 : Math.max(0, this.#article.offsetOf(line) - edge);
      if (Math.abs(top - window.scrollY) < 2) return;
      window.scrollTo({ top });
      this.#ours = window.scrollY;
    };
    scroll();
    requestAnimationFrame(scroll);
  }

  /** Brings an element into view, in the middle where it was not. */
  show(element: Element): void {
    const { top, bottom } = element.getBoundingClientRect();
    if (top >= edge && bottom <= window.innerHeight - edge) return;
    element.scrollIntoView({ block: 'center' });
    // Laid out now, it may stand elsewhere than was thought.
    requestAnimationFrame(() => {
      const box = element.getBoundingClientRect();
      if (box.top < 0 || box.bottom > window.innerHeight) element.scrollIntoView({ block: 'center' });
    });
  }
}
