import type { Occurrence } from '../model/selector.ts';
import { isWholeWords } from './boundaries.ts';
import { type Chain, chainsOf, usable } from './chains.ts';
import {
  type Agreement,
  agreesAfter,
  agreesBefore,
  type Context,
  contextLikeness,
  type Surroundings,
} from './context.ts';
import type { Hits } from './hits.ts';

/** What the hits of a selector come to. */
export type Settled =
  | { readonly kind: 'found'; readonly chain: Chain }
  /** The wording is there once, or once in recognizable surroundings, and those are not what they were. */
  | { readonly kind: 'moved'; readonly chain: Chain; readonly score: number }
  | { readonly kind: 'ambiguous'; readonly chains: readonly Chain[]; readonly total: number }
  | { readonly kind: 'none' };

export interface Wanted {
  /** Length of each piece in the text that is searched. */
  readonly lengths: readonly number[];
  readonly context: Context | undefined;
  readonly occurrence: Occurrence | undefined;
}

/** Below this likeness the context of a place contradicts the selector's beyond recognition. */
const recognizable = 0.5;
/** Among several places an altered context decides only if it is this like, and so much liker than the next. */
const decisive = 0.7;
const margin = 0.25;

/**
 * Decides between the places where a selector's pieces stand.
 *
 * 1. `occurrence` picks the n-th hit of the first piece, when the total is what it says: the total of all places, or
 *    of those on word boundaries. A changed total leaves it to the context.
 * 2. Places whose context agrees win: on all sides to the code unit, then folded, then on one side of two.
 * 3. Of what is left, places on word boundaries (Arabic proclitics allowed) go before places inside words.
 * 4. One place left is found; several are ambiguous. Where context was given and agrees nowhere, a single place is
 *    found if the context is recognizable and moved if not, and several are ambiguous unless an altered context
 *    speaks clearly for one, which is then moved.
 */
export function settle(around: Surroundings, wanted: Wanted, hits: readonly Hits[]): Settled {
  const { lengths, context, occurrence } = wanted;
  const starts = hits.map((of, piece) => usable(around.text, lengths[piece] ?? 0, of));
  const suffix = context?.suffix;
  const fits = (end: number): boolean => suffix !== undefined && agreesAfter(around, end, suffix) !== 'none';
  const chains = chainsOf(around.text, lengths, starts, fits);
  if (chains.length === 0) return { kind: 'none' };
  const truncated = (hits[0]?.total ?? 0) - (hits[0]?.at.length ?? 0);
  if (occurrence) {
    const chain = counted(around.text, lengths[0] ?? 0, starts[0] ?? [], truncated, occurrence, chains);
    if (chain) return { kind: 'found', chain };
    if (!context) return ambiguous(chains, truncated);
  }
  if (!context) return only(chains, truncated);
  const places = chains.map((chain) => placeOf(around, wanted, chain, context));
  for (const accepts of tiers) {
    const agreeing = places.filter(({ agreement }) => agreement.every(accepts));
    if (agreeing.length > 0)
      return only(
        agreeing.map(({ chain }) => chain),
        0,
      );
  }
  const oneSided = places.filter(({ agreement }) => agreement.some((side) => side !== 'none'));
  if (oneSided.length > 0)
    return only(
      oneSided.map(({ chain }) => chain),
      0,
    );
  return byLikeness(around, wanted, chains, context, truncated);
}

const tiers: readonly ((side: Agreement) => boolean)[] = [(side) => side === 'exact', (side) => side !== 'none'];

interface Place {
  readonly chain: Chain;
  /** Of each side that was given. */
  readonly agreement: readonly Agreement[];
}

function placeOf(around: Surroundings, { lengths }: Wanted, chain: Chain, context: Context): Place {
  const agreement: Agreement[] = [];
  if (context.prefix) agreement.push(agreesBefore(around, chain.starts[0] ?? 0, context.prefix));
  if (context.suffix) agreement.push(agreesAfter(around, endOf(chain, lengths), context.suffix));
  return { chain, agreement };
}

export const endOf = (chain: Chain, lengths: readonly number[]): number =>
  (chain.starts.at(-1) ?? 0) + (lengths.at(-1) ?? 0);

/** The place that `occurrence` counts to; undefined when the total is another, or the rest is not reached from there. */
function counted(
  text: string,
  length: number,
  starts: readonly number[],
  truncated: number,
  { index, total }: Occurrence,
  chains: readonly Chain[],
): Chain | undefined {
  const pick = (from: readonly number[]): Chain | undefined =>
    chains.find((chain) => chain.starts[0] === from[index - 1]);
  if (index < 1 || index > total) return undefined;
  if (starts.length + truncated === total) return pick(starts);
  const whole = starts.filter((start) => isWholeWords(text, start, start + length));
  return truncated === 0 && whole.length === total ? pick(whole) : undefined;
}

function only(chains: readonly Chain[], truncated: number): Settled {
  const whole = chains.filter(({ wholeWords }) => wholeWords);
  const left = whole.length > 0 ? whole : chains;
  const [chain] = left;
  return chain && left.length === 1 && truncated === 0 ? { kind: 'found', chain } : ambiguous(left, truncated);
}

const ambiguous = (chains: readonly Chain[], truncated: number): Settled => ({
  kind: 'ambiguous',
  chains,
  total: chains.length + truncated,
});

/** Likeness of the context costs time; among more places than this nobody looks. */
const maxCompared = 200;

function byLikeness(
  around: Surroundings,
  { lengths }: Wanted,
  chains: readonly Chain[],
  context: Context,
  truncated: number,
): Settled {
  if (chains.length + truncated > maxCompared) return ambiguous(chains, truncated);
  const scored = chains
    .map((chain) => ({
      chain,
      likeness: contextLikeness(around, chain.starts[0] ?? 0, endOf(chain, lengths), context),
    }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = scored;
  if (!best) return { kind: 'none' };
  const score = (3 + best.likeness) / 4;
  if (!next) {
    return best.likeness >= recognizable
      ? { kind: 'found', chain: best.chain }
      : { kind: 'moved', chain: best.chain, score };
  }
  return best.likeness >= decisive && best.likeness - next.likeness >= margin
    ? { kind: 'moved', chain: best.chain, score }
    : ambiguous(chains, truncated);
}
