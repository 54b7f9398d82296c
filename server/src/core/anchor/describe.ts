import { spansOf } from '../model/anchor.ts';
import type { Occurrence, Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import { isWordAt, splitsCharacter } from '../text/unicode.ts';
import { usable } from './chains.ts';
import { findAll } from './hits.ts';
import { resolveAll } from './resolve.ts';

/** What decides between places, beside the wording. */
export interface Deciding {
  readonly prefix?: string;
  readonly suffix?: string;
  readonly occurrence?: Occurrence;
}

/** Longer contexts are not written: an occurrence is. */
export const maxContext = 32;

/** A selector for spans of the text that resolves to just them, as tools write it. */
export function describe(text: string, spans: readonly [Span, ...Span[]] | readonly Span[]): Selector {
  return { pieces: piecesOf(text, spans), ...shortestContext(text, spans) };
}

/**
 * The least that must stand beside the wording of `spans` so that it resolves to them: nothing where the wording
 * alone does; else the shorter of a prefix and a suffix of whole words, at most {@link maxContext} code units long; then
 * both together; else the occurrence of the first piece. Empty as well where not even that decides, as for a span
 * that cuts a character in two.
 */
export function shortestContext(text: string, spans: readonly Span[]): Deciding {
  const pieces = piecesOf(text, spans);
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last || pieces.some((piece) => piece === '')) return {};
  const decides = (deciding: Deciding): boolean => resolvesTo(text, { pieces, ...deciding }, spans);
  if (decides({})) return {};

  const rivals = usable(text, pieces[0]?.length ?? 0, firstHits(text, pieces[0] ?? '')).filter(
    (at) => at !== first.start,
  );
  const prefixes = prefixesOf(text, first.start);
  const suffixes = suffixesOf(text, last.end);
  const prefix = prefixes.find((side) => !rivals.some((at) => text.endsWith(side, at)));
  const length = pieces.at(-1)?.length ?? 0;
  const lastRivals = firstHits(text, pieces.at(-1) ?? '').at.filter((at) => at !== last.start);
  const suffix = suffixes.find((side) => !lastRivals.some((at) => text.startsWith(side, at + length)));
  const sides: Deciding[] = [];
  if (prefix !== undefined) sides.push({ prefix });
  if (suffix !== undefined) sides.push({ suffix });
  sides.sort((a, b) => size(a) - size(b));
  for (const side of sides) if (decides(side)) return side;
  const longest = { prefix: prefixes.at(-1), suffix: suffixes.at(-1) };
  if (longest.prefix !== undefined && longest.suffix !== undefined) {
    const both = { prefix: longest.prefix, suffix: longest.suffix };
    if (decides(both)) return trimmed(both, prefixes, suffixes, decides);
  }
  const all = firstHits(text, pieces[0] ?? '');
  const starts = usable(text, pieces[0]?.length ?? 0, all);
  const index = starts.indexOf(first.start) + 1;
  const occurrence = { index, total: starts.length + all.total - all.at.length };
  return index > 0 && decides({ occurrence }) ? { occurrence } : {};
}

const piecesOf = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

const firstHits = (text: string, piece: string) => findAll(text, [piece])[0] ?? { at: [], total: 0 };

/** What reaches over a line break is hard to read in a sidecar, so anything on the line goes before it. */
const size = ({ prefix = '', suffix = '' }: Deciding): number =>
  prefix.length + suffix.length + (/[\r\n]/.test(prefix + suffix) ? maxContext : 0);

function resolvesTo(text: string, selector: Selector, spans: readonly Span[]): boolean {
  const [anchor] = resolveAll(text, [selector], { exactOnly: true });
  const found = anchor?.state === 'exact' ? spansOf(anchor) : undefined;
  return found?.every((at, i) => at.start === spans[i]?.start && at.end === spans[i]?.end) ?? false;
}

/** Both sides cut down as far as they still decide together. */
function trimmed(
  both: { readonly prefix: string; readonly suffix: string },
  prefixes: readonly string[],
  suffixes: readonly string[],
  decides: (deciding: Deciding) => boolean,
): Deciding {
  const prefix = prefixes.find((side) => decides({ ...both, prefix: side })) ?? both.prefix;
  const suffix = suffixes.find((side) => decides({ prefix, suffix: side })) ?? both.suffix;
  return { prefix, suffix };
}

/** Ever longer stretches before an offset, of whole words first; where a word is too long, cut at the limit. */
function prefixesOf(text: string, start: number): readonly string[] {
  const least = Math.max(0, start - maxContext);
  const found: string[] = [];
  for (let at = start - 1; at >= least; at--) {
    const cutsWord = isWordAt(text, at) && isWordAt(text, at - 1);
    if ((!cutsWord || at === least) && isFair(text, at) && text.slice(at, start).trim() !== '')
      found.push(text.slice(at, start));
  }
  return found;
}

function suffixesOf(text: string, end: number): readonly string[] {
  const most = Math.min(text.length, end + maxContext);
  const found: string[] = [];
  for (let at = end + 1; at <= most; at++) {
    const cutsWord = isWordAt(text, at - 1) && isWordAt(text, at);
    if ((!cutsWord || at === most) && isFair(text, at) && text.slice(end, at).trim() !== '')
      found.push(text.slice(end, at));
  }
  return found;
}

const isFair = (text: string, at: number): boolean => !splitsCharacter(text, at);
