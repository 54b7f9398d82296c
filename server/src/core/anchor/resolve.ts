import { type Anchor, maxCandidates } from '../model/anchor.ts';
import type { Selector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import { type Normalized, normalize } from '../text/normalize.ts';
import type { Chain } from './chains.ts';
import { contextOf, type Surroundings } from './context.ts';
import { FuzzyFinder } from './fuzzy.ts';
import { findAll, type Hits } from './hits.ts';
import { type Settled, settle, type Wanted } from './settle.ts';

export interface ResolveOptions {
  /** Whether the article is Markdown: its markup is then looked through where the exact wording is not found. */
  readonly markdown?: boolean;
  /** Leave out the folded and the fuzzy search: what is not there to the letter is `lost`. */
  readonly exactOnly?: boolean;
  /** Structurally LSP's token: selectors not reached once it is cancelled come out `lost`. */
  readonly token?: { readonly isCancellationRequested: boolean };
}

/**
 * Resolves every selector in a text (see `Anchor`), in order: exact first, all hits of all selectors in one pass; what
 * fails, in the folded text; what fails again, by likeness. Nothing is remembered between calls.
 */
export function resolveAll(
  text: string,
  selectors: readonly Selector[],
  options: ResolveOptions = {},
): readonly Anchor[] {
  const markdown = options.markdown === true;
  const cancelled = (): boolean => options.token?.isCancellationRequested === true;
  const anchors: Anchor[] = selectors.map(() => lost);
  const exact = { text, folded: false, markdown };
  const rest = pass(exact, selectors, everyIndex(selectors), anchors, (piece) => piece, spansIn);
  if (rest.length === 0 || options.exactOnly || cancelled()) return anchors;

  const folded = normalize(text, { markdown });
  const fold = (piece: string): string => normalize(piece, { markdown }).text.trim();
  const unresolved = pass(
    { text: folded.text, folded: true, markdown },
    selectors,
    rest,
    anchors,
    fold,
    (chain, lengths) => spansBehind(folded, chain, lengths),
  );
  const finder = new FuzzyFinder(folded, markdown);
  for (const i of unresolved) {
    if (cancelled()) break;
    const selector = selectors[i];
    if (selector) anchors[i] = finder.find(selector);
  }
  return anchors;
}

const lost: Anchor = { state: 'lost' };

const everyIndex = (of: readonly unknown[]): readonly number[] => of.map((_, i) => i);

type SpansOf = (chain: Chain, lengths: readonly number[]) => readonly [Span, ...Span[]];

/** Looks all pieces of the selectors at `indexes` up at once and settles each; gives back those without a place. */
function pass(
  around: Surroundings,
  selectors: readonly Selector[],
  indexes: readonly number[],
  anchors: Anchor[],
  pieceOf: (piece: string) => string,
  spansOf: SpansOf,
): readonly number[] {
  const state = around.folded ? 'normalized' : 'exact';
  const pieces = indexes.map((i) => selectors[i]?.pieces.map(pieceOf) ?? []);
  const hits = findAll(around.text, pieces.flat());
  const rest: number[] = [];
  let next = 0;
  indexes.forEach((index, k) => {
    const own = pieces[k] ?? [];
    const found: readonly Hits[] = hits.slice(next, next + own.length);
    next += own.length;
    const selector = selectors[index];
    if (!selector || own.length === 0 || found.some(({ total }) => total === 0)) {
      rest.push(index);
      return;
    }
    const wanted: Wanted = {
      lengths: own.map((piece) => piece.length),
      context: contextOf(selector, around.markdown),
      occurrence: selector.occurrence,
    };
    const anchor = anchorOf(settle(around, wanted, found), state, (chain) => spansOf(chain, wanted.lengths));
    if (anchor) anchors[index] = anchor;
    else rest.push(index);
  });
  return rest;
}

function anchorOf(
  settled: Settled,
  state: 'exact' | 'normalized',
  spansOf: (chain: Chain) => readonly [Span, ...Span[]],
): Anchor | undefined {
  switch (settled.kind) {
    case 'found':
      return { state, spans: spansOf(settled.chain) };
    case 'moved':
      return { state: 'moved', spans: spansOf(settled.chain), score: settled.score };
    case 'ambiguous':
      return {
        state: 'ambiguous',
        candidates: settled.chains.slice(0, maxCandidates).map(spansOf),
        total: settled.total,
      };
    case 'none':
      return undefined;
  }
}

function spansIn(chain: Chain, lengths: readonly number[]): readonly [Span, ...Span[]] {
  const at = (piece: number): Span => {
    const start = chain.starts[piece] ?? 0;
    return { start, end: start + (lengths[piece] ?? 0) };
  };
  return [at(0), ...lengths.slice(1).map((_, i) => at(i + 1))];
}

function spansBehind(folded: Normalized, chain: Chain, lengths: readonly number[]): readonly [Span, ...Span[]] {
  const [first, ...others] = spansIn(chain, lengths);
  const behind = ({ start, end }: Span): Span => folded.toSourceSpan(start, end);
  return [behind(first), ...others.map(behind)];
}
