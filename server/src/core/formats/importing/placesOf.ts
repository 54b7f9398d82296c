import { describe } from '../../anchor/describe.ts';
import { resolveAll } from '../../anchor/resolve.ts';
import { selectorFor } from '../../editing/passage.ts';
import { spansOf } from '../../model/anchor.ts';
import type { Selector } from '../../model/selector.ts';
import type { Span } from '../../model/span.ts';
import { isHighSurrogate, isLowSurrogate } from '../../text/unicode.ts';
import type { ImportedDocument } from './imported.ts';
import { Quoted, wordsOfQuotes } from './quoted.ts';

/** Where an annotation goes: its selector, and the spans where that leads to a place. */
export interface Place {
  readonly selector: Selector;
  readonly spans?: readonly Span[];
}

/** A place for each annotation of a document in the text of the article, which may be another edition of the document's. */
export function placesOf(
  text: string,
  document: ImportedDocument,
  options: { readonly markdown: boolean },
): readonly (Place | undefined)[] {
  const source = document.text ?? text;
  const same = source === text;
  const quoted = new Quoted(text);
  const places = document.annotations.map(({ at }): Place | undefined => {
    if ('selector' in at) return { selector: at.selector };
    if ('quotes' in at) {
      const spans = quoted.spans(at.quotes);
      const selector = spans && selectorFor(text, spans, options);
      return selector ? { selector, spans } : wordsOfQuotes(at.quotes);
    }
    const spans = sane(source, at.spans);
    if (!spans) return undefined;
    if (!same) return { selector: describe(source, spans) };
    const selector = selectorFor(text, spans, options);
    return selector && { selector, spans };
  });
  const anchors = resolveAll(
    text,
    places.map((place) => (place && !place.spans ? place.selector : { pieces: [] })),
    options,
  );
  return places.map((place, i): Place | undefined => {
    if (!place || place.spans) return place;
    const anchor = anchors[i];
    const found = anchor && anchor.state !== 'moved' ? spansOf(anchor) : undefined;
    const own = document.annotations[i]?.at;
    if (own && 'selector' in own)
      return found ? { selector: place.selector, spans: found } : { selector: place.selector };
    const selector = found && selectorFor(text, found, options);
    if (selector) return { selector, spans: found };
    // What names its words is kept, to be found by a person.
    return own && 'quotes' in own ? { selector: place.selector } : undefined;
  });
}

/** Spans that may be annotated, in reading order; undefined for what lies outside, is empty or cuts a character. */
function sane(text: string, spans: readonly Span[]): readonly Span[] | undefined {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const cuts = (at: number): boolean => isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1));
  const fine = sorted.every(
    ({ start, end }, i) =>
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= (sorted[i - 1]?.end ?? 0) &&
      end > start &&
      end <= text.length &&
      !cuts(start) &&
      !cuts(end),
  );
  return fine && sorted.length > 0 ? sorted : undefined;
}
