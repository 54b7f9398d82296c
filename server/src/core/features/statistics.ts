import { spansOf } from '../model/anchor.ts';
import { isStatement } from '../model/annotation.ts';
import type { Uri } from '../model/uri.ts';
import { chainIn } from '../workspace/chainIn.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { sourcingOf } from '../workspace/sourcing.ts';
import { identityOf } from './identity.ts';
import { readingsOf } from './statements.ts';

/** Counts of one article over all its sidecars. */
export interface Statistics {
  readonly annotations: number;
  /** Claims, quotations and kinds like them. */
  readonly statements: number;
  readonly claims: number;
  /** Statements that nobody stands behind and no waiver settles. */
  readonly unsourced: number;
  /** Those that make a statement. */
  readonly speakers: number;
  /** Annotations without a place in the text: lost or ambiguous. */
  readonly unplaced: number;
}

export function statistics(snapshot: Snapshot, article: Uri, token: CancellationToken = neverCancelled): Statistics {
  const counts = { annotations: 0, statements: 0, claims: 0, unsourced: 0, unplaced: 0 };
  const speakers = new Map<Uri, Set<string>>();
  for (const [file, { annotation, anchor }] of readingsOf(snapshot, article)) {
    if (token.isCancellationRequested) break;
    counts.annotations++;
    if (!spansOf(anchor)) counts.unplaced++;
    if (!isStatement(annotation)) continue;
    const chain = chainIn(file.sidecar, annotation);
    counts.statements++;
    if (annotation.base === 'claim') counts.claims++;
    if (sourcingOf(file.sidecar, annotation, chain) === 'unsourced') counts.unsourced++;
    const ids = speakers.get(file.uri) ?? new Set();
    for (const speaker of chain.speakers) ids.add(speaker.id);
    speakers.set(file.uri, ids);
  }
  const keys = [...speakers].flatMap(([file, ids]) => [...ids].map((id) => identityOf(snapshot, file, id).key));
  return { ...counts, speakers: new Set(keys).size };
}
