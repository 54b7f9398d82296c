import type { Message } from '../../messages/message.ts';
import type { Quote } from '../importing/imported.ts';
import { isMap, type Json, listOf, own, textOf } from '../json.ts';

/** What the target of an annotation comes to. */
export interface Target {
  /** The article, as an IRI; undefined where the target does not say. */
  readonly source?: string;
  /** Undefined where nothing tells the passage that can be followed. */
  readonly quote?: Quote;
  /** The types of the selectors that cannot be. */
  readonly unknown: readonly string[];
}

/** The targets of an annotation, one a piece. */
export const targetsOf = (target: Json | undefined): readonly Target[] => listOf(target).map(targetOf);

/** The pieces that targets quote; what is wrong where one of them quotes nothing, or there is none. */
export function quotesOf(targets: readonly Target[]): readonly Quote[] | Message {
  const quotes = targets.flatMap(({ quote }): readonly Quote[] => (quote ? [quote] : []));
  if (quotes.length > 0 && quotes.length === targets.length) return quotes;
  const selectors = [...new Set(targets.flatMap(({ unknown }) => unknown))];
  return selectors.length > 0
    ? { id: 'formats.import.no-passage', args: { selectors } }
    : { id: 'formats.import.whole-article' };
}

function targetOf(target: Json): Target {
  if (typeof target === 'string') return ofIri(target);
  const whole = own(target, 'source') ?? own(target, 'id') ?? own(target, '@id');
  const named = listOf(whole)[0];
  const source = textOf(named) ?? textOf(own(named, 'id'));
  const selectors = listOf(own(target, 'selector'));
  if (selectors.length === 0 && source !== undefined) return ofIri(source);
  const quote = quoteOf(selectors);
  return {
    ...(source === undefined ? {} : { source }),
    ...(quote ? { quote } : {}),
    unknown: quote ? [] : selectors.map((each) => textOf(listOf(own(each, 'type') ?? null)[0]) ?? textOf(each) ?? '?'),
  };
}

/** Selectors beside each other say the same in other ways, so those that can be followed are enough. */
function quoteOf(selectors: readonly Json[]): Quote | undefined {
  const words = selectors.map(narrowest).find((each) => typeIs(each, 'TextQuoteSelector'));
  const exact = textOf(own(words, 'exact'));
  const position = selectors.map(positionOf).find((each) => each !== undefined);
  if (!exact && !position) return undefined;
  const prefix = textOf(own(words, 'prefix'));
  const suffix = textOf(own(words, 'suffix'));
  return {
    ...(exact ? { exact } : {}),
    ...(exact && prefix ? { prefix } : {}),
    ...(exact && suffix ? { suffix } : {}),
    ...(position ? { position } : {}),
  };
}

/** A selector that is refined selects what the last one does. */
function narrowest(selector: Json): Json {
  let at = selector;
  for (let i = 0; i < 16; i++) {
    const [finer] = listOf(own(at, 'refinedBy'));
    if (!isMap(finer)) break;
    at = finer;
  }
  return at;
}

/** A position in the whole text; one that refines another selector counts from somewhere else. */
function positionOf(selector: Json): Quote['position'] {
  if (own(selector, 'refinedBy') !== undefined) return undefined;
  if (typeIs(selector, 'TextPositionSelector')) {
    const start = own(selector, 'start');
    const end = own(selector, 'end');
    return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
  }
  return typeIs(selector, 'FragmentSelector') ? ofFragment(textOf(own(selector, 'value')) ?? '') : undefined;
}

const typeIs = (selector: Json | undefined, type: string): boolean =>
  listOf(own(selector, 'type') ?? own(selector, '@type')).some((each) => each === type || each === `oa:${type}`);

/** `char=3,9` of RFC 5147, the fragment of plain text. */
function ofFragment(value: string): Quote['position'] {
  const [, start, end] = /^char=(\d{1,9}),(\d{1,9})(?:;|$)/.exec(value) ?? [];
  return start === undefined ? undefined : { start: Number(start), end: Number(end) };
}

function ofIri(iri: string): Target {
  const at = iri.indexOf('#');
  const position = at < 0 ? undefined : ofFragment(iri.slice(at + 1));
  return position ? { source: iri.slice(0, at), quote: { position }, unknown: [] } : { source: iri, unknown: [] };
}
