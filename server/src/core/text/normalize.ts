import { drop, expansionOf, foldOf, joinMark, quoteMark, space, special, star } from './folding.ts';
import { markdownSkip } from './markdown.ts';
import { classOf, isHighSurrogate, isLowSurrogate, splitsPair, unitClass } from './unicode.ts';

/**
 * A text as it is looked up, with the way back. What carries no meaning is folded away: Unicode form (composed,
 * decomposed, presentation forms, full width), runs of white space and line breaks, Arabic marks and tatweel, forms of
 * alef and hamza, ya and alef maqsura, ta marbuta, styles of quotation marks, dashes and Arabic punctuation, digits, bidi
 * controls and joiners; in Markdown also emphasis, link targets and `>`. Letter case stays. Nothing is ever written back.
 */
export class Normalized {
  /** The folded code units. */
  readonly units: Uint16Array;
  readonly #source: string;
  readonly #starts: Uint32Array;
  #text: string | undefined;

  constructor(source: string, units: Uint16Array, starts: Uint32Array) {
    this.#source = source;
    this.units = units;
    this.#starts = starts;
  }

  get length(): number {
    return this.units.length;
  }

  get text(): string {
    this.#text ??= textOf(this.units);
    return this.#text;
  }

  /** Where in the source the unit at `offset` comes from; the source's length for the end. Never decreases. */
  toSource(offset: number): number {
    return offset >= this.#starts.length ? this.#source.length : (this.#starts[Math.max(offset, 0)] ?? 0);
  }

  /** The first normalized offset whose source is at or behind `source`. */
  fromSource(source: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < source) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The source span of a stretch: with the marks on its last letter, without anything folded away around it. */
  toSourceSpan(start: number, end: number): { readonly start: number; readonly end: number } {
    const from = this.toSource(start);
    if (end <= start) return { start: from, end: from };
    const last = this.toSource(end - 1);
    // A ligature gives several units from one place; a composed letter one from several.
    let to = last + (splitsPair(this.#source, last + 1) ? 2 : 1);
    while (to < this.#source.length && belongsToLetterBefore(this.#source, to)) to++;
    if (this.units[end - 1] === space) to = Math.max(to, this.#endOfSpace(to));
    return { start: from, end: to };
  }

  #endOfSpace(from: number): number {
    let to = from;
    while (to < this.#source.length && classOf(this.#source.charCodeAt(to)) === unitClass.space) to++;
    return to;
  }
}

/** Tatweel only where a mark or letter follows it would be part of the word, and behind a word it is too. */
function belongsToLetterBefore(source: string, offset: number): boolean {
  const unit = source.charCodeAt(offset);
  return unit === 0x640 || classOf(unit) === unitClass.mark;
}

export interface NormalizeOptions {
  readonly markdown?: boolean;
}

/** Folds a text for lookup (see {@link Normalized}). One pass; 2 MB take some 15 ms. */
export function normalize(source: string, options: NormalizeOptions = {}): Normalized {
  const length = source.length;
  let units = new Uint16Array(length + 16);
  let starts = new Uint32Array(length + 16);
  let out = 0;
  const markdown = options.markdown === true;

  const emit = (unit: number, start: number): void => {
    if (out >= units.length) {
      units = grow16(units);
      starts = grow32(starts);
    }
    units[out] = unit;
    starts[out] = start;
    out++;
  };
  const emitAll = (text: string, start: number): void => {
    for (let k = 0; k < text.length; k++) {
      const unit = foldOf(text.charCodeAt(k));
      if (unit >= 0) emitFolded(unit, start);
      else if (unit <= special) emitAll(expansionOf(unit), start);
    }
  };
  const emitFolded = (unit: number, start: number): void => {
    if ((unit === space || unit === quoteMark) && out > 0 && units[out - 1] === unit) return;
    emit(unit, start);
  };

  let lineStart = true;
  for (let i = 0; i < length; i++) {
    const unit = source.charCodeAt(i);
    if (markdown) {
      const skip = markdownSkip(source, i, lineStart);
      if (skip > 0) {
        i += skip - 1;
        continue;
      }
      lineStart = unit === 10 || unit === 13 || (lineStart && (unit === 32 || unit === 9 || unit === 0x3e));
    }
    const folded = foldOf(unit);
    if (folded > star) {
      // The common case, kept free of calls.
      if (out >= units.length) {
        units = grow16(units);
        starts = grow32(starts);
      }
      units[out] = folded;
      starts[out] = i;
      out++;
    } else if (folded >= 0) {
      emitFolded(folded, i);
    } else if (folded === joinMark) {
      // A combining mark: written apart from its letter it must come out as the composed letter does.
      let from = i;
      while (from > 0 && foldOf(source.charCodeAt(from - 1)) === joinMark) from--;
      let to = i + 1;
      while (to < length && foldOf(source.charCodeAt(to)) === joinMark) to++;
      const base = from - 1;
      const composed = base >= 0 && to - base <= 16 ? source.slice(base, to).normalize('NFKC') : '';
      if (composed !== '' && out > 0 && starts[out - 1] === base) {
        while (out > 0 && starts[out - 1] === base) out--;
        emitComposed(composed, base);
      }
      i = to - 1;
    } else if (folded <= special) {
      emitAll(expansionOf(folded), i);
    } else if (folded !== drop) {
      const low = source.charCodeAt(i + 1);
      if (isHighSurrogate(unit) && isLowSurrogate(low)) {
        const pair = source.slice(i, i + 2);
        const plain = pair.normalize('NFKC');
        if (plain === pair) {
          emit(unit, i);
          emit(low, i);
        } else emitComposed(plain, i);
        i++;
      } else emit(unit, i);
    }
  }
  return new Normalized(source, units.subarray(0, out), starts.subarray(0, out));

  function emitComposed(composed: string, start: number): void {
    for (let k = 0; k < composed.length; k++) {
      const at = composed.charCodeAt(k);
      const one = foldOf(at);
      if (one >= 0) emitFolded(one, start);
      else if (one <= special) emitAll(expansionOf(one), start);
      else if (one !== drop) emit(at, start);
    }
  }
}

function grow16(old: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const grown = new Uint16Array(old.length * 2);
  grown.set(old);
  return grown;
}

function grow32(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(old.length * 2);
  grown.set(old);
  return grown;
}

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += 8192) {
    parts.push(String.fromCharCode(...units.subarray(i, Math.min(i + 8192, units.length))));
  }
  return parts.join('');
}

/** The key under which equal names come out equal: spelling folded, case, quotation marks and punctuation gone. */
export const foldName = (name: string): string => wordsOf(name).join(' ');

/** The words of a quotation as they are compared: spelling and case folded, all punctuation and ellipses gone. */
export const foldWording = (text: string): string => wordsOf(text).join(' ');

/** The words of a text, folded, in lower case. Apostrophes part no word. */
export function wordsOf(text: string): readonly string[] {
  const joined = text.replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
  return (
    normalize(joined)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+(?:[.,][\p{N}]+)*/gu) ?? []
  );
}
