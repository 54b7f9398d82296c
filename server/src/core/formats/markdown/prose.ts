import type { MessageId } from '../../messages/catalogue.ts';
import { escapeMarkdown } from '../../messages/escape.ts';
import { numberFormat } from '../../messages/intl.ts';
import type { Message } from '../../messages/message.ts';
import { inDirection, isolate, isRightToLeft, render } from '../../messages/render.ts';
import { webLink } from '../../text/safeMarkdown.ts';
import type { Part, Row } from '../report/part.ts';
import { directed } from './directed.ts';

/**
 * The words of a Markdown report, in one language. Whatever comes from a file is isolated and escaped, on one line: it
 * can be no markup, no table cell, and no address but of the web.
 */
export class Prose {
  readonly locale: string;
  readonly rightToLeft: boolean;

  constructor(locale: string) {
    this.locale = locale;
    this.rightToLeft = isRightToLeft(locale);
  }

  say(message: Message | MessageId): string {
    return render(typeof message === 'string' ? { id: message } : message, this.locale, 'markdown');
  }

  number(value: number): string {
    return numberFormat(this.locale).format(value);
  }

  /** Several runs as one line, in the direction of the language. */
  line(...runs: readonly string[]): string {
    return inDirection(runs.filter((run) => run !== '').join(' '), this.locale);
  }

  item(number: number): string {
    return `[${this.number(number)}](#s${number})`;
  }

  part(part: Part): string {
    switch (part.is) {
      case 'foreign':
        return part.href === undefined ? text(part.text) : webLink(part.text);
      case 'words':
        return this.say(part.message);
      case 'quotation':
        return part.marked ? text(part.text) : this.say({ id: 'card.quoted', args: { text: part.text } });
      case 'report':
        return `[${text(part.text)}](${part.href})`;
      case 'item':
        return this.item(part.number);
      case 'code':
        return text(part.text);
    }
  }

  /** A label with its values. */
  row(row: Row): string {
    const label = typeof row.label === 'string' ? text(row.label) : this.say(row.label);
    const values = row.values.map((parts) => parts.map((part) => this.part(part)).join(' '));
    return this.line(`**${label}:**`, values.join(' · '));
  }

  /** A table of GitHub's Markdown; lines of a cell are parted by line breaks. */
  table(headings: readonly MessageId[], rows: readonly (readonly (readonly string[])[])[]): string {
    // Bars are escaped in words of files, and not in what stands between words.
    const row = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
    return [
      row(headings.map((id) => this.say(id))),
      row(headings.map(() => '---')),
      ...rows.map((cells) => row(cells.map((lines) => lines.filter((line) => line !== '').join('<br>')))),
    ].join('\n');
  }

  /** The last line of a page. */
  footer(message: Message): string {
    return `---\n\n${this.say(message)}`;
  }

  /** All of a file, set in the direction of the language; `article` blocks stand as they are. */
  document(blocks: readonly (string | ArticleText)[]): string {
    const direction = this.rightToLeft ? 'rtl' : 'ltr';
    const body = blocks
      .map((block) => (typeof block === 'string' ? directed(block, direction) : block.article))
      .filter((block) => block !== '')
      .join('\n\n');
    return this.rightToLeft ? `<div dir="rtl">\n\n${body}\n\n</div>\n` : `${body}\n`;
  }
}

/** The text of an article, whose characters are its own. */
export interface ArticleText {
  readonly article: string;
}

/** Text of a file on one line, wherever in a line it stands: it begins no list and no heading, and ends none. */
export const text = (words: string): string =>
  isolate(
    escapeMarkdown(words)
      .trim()
      .replaceAll('#', '\\#')
      .replace(/^[-+=]|^\d+(?=[.)])/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`)),
  );
