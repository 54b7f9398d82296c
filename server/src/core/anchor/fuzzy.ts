import { type Anchor, maxCandidates } from '../model/anchor.ts';
import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import { type Normalized, normalize } from '../text/normalize.ts';
import { isWordAt } from '../text/unicode.ts';
import { isWholeWords } from './boundaries.ts';
import { maxGap } from './chains.ts';
import { type Context, contextLikeness, contextOf, type Surroundings, unitsOf } from './context.ts';
import { nearest } from './myers.ts';
import { QGramIndex } from './qgrams.ts';

/** A place in the folded text that is like a piece. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** Likeness of the wording, 0 to 1. */
  readonly wording: number;
  /** The same with what the context says. */
  readonly score: number;
}

/** The best place must beat the next by this much, or they are ambiguous. */
const margin = 0.1;

/** Below this likeness the neighbourhood of a place is not searched for rivals. */
const hopeful = 0.6;

/** Shorter pieces (folded) are like too many things to be looked for. */
const shortest = 5;
/** Longer ones would take seconds to measure, and so would an index of a longer text: both stay lost. */
const longestPiece = 20_000;
const longestText = 16_000_000;

/**
 * Finds wording that was changed. Votes of shared q-grams name a few places (Jokinen and Ukkonen 1991, "Two algorithms
 * for approximate string matching in static texts"), Myers' algorithm measures them, the context raises or lowers
 * them, and only one that passes the floor and stands clear of the next is taken.
 */
export class FuzzyFinder {
  readonly #folded: Normalized;
  readonly #around: Surroundings;
  #index: QGramIndex | undefined;

  constructor(folded: Normalized, markdown: boolean) {
    this.#folded = folded;
    this.#around = { text: folded.text, folded: true, markdown };
  }

  /** `moved`, `ambiguous` or `lost`. */
  find(selector: Selector): Anchor {
    if (this.#folded.length > longestText) return { state: 'lost' };
    const { markdown } = this.#around;
    const pieces = selector.pieces.map((piece) => unitsOf(normalize(piece, { markdown }).text.trim()));
    const longest = pieces.reduce((best, piece, i) => (piece.length > (pieces[best]?.length ?? 0) ? i : best), 0);
    const pattern = pieces[longest];
    if (!pattern || pattern.length < shortest || pattern.length > longestPiece) return { state: 'lost' };
    const context = pieces.length === 1 ? contextOf(selector, markdown) : undefined;
    const places = this.#placesOf(pattern, context);
    const [best, next] = places;
    if (!best || best.score < floorOf(pattern.length)) return { state: 'lost' };
    if (next && best.score - next.score < margin) {
      const rivals = places.filter((place) => best.score - place.score < margin).sort((a, b) => a.start - b.start);
      return {
        state: 'ambiguous',
        candidates: rivals.slice(0, maxCandidates).map((place) => [this.#spanOf(place)] as const),
        total: rivals.length,
      };
    }
    const chain = this.#chain(pieces, longest, best);
    if (!chain) return { state: 'lost' };
    const [first, ...others] = chain;
    if (!first) return { state: 'lost' };
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const score = chain.reduce((sum, place, i) => sum + place.wording * (pieces[i]?.length ?? 0), 0) / length;
    return { state: 'moved', spans: [this.#spanOf(first), ...others.map((place) => this.#spanOf(place))], score };
  }

  /** The places like a piece, the likest first; no two of them overlap. */
  #placesOf(pattern: Uint16Array, context: Context | undefined): readonly Place[] {
    const { units } = this.#folded;
    this.#index ??= new QGramIndex(units);
    const places: Place[] = [];
    for (const { from, to } of this.#index.windowsOf(pattern)) {
      const place = this.#measure(pattern, from, to, context);
      if (!place) continue;
      places.push(place);
      if (place.wording < hopeful) continue;
      // A rival may stand close by, in the same window.
      for (const rest of [
        { from, to: place.start },
        { from: place.end, to },
      ]) {
        const rival = rest.to - rest.from >= pattern.length / 2 && this.#measure(pattern, rest.from, rest.to, context);
        if (rival) places.push(rival);
      }
    }
    places.sort((a, b) => b.score - a.score);
    return places.filter((place, i) => !places.slice(0, i).some((b) => b.start < place.end && place.start < b.end));
  }

  #measure(pattern: Uint16Array, from: number, to: number, context: Context | undefined): Place | undefined {
    const found = nearest(pattern, this.#folded.units, from, to);
    if (found.end <= found.start) return undefined;
    const wording = 1 - found.distance / pattern.length;
    if (!context) return { start: found.start, end: found.end, wording, score: wording };
    const likeness = contextLikeness(this.#around, found.start, found.end, context);
    return { start: found.start, end: found.end, wording, score: wording + (likeness - 0.5) * contextWeight };
  }

  /** The other pieces, in order and within reach of the one that was found. */
  #chain(pieces: readonly Uint16Array[], found: number, place: Place): readonly Place[] | undefined {
    const chain = new Map([[found, place]]);
    let end = place.end;
    for (let i = found + 1; i < pieces.length; i++) {
      const next = this.#within(pieces[i], end, end + maxGap);
      if (!next) return undefined;
      chain.set(i, next);
      end = next.end;
    }
    let start = place.start;
    for (let i = found - 1; i >= 0; i--) {
      const before = this.#within(pieces[i], start - maxGap, start);
      if (!before) return undefined;
      chain.set(i, before);
      start = before.start;
    }
    return pieces.flatMap((_, i) => chain.get(i) ?? []);
  }

  #within(pattern: Uint16Array | undefined, from: number, to: number): Place | undefined {
    if (!pattern || pattern.length === 0) return undefined;
    const limit = Math.min(to, this.#folded.length);
    const place = this.#measure(pattern, Math.max(0, from), limit, undefined);
    return place && place.wording >= floorOf(pattern.length) ? place : undefined;
  }

  /** In the article. An end inside a word goes to the nearer end of that word. */
  #spanOf({ start, end }: Place): Span {
    const { text } = this.#folded;
    let from = start;
    if (isWordAt(text, from) && isWordAt(text, from - 1) && !isWholeWords(text, from, from + 1)) {
      let left = from;
      let right = from;
      while (isWordAt(text, left - 1)) left--;
      while (isWordAt(text, right)) right++;
      from = from - left <= right - from || right >= end ? left : right;
    }
    let to = end;
    if (isWordAt(text, to) && isWordAt(text, to - 1)) {
      let left = to;
      let right = to;
      while (isWordAt(text, left - 1)) left--;
      while (isWordAt(text, right)) right++;
      to = right - to <= to - left || left <= from ? right : left;
    }
    while (from < to && text.charCodeAt(from) === 0x20) from++;
    while (to > from && text.charCodeAt(to - 1) === 0x20) to--;
    return this.#folded.toSourceSpan(from, to);
  }
}

/** How far agreeing or contradicting context moves the score, each way half of it. */
const contextWeight = 0.2;

/** The least likeness that is taken; the shorter the piece, the more it has to be like. */
function floorOf(length: number): number {
  if (length < 12) return 0.85;
  if (length < 24) return 0.8;
  return length < 48 ? 0.75 : 0.7;
}
