import type { Uri } from '../model/uri.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { highlights } from './highlights.ts';
import type { Highlight } from './types.ts';

/**
 * The annotation that comes next after `offset` (or before it), counted by where annotations begin; from the last one
 * it goes round to the first. Undefined where the article has none.
 */
export function navigate(
  snapshot: Snapshot,
  article: Uri,
  offset: number,
  direction: 'next' | 'previous',
  which: 'annotation' | 'unsourced' = 'annotation',
): Highlight | undefined {
  const stops = highlights(snapshot, article).filter((stop) => which === 'annotation' || !stop.sourced);
  return direction === 'next'
    ? (stops.find((stop) => stop.spans[0].start > offset) ?? stops[0])
    : (stops.findLast((stop) => stop.spans[0].start < offset) ?? stops.at(-1));
}
