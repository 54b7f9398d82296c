import { shortestContext } from '../../anchor/describe.ts';
import { findAll } from '../../anchor/hits.ts';
import { contextKeys } from '../../editing/passage.ts';
import { trimSelection } from '../../editing/trimSelection.ts';
import { spansOf } from '../../model/anchor.ts';
import type { Span } from '../../model/span.ts';
import { firstIndex } from '../../text/firstIndex.ts';
import { shorten } from '../../text/shorten.ts';
import { optionsFor } from '../../workspace/articleFile.ts';
import type { Reading } from '../../workspace/snapshot.ts';
import { type Completion, type Completions, nothing, ownAnnotation, type Place } from './offer.ts';
import { type Passage, passagesFrom, passagesWith } from './passagesFrom.ts';
import { spelledLike } from './spelledLike.ts';
import { valueItem } from './write.ts';

/** So many passages are offered at a time. */
const maxPassages = 20;
/** What decides between repeats is looked for in so many of them: each takes a search of the whole text. */
const maxRepeats = 3;

/**
 * The sentences and quotations of the article that nobody annotated yet in this file, from the place behind the last
 * annotation before this entry on; quotations first where the entry is one. What stands in the article more than once
 * comes with the context that decides.
 */
export function passageItems(place: Place): Completions {
  const { snapshot, uri, sidecar, cursor, article: text } = place;
  const file = sidecar && snapshot.sidecars.get(uri);
  const article = file && snapshot.articles.get(file.article);
  if (!article || text === undefined || text === '') return nothing;
  const own = ownAnnotation(place);
  const readings = (article.readings.get(uri) ?? []).filter(
    ({ annotation }) => annotation.id !== own?.id || own.id === '',
  );
  const taken = takenSpans([
    ...readings.flatMap(({ anchor }) => spansOf(anchor) ?? []),
    ...hidden(place, text, readings),
  ]);
  const from = endBefore(readings, cursor.entry);
  const wanted = spelledLike(cursor.typed);
  const candidates = wanted
    ? passagesWith(text, wanted, from, (at) => touchesAny(taken, { start: at, end: at + 1 }))
    : passagesFrom(text, from);
  const isQuote = cursor.entryKeys.get('kind') === 'quote';
  const found: Passage[] = [];
  const options = optionsFor(article.uri);
  for (const candidate of candidates) {
    if (touchesAny(taken, candidate)) continue;
    if (found.length >= maxPassages) break;
    const [span] = trimSelection(text, [candidate], options);
    if (span && span.end - span.start > 1) found.push({ ...span, isQuotation: candidate.isQuotation });
  }
  if (isQuote) found.sort((a, b) => Number(b.isQuotation) - Number(a.isQuotation));
  return { items: itemsOf(place, text, found), incomplete: true };
}

function itemsOf(place: Place, text: string, spans: readonly Span[]): readonly Completion[] {
  const { cursor } = place;
  const wordings = spans.map(({ start, end }) => text.slice(start, end));
  // Pieces of a list and passages in a map of their own have no place for it.
  const hasPlace =
    cursor.may === 'value' &&
    cursor.path.at(-1) === 'exact' &&
    !['prefix', 'suffix', 'occurrence'].some((key) => cursor.siblings.has(key));
  let repeats = 0;
  return spans.flatMap((span, i) => {
    const wording = wordings[i] ?? '';
    const repeated = isRepeated(text, wording);
    if (repeated && ++repeats > maxRepeats) return [];
    const context = repeated && hasPlace ? contextKeys(shortestContext(text, [span])) : {};
    const lines = Object.entries(context).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    );
    const item = valueItem(
      place,
      wording,
      {
        kind: 'passage',
        label: shorten(wording, 70),
        detail: shorten(wording, 400),
        filter: filterOf(cursor.typed, wording),
      },
      lines,
    );
    return item ?? [];
  });
}

function isRepeated(text: string, wording: string): boolean {
  const first = text.indexOf(wording);
  return text.indexOf(wording, first + 1) >= 0;
}

/** Clients compare the first hundred letters or so, one by one; what was found further in or by another spelling is put first. */
function filterOf(typed: string, wording: string): string {
  const start = wording.slice(0, 120);
  return start.startsWith(typed.trimEnd()) ? start : `${typed.trimEnd()} ${start}`;
}

/** Where the last annotated passage ends of those whose entry stands before `entry`. */
function endBefore(readings: readonly Reading[], entry: number): number {
  for (let i = readings.length - 1; i >= 0; i--) {
    const reading = readings[i];
    if (!reading || reading.annotation.span.start >= entry) continue;
    const end = spansOf(reading.anchor)?.at(-1)?.end;
    if (end !== undefined) return end;
  }
  return 0;
}

/** Where annotations stand that the unfinished line hides from the reading of the article: at their first place. */
function hidden(place: Place, text: string, readings: readonly Reading[]): readonly Span[] {
  const { sidecar } = place;
  if (!sidecar || sidecar.annotations.length <= readings.length + 1) return [];
  const read = new Set(readings.map(({ annotation }) => annotation.id));
  const own = ownAnnotation(place)?.index;
  const pieces = sidecar.annotations
    .filter(({ id, index }) => index !== own && !read.has(id))
    .flatMap(({ selector }) => selector.pieces);
  const hits = findAll(text, pieces, 1);
  return pieces.flatMap((piece, i) => (hits[i]?.at ?? []).map((start) => ({ start, end: start + piece.length })));
}

/** Ascending, without overlaps. */
function takenSpans(all: readonly Span[]): readonly Span[] {
  const sorted = [...all].sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether one of the ascending spans overlaps `span`. */
function touchesAny(taken: readonly Span[], span: Span): boolean {
  const at = firstFrom(taken, span.start + 1);
  const before = taken[at - 1];
  const behind = taken[at];
  return (before !== undefined && before.end > span.start) || (behind !== undefined && behind.start < span.end);
}

/** The first of ascending spans that begins at or behind `offset`. */
const firstFrom = (spans: readonly Span[], offset: number): number =>
  firstIndex(spans.length, (i) => (spans[i]?.start ?? 0) >= offset);
