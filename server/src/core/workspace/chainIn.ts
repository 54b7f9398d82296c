import type { Annotation } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';
import { type Chain, chainOf } from './chain.ts';

/**
 * `chainOf`, worked out once for each annotation of a sidecar that is looked at closely: an edit of the article
 * changes no chain, and long runs of `continues` are dear to follow again and again.
 */
export function chainIn(sidecar: Sidecar, annotation: Annotation): Chain {
  const known = chainsOf(sidecar);
  const before = known.get(annotation);
  if (before) return before;
  const chain = chainOf(sidecar, annotation);
  known.set(annotation, chain);
  return chain;
}

function chainsOf(sidecar: Sidecar): Map<Annotation, Chain> {
  const before = chains.get(sidecar);
  if (before) return before;
  const known = new Map<Annotation, Chain>();
  chains.set(sidecar, known);
  return known;
}

const chains = new WeakMap<Sidecar, Map<Annotation, Chain>>();
