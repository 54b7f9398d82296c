import { spansOf } from '../model/anchor.ts';
import type { Uri } from '../model/uri.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { sourcingOf } from '../workspace/sourcing.ts';
import { readingsOf, startOf } from './statements.ts';
import type { Highlight } from './types.ts';

/** What a client decorates in an article, in text order. `ignore` entries and what has no place are left out. */
export function highlights(
  snapshot: Snapshot,
  article: Uri,
  token: CancellationToken = neverCancelled,
): readonly Highlight[] {
  const found: Highlight[] = [];
  const readings = [...readingsOf(snapshot, article)].sort((a, b) => startOf(a[1]) - startOf(b[1]));
  for (const [file, reading] of readings) {
    if (token.isCancellationRequested) return [];
    const { annotation, anchor } = reading;
    const spans = spansOf(anchor);
    if (!spans || annotation.base === 'ignore' || anchor.state === 'ambiguous' || anchor.state === 'lost') continue;
    found.push({
      spans,
      ...(reading.cue ? { cue: reading.cue } : {}),
      ...(reading.mention ? { mention: reading.mention } : {}),
      kind: annotation.kind,
      base: annotation.base,
      sourced: sourcingOf(file.sidecar, annotation) !== 'unsourced',
      anchor: anchor.state,
      annotation: annotation.id,
      entry: { uri: file.uri, span: annotation.span },
    });
  }
  return found;
}
