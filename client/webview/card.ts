import type { ReaderCardResult, ReaderValue } from '../../server/src/protocol/reader.ts';
import { make } from './dom.ts';
import { findingIcon } from './icons.ts';
import type { PageWords } from './messages.ts';
import { linkParts } from './note.ts';

export interface CardParts {
  readonly words: PageWords;
  /** Of the article. */
  readonly direction: string;
  readonly onLink: (href: string) => void;
}

/** From the words it is about, and from the edges of the window. CSS pixels. */
const distance = 8;

/** The card that tells all about one annotation, beside the element it is about. */
export class Card {
  readonly #element: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #anchor: HTMLElement | undefined;
  #shownFor = 0;

  constructor(element: HTMLElement) {
    this.#element = element;
    // The pointer may go from the words onto the card.
    element.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    element.addEventListener('pointerleave', () => this.hideSoon());
  }

  /** The annotation whose card is open; 0: none. */
  get shownFor(): number {
    return this.#shownFor;
  }

  /** Asks for the card after a moment, unless something else comes up before. */
  askSoon(ask: () => void, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(ask, delay);
  }

  hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), 250);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shownFor = 0;
    this.#element.hidden = true;
    this.#anchor?.removeAttribute('aria-describedby');
    this.#anchor = undefined;
  }

  show(id: number, anchor: HTMLElement, card: ReaderCardResult, parts: CardParts): void {
    this.hide();
    if (!card || !anchor.isConnected) return;
    this.#shownFor = id;
    this.#anchor = anchor;
    anchor.setAttribute('aria-describedby', this.#element.id);
    this.#element.replaceChildren(...contentOf(card, parts));
    this.#element.hidden = false;
    this.#place(anchor);
  }

  /** Under the words, or over them where there is more room; always within the window. */
  #place(anchor: HTMLElement): void {
    const { style } = this.#element;
    style.removeProperty('max-block-size');
    const boxes = anchor.getClientRects();
    const [first, last] = [boxes[0], boxes[boxes.length - 1]];
    if (!first || !last) return;
    const { offsetWidth: width, offsetHeight: height } = this.#element;
    const window = document.documentElement;
    const wanted = getComputedStyle(anchor).direction === 'rtl' ? first.right - width : first.left;
    const left = Math.min(Math.max(distance, wanted), Math.max(distance, window.clientWidth - width - distance));
    const above = first.top - 2 * distance;
    const below = window.clientHeight - last.bottom - 2 * distance;
    const under = height <= below || below >= above;
    const shown = Math.min(height, Math.max(120, under ? below : above));
    style.setProperty('max-block-size', `${shown}px`);
    style.setProperty('left', `${left}px`);
    style.setProperty('top', `${under ? last.bottom + distance : Math.max(distance, first.top - distance - shown)}px`);
  }
}

function contentOf(card: NonNullable<ReaderCardResult>, { words, direction, onLink }: CardParts): readonly Node[] {
  const head = make('header', {}, make('strong', { text: card.kindLabel }));
  for (const remark of card.remarks) head.append(make('span', { class: 'remark', text: remark }));
  const list = make('dl');
  for (const { label, values, chain } of card.rows) {
    const value = make('dd');
    if (chain) {
      // It runs as the text does.
      value.append(
        make(
          'span',
          { class: 'chain', attributes: { dir: direction } },
          ...chain.flatMap((link) => linkParts(link, words)),
        ),
      );
    }
    values.forEach((each, i) => {
      if (i > 0) value.append(make('span', { class: 'separator' }));
      value.append(valueElement(each, onLink));
    });
    list.append(make('dt', { text: label }), value);
  }
  const findings = card.findings.map(({ severity, severityLabel, message, code }) =>
    make(
      'div',
      { class: `found ${severity}` },
      findingIcon(severity),
      make('span', { class: 'unseen', text: `${severityLabel}: ` }),
      make('span', { class: 'message', text: message }),
      make('code', { text: code }),
    ),
  );
  return [head, ...findings, ...(list.childElementCount > 0 ? [list] : [])];
}

function valueElement({ text, href }: ReaderValue, onLink: (href: string) => void): HTMLElement {
  if (href === undefined) return make('span', { text, attributes: { dir: 'auto' } });
  // Opened by the extension, which looks at the address again.
  const link = make('button', { class: 'link', text, attributes: { type: 'button', title: href } });
  link.addEventListener('click', () => onLink(href));
  return link;
}
