import { firstIndex } from '../text/firstIndex.ts';
import { isWholeCharacters, isWholeWords } from './boundaries.ts';
import type { Hits } from './hits.ts';

/** One way to place all pieces of a selector: where each begins. */
export interface Chain {
  readonly starts: readonly number[];
  /** Whether every piece stands on word boundaries. */
  readonly wholeWords: boolean;
}

/** A speaker interrupted goes on within this many code units, or it is something else. */
export const maxGap = 2_000;

/** The hits that are not inside a character, ascending. */
export function usable(text: string, length: number, hits: Hits): readonly number[] {
  return hits.at.filter((at) => isWholeCharacters(text, at, at + length));
}

/**
 * Places the pieces in order for each hit of the first: every piece at the hit nearest behind the one before, at
 * most {@link maxGap} away; one on word boundaries goes before nearer ones inside words, and for the last piece
 * one that `fits` (the suffix) before all. A first piece from which the others cannot be reached gives none.
 */
export function chainsOf(
  text: string,
  lengths: readonly number[],
  hits: readonly (readonly number[])[],
  fits: (end: number) => boolean,
): readonly Chain[] {
  const [first = []] = hits;
  const chains: Chain[] = [];
  for (const start of first) {
    const starts = [start];
    let wholeWords = isWholeWords(text, start, start + (lengths[0] ?? 0));
    for (let piece = 1; piece < lengths.length; piece++) {
      const length = lengths[piece] ?? 0;
      const from = (starts[piece - 1] ?? 0) + (lengths[piece - 1] ?? 0);
      const next = following(text, hits[piece] ?? [], length, from, piece === lengths.length - 1 ? fits : undefined);
      if (!next) break;
      starts.push(next.start);
      wholeWords &&= next.wholeWords;
    }
    if (starts.length === lengths.length) chains.push({ starts, wholeWords });
  }
  return lengths.length === 1 ? chains : withoutDetours(text, chains);
}

function following(
  text: string,
  hits: readonly number[],
  length: number,
  from: number,
  fits: ((end: number) => boolean) | undefined,
): { readonly start: number; readonly wholeWords: boolean } | undefined {
  let best: { start: number; wholeWords: boolean; rank: number } | undefined;
  for (let i = firstAtOrAfter(hits, from); i < hits.length; i++) {
    const start = hits[i] ?? 0;
    if (start > from + maxGap) break;
    const wholeWords = isWholeWords(text, start, start + length);
    const rank = (fits?.(start + length) ? 2 : 0) + (wholeWords ? 1 : 0);
    if (!best || rank > best.rank) best = { start, wholeWords, rank };
    if (rank === (fits ? 3 : 1)) break;
  }
  return best;
}

/**
 * Where several first pieces lead to the same rest, one that crosses a paragraph break on the way is no rival to
 * one that does not.
 */
function withoutDetours(text: string, chains: readonly Chain[]): readonly Chain[] {
  const byRest = new Map<string, Chain[]>();
  for (const chain of chains) {
    const rest = chain.starts.slice(1).join();
    const group = byRest.get(rest);
    if (group) group.push(chain);
    else byRest.set(rest, [chain]);
  }
  return [...byRest.values()].flatMap((group) => {
    if (group.length === 1) return group;
    const near = group.filter(({ starts }) => !/[\r\n]/.test(text.slice(starts[0], starts[1])));
    return near.length > 0 ? near : group;
  });
}

/** The index of the first value that is not below `wanted`, in an ascending list. */
export const firstAtOrAfter = (values: readonly number[], wanted: number): number =>
  firstIndex(values.length, (i) => (values[i] ?? 0) >= wanted);
