import { describe, shortestContext } from '../anchor/describe.ts';
import { locateParts } from '../anchor/locate.ts';
import { resolveAll } from '../anchor/resolve.ts';
import { spansOf } from '../model/anchor.ts';
import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import type { YamlMap, YamlValue } from '../sidecar/edit/operation.ts';

export interface PassageOptions {
  readonly markdown: boolean;
}

/** A selector that resolves to just these spans of the text; undefined where none does. */
export function selectorFor(text: string, spans: readonly Span[], options: PassageOptions): Selector | undefined {
  if (spans.length === 0) return undefined;
  const selector = describe(text, spans);
  const [anchor] = resolveAll(text, [selector], { ...options, exactOnly: true });
  const found = anchor && spansOf(anchor);
  return anchor?.state === 'exact' && found && sameSpans(found, spans) ? selector : undefined;
}

/**
 * What is written for a cue or mention at `part`, so that it is found there beside the content at `spans`: the words
 * alone wherever they do. Undefined where nothing leads there.
 */
export function partFor(
  text: string,
  spans: readonly Span[],
  part: Span,
  options: PassageOptions,
): Selector | undefined {
  const words: Selector = { pieces: [text.slice(part.start, part.end)] };
  if (isFoundAt(text, spans, words, part, options)) return words;
  const context = shortestContext(text, [part]);
  const decided = { ...words, ...context };
  return Object.keys(context).length > 0 && isFoundAt(text, spans, decided, part, options) ? decided : undefined;
}

/** Whether a cue or mention beside the content at `spans` is found at `part`. */
export function isFoundAt(
  text: string,
  spans: readonly Span[],
  selector: Selector,
  part: Span,
  options: PassageOptions,
): boolean {
  const found = findPart(text, spans, selector, options);
  return found !== undefined && found.start === part.start && found.end === part.end;
}

/** Where a cue or mention beside the content at `spans` stands. */
export function findPart(
  text: string,
  spans: readonly Span[],
  selector: Selector,
  options: PassageOptions,
): Span | undefined {
  const [first, ...more] = spans;
  if (!first) return undefined;
  const anchor = { state: 'exact', spans: [first, ...more] } as const;
  return locateParts(text, { anchor, cue: selector, via: [] }, options).cue;
}

/** `exact` and what stands beside it, as keys of an annotation. */
export const selectorKeys = ({ pieces, ...context }: Selector): YamlMap => ({
  exact: pieces.length === 1 ? pieces[0] : [...pieces],
  ...contextKeys(context),
});

/** A cue or mention as a value: the words, or a map where there is more to say. */
export function partValue(selector: Selector): YamlValue {
  const keys = selectorKeys(selector);
  return Object.values(keys).filter((value) => value !== undefined).length > 1 ? keys : (selector.pieces[0] ?? '');
}

export const contextKeys = ({ prefix, suffix, occurrence }: Omit<Selector, 'pieces'>): YamlMap => ({
  prefix,
  suffix,
  occurrence: occurrence && `${occurrence.index}/${occurrence.total}`,
});

export const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((span, i) => span.start === b[i]?.start && span.end === b[i]?.end);
