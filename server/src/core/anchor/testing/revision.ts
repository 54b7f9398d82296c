import type { Span } from '../../model/span.ts';
import { newWord, type Script } from './newsText.ts';
import type { Random } from './random.ts';

/** A text made anew from another, with where every code unit went (-1: nowhere). */
export interface Revision {
  readonly text: string;
  readonly to: Int32Array;
}

/** Where a span of the old text is in the new one: the hull of what is left of it; undefined when nothing is. */
export function carried({ to }: Revision, { start, end }: Span): Span | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = -1;
  for (let i = start; i < end; i++) {
    const at = to[i] ?? -1;
    if (at < 0) continue;
    low = Math.min(low, at);
    high = Math.max(high, at + 1);
  }
  return high < 0 ? undefined : { start: low, end: high };
}

/** Builds a revision piece by piece. */
class Writer {
  readonly #to: Int32Array;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(length: number) {
    this.#to = new Int32Array(length).fill(-1);
  }

  keep(text: string, from: number): void {
    for (let i = 0; i < text.length; i++) this.#to[from + i] = this.#length + i;
    this.add(text);
  }

  add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  done(): Revision {
    return { text: this.#parts.join(''), to: this.#to };
  }
}

/** Changes a share of all characters: one in three each is replaced, left out, or preceded by a new one. */
export function changeCharacters(text: string, share: number, script: Script, random: Random): Revision {
  const writer = new Writer(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (unit === '\n' || !random.chance(share)) writer.keep(unit, i);
    else {
      const kind = random.int(0, 3);
      if (kind < 2) writer.add(newWord(script, random).charAt(0));
      if (kind === 1) writer.keep(unit, i);
    }
  }
  return writer.done();
}

/** Changes a share of all words: replaced, left out, or preceded by a new one. */
export function changeWords(text: string, share: number, script: Script, random: Random): Revision {
  const writer = new Writer(text.length);
  let at = 0;
  for (const part of text.split(/(\s+)/)) {
    if (part.trim() === '' || !random.chance(share)) writer.keep(part, at);
    else {
      const kind = random.int(0, 3);
      if (kind === 0) writer.add(newWord(script, random));
      if (kind === 1) writer.add(`${newWord(script, random)} `);
      if (kind === 1) writer.keep(part, at);
    }
    at += part.length;
  }
  return writer.done();
}

/** Puts the paragraphs in another order. */
export function shuffleParagraphs(text: string, random: Random): Revision {
  const writer = new Writer(text.length);
  const paragraphs: { text: string; at: number }[] = [];
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    paragraphs.push({ text: text.slice(at, end), at });
    at = end + 1;
  }
  for (let i = paragraphs.length - 1; i > 0; i--) {
    const other = random.int(0, i + 1);
    const [a, b] = [paragraphs[i], paragraphs[other]];
    if (a && b) [paragraphs[i], paragraphs[other]] = [b, a];
  }
  for (const paragraph of paragraphs) {
    writer.keep(paragraph.text, paragraph.at);
    writer.add('\n');
  }
  return writer.done();
}

/** Leaves stretches out. */
export function deleteSpans(text: string, spans: readonly Span[]): Revision {
  const writer = new Writer(text.length);
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) writer.keep(text.slice(at, start), at);
    at = Math.max(at, end);
  }
  writer.keep(text.slice(at), at);
  return writer.done();
}

/** One revision after another. */
export function followedBy(first: Revision, next: (text: string) => Revision): Revision {
  const second = next(first.text);
  return { text: second.text, to: first.to.map((at) => (at < 0 ? -1 : (second.to[at] ?? -1))) };
}
