import { type Anchor, spansOf } from '../model/anchor.ts';
import type { Reading } from '../model/reading.ts';
import { hull, type Span } from '../model/span.ts';
import type { Followed, Trail } from '../model/trail.ts';
import { normalize } from '../text/normalize.ts';
import { isWordAt } from '../text/unicode.ts';
import { isWholeWords } from './boundaries.ts';
import { compareAnchor } from './compare.ts';
import { followed, stretchOf } from './follow.ts';
import { comeBack, comeBackAll, type FollowOptions, followOne, followPieces, type Step } from './followPieces.ts';
import { locateParts } from './locate.ts';
import { partSelectors, partSpans, withParts } from './parts.ts';

/**
 * A reading after edits that reached it, or have reached it before. `shifted` is where its places went by their offsets
 * alone, `touched` whether an edit reached into them.
 */
export function followReading(
  reading: Reading,
  shifted: Reading,
  touched: boolean,
  steps: readonly Step[],
  text: string,
  options: FollowOptions,
): Reading {
  const { anchor, trail } = followAnchor(reading, shifted, touched, steps, text, options);
  const parts = followParts(reading, anchor, steps, text, options);
  const trails = parts.map((part) => part?.trail);
  const moved = withParts(
    { ...shifted, anchor },
    parts.map((part) => part?.at),
  );
  const { trail: _, ...plain } = moved;
  const eventful = trail.pieces !== undefined || trail.foundAgain || trails.some((each) => each !== undefined);
  return eventful ? { ...plain, trail: { ...trail, parts: trails } } : plain;
}

interface AnchorAndTrail {
  readonly anchor: Anchor;
  readonly trail: Omit<Trail, 'parts'>;
}

const noTrail = { foundAgain: false };

function followAnchor(
  { annotation: { selector }, anchor, trail = { ...noTrail, parts: [] } }: Reading,
  shifted: Reading,
  touched: boolean,
  steps: readonly Step[],
  text: string,
  options: FollowOptions,
): AnchorAndTrail {
  const { pieces: known, foundAgain } = trail;
  if (foundAgain && known) {
    const memory = known.map((place) => followOne(place, steps));
    const back = comeBackAll(text, memory, selector.pieces);
    if (back) return { anchor: { state: 'exact', spans: back }, trail: noTrail };
    const sure = sureSpans(anchor);
    const now = sure && followPieces(selector, sure.map(followed), steps, text, options);
    // Edited where it is now, it belongs there.
    if (now?.pieces)
      return { anchor: now.anchor, trail: { pieces: now.pieces, from: stateOf(anchor), foundAgain: false } };
    const kept = touched ? compareAnchor(text, selector, shifted.anchor, options) : shifted.anchor;
    return { anchor: now?.anchor ?? kept, trail: { ...fromOf(trail), pieces: memory, foundAgain } };
  }
  const pieces = known ?? sureSpans(anchor)?.map(followed);
  if (pieces) {
    const now = followPieces(selector, pieces, steps, text, options);
    if (!now.pieces) return { anchor: now.anchor, trail: foundAgain ? { foundAgain } : noTrail };
    return {
      anchor: now.anchor,
      trail: { pieces: now.pieces, from: trail.from ?? stateOf(anchor), foundAgain: false },
    };
  }
  if (!touched) return { anchor: shifted.anchor, trail: { foundAgain } };
  // Nobody was sure of the place, and editing it confirms nothing.
  const compared = compareAnchor(text, selector, shifted.anchor, options);
  return { anchor: compared, trail: { foundAgain: foundAgain || sureSpans(compared) !== undefined } };
}

const sureSpans = (anchor: Anchor): readonly Span[] | undefined =>
  anchor.state === 'exact' || anchor.state === 'normalized' ? anchor.spans : undefined;

const stateOf = ({ state }: Anchor): 'exact' | 'normalized' => (state === 'normalized' ? 'normalized' : 'exact');

