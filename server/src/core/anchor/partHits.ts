import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import { type Normalized, normalize } from '../text/normalize.ts';
import { isWholeCharacters, isWholeWords } from './boundaries.ts';
import { agreesAfter, agreesBefore, contextOf, type Surroundings } from './context.ts';
import { findAll } from './hits.ts';

/** Where cues and mentions stand as whole words, found for all of them at once. */
export class PartHits {
  readonly #around: Surroundings;
  readonly #folded: Normalized | undefined;
  /** By piece: the whole-word places in the text that is searched, and all places with those inside words. */
  readonly #hits = new Map<string, Found>();

  /** `folded` where `around` is the folded text. */
  constructor(around: Surroundings, pieces: readonly string[], folded?: Normalized) {
    this.#around = around;
    this.#folded = folded;
    const distinct = [...new Set(pieces)];
    const wanted = distinct.map((piece) => (folded ? normalize(piece, around).text.trim() : piece));
    const hits = findAll(around.text, wanted, Number.POSITIVE_INFINITY);
    distinct.forEach((piece, i) => {
      const { length } = wanted[i] ?? '';
      const all = hits[i]?.at ?? [];
      const places = all
        .filter((at) => isWholeWords(around.text, at, at + length) && isWholeCharacters(around.text, at, at + length))
        .map((at) => ({ start: at, end: at + length }));
      const spans = folded ? places.map(({ start, end }) => folded.toSourceSpan(start, end)) : places;
      this.#hits.set(piece, { all, length, places, spans });
    });
  }

  /** The places in the article that the selector allows, ascending. */
  of(selector: Selector): readonly Span[] {
    const found = this.#hits.get(selector.pieces[0] ?? '');
    if (!found) return [];
    const { occurrence } = selector;
    if (occurrence) return this.#counted(found, occurrence.index, occurrence.total);
    const context = contextOf(selector, this.#around.markdown);
    if (!context) return found.spans;
    const agreement = found.places.map(({ start, end }) => {
      const sides = [
        context.prefix ? agreesBefore(this.#around, start, context.prefix) : 'exact',
        context.suffix ? agreesAfter(this.#around, end, context.suffix) : 'exact',
      ];
      return sides.includes('none') ? 'none' : sides.includes('normalized') ? 'normalized' : 'exact';
    });
    const best = agreement.includes('exact') ? 'exact' : 'normalized';
    return found.spans.filter((_, i) => agreement[i] === best);
  }

  #counted({ all, length, places, spans }: Found, index: number, total: number): readonly Span[] {
    if (all.length === total) {
      const start = all[index - 1];
      if (start === undefined) return [];
      return [this.#folded?.toSourceSpan(start, start + length) ?? { start, end: start + length }];
    }
    return places.length === total ? spans.slice(index - 1, index) : [];
  }
}

interface Found {
  readonly all: readonly number[];
  readonly length: number;
  readonly places: readonly Span[];
  /** The same in the article. */
  readonly spans: readonly Span[];
}
