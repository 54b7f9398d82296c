import type { TextEdit } from '../../model/workspaceEdit.ts';
import { Harm } from './harm.ts';

interface Draft {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replacements in a text as they are found, in any order; of several at one place the earlier comes first. */
export class EditList {
  readonly #all: Draft[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  replace(start: number, end: number, text: string): void {
    if (start > end) throw new Harm();
    if (start < end || text !== '') this.#all.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** In text order; what touches is one edit, and none replaces what stays. */
  finish(): readonly TextEdit[] {
    // Sorting keeps the order of equals, so an insertion stands before what is deleted from its place on.
    const sorted = [...this.#all].sort((a, b) => a.start - b.start || emptiness(a) - emptiness(b));
    const merged: Draft[] = [];
    for (const edit of sorted) {
      const last = merged.at(-1);
      if (last && edit.start < last.end) throw new Harm();
      if (last && edit.start === last.end)
        merged[merged.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
      else merged.push(edit);
    }
    return merged.map((edit) => this.#trimmed(edit)).filter(({ span, text }) => span.start < span.end || text !== '');
  }

  #trimmed({ start, end, text }: Draft): TextEdit {
    const shorter = Math.min(end - start, text.length);
    let head = 0;
    while (head < shorter && this.#text.charCodeAt(start + head) === text.charCodeAt(head)) head++;
    let tail = 0;
    while (tail < shorter - head && this.#text.charCodeAt(end - 1 - tail) === text.charCodeAt(text.length - 1 - tail))
      tail++;
    // A line break of two characters and a character of two units stay whole.
    if (head > 0 && joins(this.#text, start + head)) head--;
    else if (head > 0 && joins(text, head)) head--;
    if (tail > 0 && (joins(this.#text, end - tail) || joins(text, text.length - tail))) tail--;
    return { span: { start: start + head, end: end - tail }, text: text.slice(head, text.length - tail) };
  }
}

const emptiness = ({ start, end }: Draft): number => (start === end ? 0 : 1);

function joins(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (before === 13 && after === 10) || (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
}
