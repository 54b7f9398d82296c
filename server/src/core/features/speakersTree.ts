import type { SpeakerType } from '../model/schema.ts';
import { isWithin, type Uri } from '../model/uri.ts';
import { shorten } from '../text/shorten.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import { displayName } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { groupKey, type Identity, identityOf, type SpeakerKey } from './identity.ts';
import { statementCounts } from './speakerUsage.ts';
import type { Location } from './types.ts';

/** A speaker of the whole workspace, or the group of what has none. */
export interface SpeakerNode {
  /** Asks for `speakerArticles`; empty for the group without a speaker. */
  readonly key: SpeakerKey | '';
  /** Empty for the group without a speaker. */
  readonly name: string;
  readonly role?: string;
  readonly affiliation?: string;
  readonly type?: SpeakerType;
  readonly articles: number;
  readonly statements: number;
  readonly definition?: Location;
}

/**
 * All who make a statement, by name; what has no speaker first. Speakers are one across articles through the project
 * file and `sameAs` alone. `folder` limits the articles that count.
 */
export function speakersTree(
  snapshot: Snapshot,
  folder?: Uri,
  token: CancellationToken = neverCancelled,
): readonly SpeakerNode[] {
  const tallies = new Map<SpeakerKey | '', Tally>();
  const count = (key: SpeakerKey | '', identity: Identity | undefined, file: Uri, article: Uri, by: number): void => {
    const tally = tallies.get(key) ?? { identity, file, statements: 0, articles: new Set() };
    // A definition in the project file tells most; take it over an entry that only one article has.
    if (
      identity &&
      snapshot.projects.has(identity.home) &&
      !(tally.identity && snapshot.projects.has(tally.identity.home))
    ) {
      tally.identity = identity;
      tally.file = identity.home;
    }
    tally.statements += by;
    tally.articles.add(article);
    tallies.set(key, tally);
  };
  for (const [uri, file] of snapshot.sidecars) {
    if (token.isCancellationRequested) return [];
    if (folder && !isWithin(folder, file.article)) continue;
    for (const [id, by] of statementCounts(file.sidecar)) {
      if (id === '') {
        count('', undefined, uri, file.article, by);
        continue;
      }
      const identity = identityOf(snapshot, uri, id);
      count(groupKey(snapshot, identity), identity, uri, file.article, by);
    }
  }
  const nodes = [...tallies].map(([key, tally]) => nodeOf(snapshot, key, tally));
  // By code unit: the order of a language is a matter of the client, and of its locale.
  return nodes.sort(
    (a, b) => Number(a.key !== '') - Number(b.key !== '') || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

interface Tally {
  identity: Identity | undefined;
  file: Uri;
  statements: number;
  articles: Set<Uri>;
}

function nodeOf(snapshot: Snapshot, key: SpeakerKey | '', tally: Tally): SpeakerNode {
  const { identity } = tally;
  const speaker = identity?.known?.speaker;
  const entry = identity?.known?.entries.at(-1);
  const affiliation = speaker?.affiliation && identityOf(snapshot, tally.file, speaker.affiliation.id);
  return {
    key,
    name: identity ? shorten(displayName(identity.known, identity.id), 120) : '',
    ...(speaker?.role ? { role: shorten(speaker.role, 120) } : {}),
    ...(affiliation ? { affiliation: shorten(displayName(affiliation.known, affiliation.id), 120) } : {}),
    ...(speaker?.type ? { type: speaker.type } : {}),
    articles: tally.articles.size,
    statements: tally.statements,
    ...(entry ? { definition: { uri: entry.uri, span: entry.speaker.idSpan } } : {}),
  };
}
