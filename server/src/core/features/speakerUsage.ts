import { isStatement } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';
import type { Uri } from '../model/uri.ts';
import { chainOf } from '../workspace/chain.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { groupKey, type Identity, identityOf, type SpeakerKey, sameSpeakers } from './identity.ts';
import { sidecarsBeside } from './lookups.ts';

export interface Usage {
  readonly statements: number;
  readonly articles: number;
}

/**
 * How much each of some speakers says, over all articles and layers, in one pass over the files that can name them.
 * Speakers that are one through `sameAs` count together.
 */
export function speakerUsages(
  snapshot: Snapshot,
  speakers: readonly Identity[],
  token: CancellationToken = neverCancelled,
): readonly Usage[] {
  const tallies = new Map<SpeakerKey, { statements: number; articles: Set<Uri> }>();
  const wanted = speakers.map((speaker) => groupKey(snapshot, speaker));
  for (const key of wanted) tallies.set(key, { statements: 0, articles: new Set() });
  for (const uri of filesNaming(snapshot, speakers)) {
    if (token.isCancellationRequested) break;
    const file = snapshot.sidecars.get(uri);
    if (!file) continue;
    for (const [id, count] of statementCounts(file.sidecar)) {
      const tally = id === '' ? undefined : tallies.get(groupKey(snapshot, identityOf(snapshot, uri, id)));
      if (!tally) continue;
      tally.statements += count;
      tally.articles.add(file.article);
    }
  }
  return wanted.map((key) => {
    const tally = tallies.get(key);
    return { statements: tally?.statements ?? 0, articles: tally?.articles.size ?? 0 };
  });
}

export function speakerUsage(snapshot: Snapshot, speaker: Identity): Usage {
  return speakerUsages(snapshot, [speaker])[0] ?? { statements: 0, articles: 0 };
}

/** How many statements each speaker id of one sidecar makes; under the empty id those that have no speaker. */
export function statementCounts(sidecar: Sidecar): ReadonlyMap<string, number> {
  const before = counted.get(sidecar);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const annotation of sidecar.annotations) {
    if (!isStatement(annotation)) continue;
    const ids = new Set(chainOf(sidecar, annotation).speakers.map((ref) => ref.id));
    if (ids.size === 0) ids.add('');
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  counted.set(sidecar, counts);
  return counts;
}

const counted = new WeakMap<Sidecar, ReadonlyMap<string, number>>();

/** Sidecars in which some of the speakers may speak. */
function filesNaming(snapshot: Snapshot, speakers: readonly Identity[]): ReadonlySet<Uri> {
  const same = sameSpeakers(snapshot);
  if (speakers.some((speaker) => same.has(speaker.key))) return new Set(snapshot.sidecars.keys());
  return new Set(
    speakers.flatMap(({ home, id }) =>
      snapshot.projects.has(home) ? snapshot.corpus.sidecarsNaming(home, id) : sidecarsBeside(snapshot, home),
    ),
  );
}
