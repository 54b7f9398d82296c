import type { Span } from '../core/model/span.ts';
import type { Uri } from '../core/model/uri.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import type { Range } from '../protocol/requests.ts';
import { linesOf } from './convert.ts';

/** Ranges of a client as offsets; a range that runs backwards, as selections may, is turned round. */
export function spansIn(snapshot: Snapshot, uri: Uri, ranges: readonly Range[]): readonly Span[] {
  const lines = linesOf(snapshot, uri);
  return ranges.map((range) => {
    const { start = 0, end = 0 } = lines?.span(range) ?? {};
    return start <= end ? { start, end } : { start: end, end: start };
  });
}