const fromOf = ({ from }: Trail): { readonly from?: 'exact' | 'normalized' } => (from ? { from } : {});

interface Part {
  readonly at: Span;
  readonly trail?: Followed | 'foundAgain';
}

/** Parts go where their words went, whatever they say now; those that are gone are looked for near the content. */
function followParts(
  { annotation, cue, mention, relayMentions, trail }: Reading,
  anchor: Anchor,
  steps: readonly Step[],
  text: string,
  options: FollowOptions,
): readonly (Part | undefined)[] {
  const selectors = partSelectors(annotation);
  if (selectors.every((selector) => !selector)) return [];
  const before = partSpans(annotation, { cue, mention, relayMentions });
  const spans = spansOf(anchor);
  const parts = selectors.map((selector, i): Part | undefined => {
    const at = before[i];
    const known = trail?.parts[i];
    const piece = selector?.pieces[0];
    if (!at || piece === undefined) return undefined;
    const now = followOne(typeof known === 'object' ? known : followed(at), steps);
    const stretch = stretchOf(now, text);
    if (stretch.start === stretch.end) return undefined;
    if (saysTheSame(text, stretch, piece, options)) {
      if (known === 'foundAgain') return { at: stretch, trail: known };
      return isOpen(now, stretch) ? { at: stretch, trail: now } : { at: stretch };
    }
    const back = comeBack(text, now, piece);
    if (back) return { at: back };
    const words = wholeWords(text, stretch);
    return spans?.some(({ start, end }) => words.start < end && start < words.end)
      ? undefined
      : { at: words, trail: now };
  });
  if (!spans || parts.every((part, i) => part || !selectors[i])) return parts;
  const found = partSpans(annotation, locateNear(text, spans, annotation, options));
  return parts.map((part, i) => {
    const at = found[i];
    return part ?? (at && { at, trail: 'foundAgain' });
  });
}

/** Parts are whole words; one that was run together with its neighbour is the word that they are now. */
function wholeWords(text: string, { start, end }: Span): Span {
  if (isWholeWords(text, start, end)) return { start, end };
  let [from, to] = [start, end];
  while (isWordAt(text, from) && isWordAt(text, from - 1) && start - from < maxWord) from--;
  while (isWordAt(text, to) && isWordAt(text, to - 1) && to - end < maxWord) to++;
  return isWholeWords(text, start, to) ? { start, end: to } : { start: from, end: to };
}

/** Longer runs of letters are no words. */
const maxWord = 60;

const isOpen = (place: Followed, { start, end }: Span): boolean => place.start !== start || place.end !== end;

/** Parts that are gone are looked for this far around the content; `resettle` looks farther. */
const nearby = 5_000;

function locateNear(
  text: string,
  spans: readonly [Span, ...Span[]],
  { cue, mention, via }: Reading['annotation'],
  options: FollowOptions,
) {
  const content = hull(spans);
  const from = Math.max(0, content.start - nearby);
  const part = text.slice(from, content.end + nearby);
  const [first, ...others] = spans;
  const anchor: Anchor = { state: 'exact', spans: [by(first, -from), ...others.map((at) => by(at, -from))] };
  const located = locateParts(part, { anchor, cue, mention, via }, options);
  const back = (at: Span | undefined) => at && by(at, from);
  return {
    cue: back(located.cue),
    mention: back(located.mention),
    relayMentions: located.relayMentions.map((hop) => hop.map(back)),
  };
}

const by = ({ start, end }: Span, offset: number): Span => ({ start: start + offset, end: end + offset });

/** Whether a part stands there as whole words, spelling aside. */
function saysTheSame(text: string, { start, end }: Span, piece: string, options: FollowOptions): boolean {
  if (!isWholeWords(text, start, end)) return false;
  const now = text.slice(start, end);
  return now === piece || normalize(now, options).text.trim() === normalize(piece, options).text.trim();
}
