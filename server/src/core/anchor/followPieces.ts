import type { Anchor } from '../model/anchor.ts';
import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import type { Followed } from '../model/trail.ts';
import type { TextChange } from '../text/textChange.ts';
import { isWholeCharacters, isWholeWords } from './boundaries.ts';
import { likenessOf, sameOnceFolded } from './compare.ts';
import { follow, stretchOf } from './follow.ts';

/** An edit with the text that it applies to. */
export interface Step {
  readonly change: TextChange;
  readonly old: string;
}

export interface FollowOptions {
  readonly markdown?: boolean;
}

/** What became of the pieces of an annotation's wording. */
export interface FollowedPieces {
  readonly anchor: Anchor;
  /** Absent where the wording is what it was, at the edges too. */
  readonly pieces?: readonly Followed[];
}

/**
 * Follows pieces that are known for sure through edits. Whatever is left of them is their place, however unlike: `exact`
 * or `normalized` where it still reads as the selector does, else `moved`; `lost` once nothing is left. Wording that
 * comes back where it stood (undo) is known again.
 */
export function followPieces(
  selector: Selector,
  pieces: readonly Followed[],
  steps: readonly Step[],
  text: string,
  options: FollowOptions,
): FollowedPieces {
  const now = pieces.map((piece) => followOne(piece, steps));
  const stretches = apart(
    now,
    now.map((piece) => stretchOf(piece, text)),
    text,
  );
  if (reads(text, stretches, selector.pieces)) {
    const open = now.some(({ start, end }, i) => start !== stretches[i]?.start || end !== stretches[i]?.end);
    return { anchor: { state: 'exact', spans: stretches }, ...(open && { pieces: now }) };
  }
  const back = comeBackAll(text, now, selector.pieces);
  if (back) return { anchor: { state: 'exact', spans: back } };
  const left = stretches.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const [first, ...others] = joined(left);
  if (!first) return { anchor: { state: 'lost' }, pieces: now };
  const spans: readonly [Span, ...Span[]] = [first, ...others];
  const wording = spans.map(({ start, end }) => text.slice(start, end));
  if (sameOnceFolded(wording, selector.pieces, options)) return { anchor: { state: 'normalized', spans }, pieces: now };
  return { anchor: { state: 'moved', spans, score: likenessOf(wording, selector.pieces, options) }, pieces: now };
}

/** What was typed between two pieces belongs to one of them at most. */
function apart(pieces: readonly Followed[], stretches: readonly Span[], text: string): readonly Span[] {
  const parted = [...stretches];
  for (let i = 1; i < parted.length; i++) {
    const [first, second, a, b] = [parted[i - 1], parted[i], pieces[i - 1], pieces[i]];
    if (!first || !second || !a || !b || first.end <= second.start) continue;
    parted[i] = stretchOf({ ...b, before: 0, wordsBefore: 0 }, text);
    if (first.end > b.start) parted[i - 1] = stretchOf({ ...a, behind: 0, wordsBehind: 0 }, text);
  }
  return parted;
}

/** Pieces with nothing between them any more are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const at of spans) {
    const last = found.at(-1);
    if (last && last.end === at.start) found[found.length - 1] = { start: last.start, end: at.end };
    else found.push(at);
  }
  return found;
}

type Spans = readonly [Span, ...Span[]];

function reads(text: string, spans: readonly Span[], pieces: readonly string[]): spans is Spans {
  return spans.length > 0 && spans.every(({ start, end }, i) => start < end && text.slice(start, end) === pieces[i]);
}

const isComplete = (spans: readonly (Span | undefined)[]): spans is Spans =>
  spans.length > 0 && !spans.includes(undefined);

/** Where the wording of a piece stands again, at what is left of it or in what was typed at its edges. */
export function comeBack(text: string, { start, end, before, behind }: Followed, piece: string): Span | undefined {
  if (piece === '') return undefined;
  const starts = [start, end - piece.length];
  if (start === end) starts.push(text.slice(start, start + behind).indexOf(piece) + start);
  else if (before + behind > 0) {
    const from = start - before;
    const at = text.slice(from, end + behind).indexOf(piece);
    if (at >= 0) starts.push(from + at);
  }
  for (const at of starts) {
    if (at < 0 || !text.startsWith(piece, at)) continue;
    const end = at + piece.length;
    if (isWholeWords(text, at, end) && isWholeCharacters(text, at, end)) return { start: at, end };
  }
  return undefined;
}

/** What became of a cue or mention, or of where the pieces of a lost wording stood. */
export function followOne(place: Followed, steps: readonly Step[]): Followed {
  return steps.reduce((at, { change, old }) => follow(at, change, old), place);
}

/** Where wording stands again that was lost at `places`; undefined unless all of it does. */
export function comeBackAll(text: string, places: readonly Followed[], pieces: readonly string[]): Spans | undefined {
  const back = places.map((place, i) => comeBack(text, place, pieces[i] ?? ''));
  return isComplete(back) ? back : undefined;
}
