/** The parts of the page that are there from the beginning. */
export interface Elements {
  /** Over everything: what has no place in the text. */
  readonly strip: HTMLElement;
  /** Text and notes; runs as most of the text does. */
  readonly page: HTMLElement;
  readonly folio: HTMLElement;
  readonly article: HTMLElement;
  readonly caret: HTMLElement;
  readonly tools: HTMLElement;
  readonly card: HTMLElement;
  /** Read out by screen readers. */
  readonly live: HTMLElement;
}
