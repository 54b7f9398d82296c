import type { MessageId } from '../../messages/catalogue.ts';
import { numberFormat } from '../../messages/intl.ts';
import type { Message } from '../../messages/message.ts';
import { isRightToLeft, render } from '../../messages/render.ts';
import { directionOf } from '../../text/direction.ts';
import type { Part, Row } from '../report/part.ts';
import { escapeHtml, html, Markup } from './markup.ts';

/** The words of a page, in one language. */
export class Speech {
  readonly #locale: string;
  readonly direction: 'rtl' | 'ltr';
  /** BCP 47: of the words that there really are. */
  readonly language: string;
  /** From one link of a chain to the next. */
  readonly arrow: string;

  constructor(locale: string) {
    this.#locale = locale;
    this.direction = isRightToLeft(locale) ? 'rtl' : 'ltr';
    this.language = spokenFor(locale);
    this.arrow = this.direction === 'rtl' ? '←' : '→';
  }

  /** A message as HTML; what it quotes of files is isolated. */
  say(message: Message | MessageId): Markup {
    return isolated(render(typeof message === 'string' ? { id: message } : message, this.#locale));
  }

  /** A message as text, for attributes. */
  plain(id: MessageId, args?: Message['args']): string {
    return render(args ? { id, args } : { id }, this.#locale);
  }

  number(value: number): string {
    return numberFormat(this.#locale).format(value);
  }

  label(row: Row): Markup {
    return typeof row.label === 'string' ? html`<code>${row.label}</code>` : this.say(row.label);
  }

  /** The link target of an item, from wherever it is named. */
  item(number: number): Markup {
    return html`<a class="no" href="#s${number}">${this.number(number)}</a>`;
  }

  part(part: Part): Markup {
    switch (part.is) {
      case 'foreign':
        return part.href === undefined
          ? foreign(part.text)
          : html`<a href="${part.href}" rel="noreferrer">${foreign(part.text)}</a>`;
      case 'words':
        return this.say(part.message);
      case 'quotation':
        return part.marked
          ? html`<span class="words">${foreign(part.text)}</span>`
          : html`<q class="words">${foreign(part.text)}</q>`;
      case 'report':
        return html`<a href="${part.href}">${foreign(part.text)}</a>`;
      case 'item':
        return this.item(part.number);
      case 'code':
        return html`<code dir="ltr">${part.text}</code>`;
    }
  }

  /** Rows as a list of labels and values; nothing where there are none. */
  rows(rows: readonly Row[]): Markup {
    if (rows.length === 0) return html``;
    return html`<dl class="rows">${rows.map(
      (row) =>
        html`<div><dt>${this.label(row)}</dt>${row.values.map(
          (parts) => html`<dd>${parts.map((part, i) => html`${i > 0 ? ' ' : ''}${this.part(part)}`)}</dd>`,
        )}</div>`,
    )}</dl>`;
  }
}

/** A run of text of its own direction, which orders nothing around it. */
export const foreign = (text: string): Markup => html`<bdi dir="${directionOf(text)}">${text}</bdi>`;

/**
 * Rendered words as HTML: isolates become elements, so that no control characters are left to be copied. They always
 * come in pairs; one that does not ends with the words.
 */
function isolated(rendered: string): Markup {
  let open = 0;
  const marked = escapeHtml(rendered).replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark === '\u2069') {
      if (open === 0) return '';
      open--;
      return '</bdi>';
    }
    open++;
    return mark === '\u2066' ? '<bdi dir="ltr">' : mark === '\u2067' ? '<bdi dir="rtl">' : '<bdi>';
  });
  return new Markup(marked + '</bdi>'.repeat(open));
}

/** The languages that the catalogues speak; whatever else is asked for is answered in English. */
const spokenFor = (locale: string): string => (isRightToLeft(locale) ? 'ar' : 'en');
