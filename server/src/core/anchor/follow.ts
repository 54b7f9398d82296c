import type { Span } from '../model/span.ts';
import type { Followed } from '../model/trail.ts';
import type { TextChange } from '../text/textChange.ts';
import { isWordAt, splitsCharacter } from '../text/unicode.ts';
import { isWholeWords } from './boundaries.ts';

/** More than this typed at an edge is no mending of the wording. */
const maxTyped = 400;
/** So much of what is put where a stretch was deleted is looked through for it (a paragraph that comes back by undo). */
const maxPut = 4_000;

export const followed = ({ start, end }: Span): Followed => ({
  start,
  end,
  before: 0,
  behind: 0,
  wordsBefore: 0,
  wordsBehind: 0,
});

/**
 * Carries a stretch over one edit of the text `old`. What is typed inside belongs to it; what is typed at its edges is
 * remembered, so that {@link stretchOf} can say what of it does. A replacement that ends where the stretch does belongs to
 * it, one that reaches over its edge does not; deleting all of it leaves nothing but the place where it stood. An edit
 * elsewhere ends what was typed at the edges.
 */
export function follow(place: Followed, change: TextChange, old: string): Followed {
  const by = change.text.length - (change.end - change.start);
  if (place.start === place.end) return followNothing(place, change, by);
  const { start, end, before, behind, wordsBefore, wordsBehind } = place;
  if (change.end < start - before || change.start > end + behind) {
    const closed = before + behind + wordsBefore + wordsBehind === 0 ? place : followed(stretchOf(place, old));
    return change.end < start - before ? { ...closed, start: closed.start + by, end: closed.end + by } : closed;
  }
  const removed = { start: Math.max(start, change.start), end: Math.min(end, change.end) };
  if (removed.start === start && removed.end === end) return replaceAll(place, change, old);
  const cut = removed.start < removed.end;
  const headCut = cut && removed.start === start;
  const tailCut = cut && removed.end === end;
  const overHead = change.text !== '' && change.start < start;
  const overTail = change.text !== '' && change.end > end;
  const left = {
    start: offsetAfterDeletion(start, change),
    end: offsetAfterDeletion(end, change),
    before: before - common({ start: start - before, end: start }, change),
    behind: behind - common({ start: end, end: end + behind }, change),
    wordsBefore: wordsBefore + (headCut && !overHead ? wordsIn(old, removed) : 0),
    wordsBehind: wordsBehind + (tailCut && !overTail ? wordsIn(old, removed) : 0),
  };
  const typed = change.text.length;
  if (typed > 0 && headCut && change.start === start) return { ...left, end: left.end + typed, wordsBefore };
  if (typed > 0 && tailCut && change.end === end) {
    const words = left.wordsBehind - wordsIn(change.text, { start: 0, end: typed });
    return { ...left, end: left.end + typed, wordsBehind: Math.max(0, words) };
  }
  if (change.start <= left.start) {
    return {
      ...left,
      start: left.start + typed,
      end: left.end + typed,
      before: Math.min(left.before + typed, maxTyped),
    };
  }
  if (change.start < left.end) return { ...left, end: left.end + typed };
  return { ...left, behind: Math.min(left.behind + typed, maxTyped) };
}

function followNothing(place: Followed, change: TextChange, by: number): Followed {
  const { start, behind } = place;
  if (change.end < start) return { ...place, start: start + by, end: start + by };
  if (change.start > start + behind) return place;
  if (change.start < start) return followed({ start: change.start, end: change.start });
  const left = behind - common({ start, end: start + behind }, change);
  return { ...place, behind: Math.min(left + change.text.length, maxPut) };
}

function replaceAll({ start, end, before, behind }: Followed, change: TextChange, old: string): Followed {
  const exactly = change.start === start && change.end === end && before + behind === 0;
  if (!exactly || change.text.trim() === '') {
    return { ...followed({ start: change.start, end: change.start }), behind: Math.min(change.text.length, maxPut) };
  }
  const typed = { start, end: start + change.text.length };
  const words = Math.max(0, wordsIn(old, { start, end }) - wordsIn(change.text, { start: 0, end: typed.end - start }));
  return { ...followed(typed), wordsBehind: words };
}

const common = (at: Span, { start, end }: Span): number =>
  Math.max(0, Math.min(at.end, end) - Math.max(at.start, start));

const offsetAfterDeletion = (offset: number, { start, end }: Span): number =>
  offset <= start ? offset : offset >= end ? offset - (end - start) : start;

/** Words that begin in a stretch. */
function wordsIn(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) if (isWordAt(text, at) && !isWordAt(text, at - 1)) count++;
  return count;
}

/**
 * What of the text belongs to a stretch now: what is left of it, the rest of a word that was typed on to its edge, and as
 * many words as were taken off there; never a part of a character, and no white space at the edges.
 */
export function stretchOf(place: Followed, text: string): Span {
  let { start, end } = place;
  if (start < end) {
    start = headOf(place, text);
    end = tailOf(place, text);
  }
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (start < end && /\s/.test(text.charAt(end - 1))) end--;
  if (start === end) return { start: place.start, end: place.start };
  while (splitsCharacter(text, start)) start--;
  while (splitsCharacter(text, end)) end++;
  return { start, end };
}

function headOf({ start, end, before, wordsBefore }: Followed, text: string): number {
  const least = start - before;
  let at = start;
  const glued = isWordAt(text, at) && isWordAt(text, at - 1) && !isWholeWords(text, at, end);
  if (glued) while (at > least && isWordAt(text, at - 1)) at--;
  for (let words = wordsBefore; words > 0; words--) {
    let next = at;
    while (next > least && !isWordAt(text, next - 1) && !isBreak(text, next - 1)) next--;
    if (next === least || isBreak(text, next - 1)) break;
    while (next > least && isWordAt(text, next - 1)) next--;
    at = next;
  }
  return at;
}

function tailOf({ end, behind, wordsBehind }: Followed, text: string): number {
  const most = end + behind;
  let at = end;
  if (isWordAt(text, at - 1)) while (at < most && isWordAt(text, at)) at++;
  for (let words = wordsBehind; words > 0; words--) {
    let next = at;
    while (next < most && !isWordAt(text, next) && !isBreak(text, next)) next++;
    if (next === most || isBreak(text, next)) break;
    while (next < most && isWordAt(text, next)) next++;
    at = next;
  }
  return at;
}

const isBreak = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';
