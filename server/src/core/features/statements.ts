import { spansOf } from '../model/anchor.ts';
import { isStatement } from '../model/annotation.ts';
import type { Uri } from '../model/uri.ts';
import type { Chain } from '../workspace/chain.ts';
import { chainIn } from '../workspace/chainIn.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import { type Sourcing, sourcingOf } from '../workspace/sourcing.ts';

/** A claim or quotation with what it inherits. */
export interface Statement {
  readonly reading: Reading;
  readonly file: SidecarFile;
  readonly chain: Chain;
  readonly sourcing: Sourcing;
}

/**
 * All statements of an article over all its sidecars, in text order; those without a place come last, in the order
 * of the files.
 */
export function statementsOf(
  snapshot: Snapshot,
  article: Uri,
  token: CancellationToken = neverCancelled,
): readonly Statement[] {
  const found: Statement[] = [];
  for (const [file, reading] of readingsOf(snapshot, article)) {
    if (token.isCancellationRequested) return [];
    if (!isStatement(reading.annotation)) continue;
    const chain = chainIn(file.sidecar, reading.annotation);
    found.push({ reading, file, chain, sourcing: sourcingOf(file.sidecar, reading.annotation, chain) });
  }
  return found.sort((a, b) => startOf(a.reading) - startOf(b.reading) || endOf(a.reading) - endOf(b.reading));
}

/** Every reading of an article with its sidecar: the base first, then the layers. */
export function* readingsOf(snapshot: Snapshot, article: Uri): Generator<readonly [SidecarFile, Reading]> {
  const readings = snapshot.articles.get(article)?.readings;
  for (const [uri, list] of readings ?? []) {
    const file = snapshot.sidecars.get(uri);
    if (file) for (const reading of list) yield [file, reading];
  }
}

/** First offset of a reading's spans; infinite where it has no place. */
export const startOf = (reading: Reading): number => spansOf(reading.anchor)?.[0].start ?? Number.POSITIVE_INFINITY;

const endOf = (reading: Reading): number => spansOf(reading.anchor)?.at(-1)?.end ?? 0;
