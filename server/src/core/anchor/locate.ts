import { type Anchor, spansOf } from '../model/anchor.ts';
import type { Relay } from '../model/annotation.ts';
import type { Selector } from '../model/selector.ts';
import { hull, type Span } from '../model/span.ts';
import { firstIndex } from '../text/firstIndex.ts';
import { normalize } from '../text/normalize.ts';
import { sentencesOf } from '../text/sentences.ts';
import { PartHits } from './partHits.ts';

/** What of an annotation says which of its parts to look for. */
export interface Locatable {
  readonly anchor: Anchor;
  readonly cue?: Selector | undefined;
  readonly mention?: Selector | undefined;
  readonly via: readonly (readonly Relay[])[];
}

/** Where the parts stand; undefined where there is none, or it was not found. */
export interface Located {
  readonly cue: Span | undefined;
  readonly mention: Span | undefined;
  /** By hop and relay. */
  readonly relayMentions: readonly (readonly (Span | undefined)[])[];
}

export interface LocateOptions {
  readonly markdown?: boolean;
}

/** {@link locateAll} for one annotation. */
export function locateParts(text: string, item: Locatable, options: LocateOptions = {}): Located {
  return locateAll(text, [item], options)[0] ?? { cue: undefined, mention: undefined, relayMentions: [] };
}

/**
 * Finds cue, mention and the mentions of relays of annotations whose place is known. A part is whole words (Arabic
 * proclitics may stand in front), never inside the content. Of several places one between the pieces of the content
 * is taken first, then the last before it in its own sentence, then the first behind it there, then the nearest
 * anywhere. A selector's prefix, suffix or occurrence is heeded first. What does not stand there to the letter, or
 * nowhere near, is looked up folded.
 */
export function locateAll(text: string, items: readonly Locatable[], options: LocateOptions = {}): readonly Located[] {
  const slots: Slot[] = [];
  const frames = items.map((item) => {
    const spans = spansOf(item.anchor);
    const slot = (selector: Selector | undefined): Slot | undefined => {
      const [piece] = selector?.pieces ?? [];
      if (!selector || !spans || !piece) return undefined;
      const made: Slot = { selector, piece, spans, at: undefined, settled: false };
      slots.push(made);
      return made;
    };
    return {
      cue: slot(item.cue),
      mention: slot(item.mention),
      relays: item.via.map((hop) => hop.map((relay) => slot(relay.mention))),
    };
  });
  if (slots.length > 0) fill(text, slots, options.markdown === true);
  return frames.map(({ cue, mention, relays }) => ({
    cue: cue?.at,
    mention: mention?.at,
    relayMentions: relays.map((hop) => hop.map((relay) => relay?.at)),
  }));
}

/** One part to find. */
interface Slot {
  readonly selector: Selector;
  readonly piece: string;
  /** Of the content. */
  readonly spans: readonly Span[];
  at: Span | undefined;
  /** Whether no other spelling could be meant: the place is near the content, or the selector says which one. */
  settled: boolean;
}

function fill(text: string, slots: readonly Slot[], markdown: boolean): void {
  const sentences = new Sentences(text, slots.length > 4);
  const plain = { text, folded: false, markdown };
  search(new PartHits(plain, pieces(slots)), slots, sentences);
  const open = slots.filter(({ settled }) => !settled);
  if (open.length === 0) return;
  const folded = normalize(text, { markdown });
  const around = { text: folded.text, folded: true, markdown };
  search(new PartHits(around, pieces(open), folded), open, sentences);
}

const pieces = (slots: readonly Slot[]): readonly string[] => slots.map(({ piece }) => piece);

function search(hits: PartHits, slots: readonly Slot[], sentences: Sentences): void {
  for (const slot of slots) {
    const found = pick(hits.of(slot.selector), slot.spans, sentences);
    if (!found || (slot.at && !found.near)) continue;
    const { prefix, suffix, occurrence } = slot.selector;
    slot.at = found.at;
    slot.settled = found.near || Boolean(prefix || suffix || occurrence);
  }
}

/** A place, and whether it is between the pieces of the content or in its sentence. */
interface Picked {
  readonly at: Span;
  readonly near: boolean;
}

/** The candidate that goes with the content best; `candidates` ascend and do not nest. */
function pick(candidates: readonly Span[], spans: readonly Span[], sentences: Sentences): Picked | undefined {
  if (candidates.length === 0) return undefined;
  const content = hull(spans);
  const clear = (at: Span): boolean => !spans.some((span) => at.start < span.end && span.start < at.end);
  const first = indexFrom(candidates, content.start);
  const inside: Span[] = [];
  let after: Span | undefined;
  for (let i = Math.max(0, first - 1); i < candidates.length && !after; i++) {
    const at = candidates[i];
    if (!at || !clear(at)) continue;
    if (at.start >= content.end) after = at;
    else if (at.start >= content.start) inside.push(at);
  }
  if (inside[0]) return { at: inside[0], near: true };
  let before: Span | undefined;
  for (let i = first - 1; i >= 0 && !before; i--) {
    const at = candidates[i];
    if (at && at.end <= content.start && clear(at)) before = at;
  }
  const sentence = sentences.around(content);
  if (before && before.start >= sentence.start) return { at: before, near: true };
  if (after && after.end <= sentence.end) return { at: after, near: true };
  const isBefore = before && (!after || content.start - before.end <= after.start - content.end);
  const at = isBefore ? before : after;
  return at && { at, near: false };
}

const indexFrom = (candidates: readonly Span[], start: number): number =>
  firstIndex(candidates.length, (i) => (candidates[i]?.start ?? 0) >= start);

/** Looks sentences up; for more than a few annotations the text is split once. */
class Sentences {
  readonly #text: string;
  readonly #all: readonly Span[] | undefined;

  constructor(text: string, many: boolean) {
    this.#text = text;
    this.#all = many ? sentencesOf(text) : undefined;
  }

  /** From the beginning of the sentence in which `at` begins to the end of the one in which it ends. */
  around(at: Span): Span {
    const all = this.#all ?? sentencesOf(this.#text, at);
    let low = indexFrom(all, at.start + 1) - 1;
    if (low < 0) low = 0;
    let { start, end } = at;
    for (let i = low; i < all.length; i++) {
      const sentence = all[i];
      if (!sentence || sentence.start >= at.end) break;
      if (sentence.end <= at.start) continue;
      start = Math.min(start, sentence.start);
      end = Math.max(end, sentence.end);
    }
    return { start, end };
  }
}
