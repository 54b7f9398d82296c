import { sameSpeakers } from '../core/features/identity.ts';
import { outline } from '../core/features/outline.ts';
import { statistics } from '../core/features/statistics.ts';
import type { Uri } from '../core/model/uri.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import type { Counts } from './format/checkFormat.ts';

/** Counts over all the files that are articles. Speakers that are one through `sameAs` or the project file count once. */
export function countIn(snapshot: Snapshot, files: readonly Uri[]): Counts {
  const counts = { articles: 0, claims: 0, quotes: 0, unsourced: 0 };
  const same = sameSpeakers(snapshot);
  const speakers = new Set<string>();
  for (const uri of files) {
    if (!snapshot.articles.has(uri)) continue;
    const { statements, claims, unsourced } = statistics(snapshot, uri);
    counts.articles++;
    counts.claims += claims;
    counts.quotes += statements - claims;
    counts.unsourced += unsourced;
    for (const { key } of outline(snapshot, uri).speakers) speakers.add(same.get(key) ?? key);
  }
  return { ...counts, speakers: speakers.size };
}
