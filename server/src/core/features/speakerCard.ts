import type { Identification, SpeakerType } from '../model/schema.ts';
import type { Uri } from '../model/uri.ts';
import { displayName, speakerOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Party } from './chainLine.ts';
import { type Identity, identityOf } from './identity.ts';
import { speakerUsage, type Usage } from './speakerUsage.ts';

/** What a line about a speaker tells. Strings are raw text of files. */
export interface SpeakerFacts {
  readonly id: string;
  readonly name: string;
  /** False where no file defines the id. */
  readonly defined: boolean;
  readonly type?: SpeakerType;
  readonly role?: string;
  readonly affiliation?: Party;
  readonly identification: Identification;
  /** Why no name is given. */
  readonly reason?: string;
}

export interface SpeakerCard extends SpeakerFacts {
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  readonly maybe?: Party;
  readonly note?: string;
  readonly usage: Usage;
}

/** A speaker as the file `uri` knows them. */
export function speakerFacts(snapshot: Snapshot, uri: Uri, id: string): SpeakerFacts {
  return facts(snapshot, uri, identityOf(snapshot, uri, id));
}

export function speakerCard(snapshot: Snapshot, uri: Uri, id: string): SpeakerCard {
  const identity = identityOf(snapshot, uri, id);
  const speaker = identity.known?.speaker;
  return {
    ...facts(snapshot, uri, identity),
    names: speaker?.names ?? {},
    aliases: speaker?.aliases ?? [],
    sameAs: (speaker?.sameAs ?? []).map((link) => link.url),
    ...(speaker?.maybe ? { maybe: party(snapshot, uri, speaker.maybe.id) } : {}),
    ...(speaker?.note ? { note: speaker.note } : {}),
    usage: speakerUsage(snapshot, identity),
  };
}

function facts(snapshot: Snapshot, uri: Uri, { id, known }: Identity): SpeakerFacts {
  const speaker = known?.speaker;
  return {
    id,
    name: displayName(known, id),
    defined: known !== undefined,
    identification: speaker?.identification ?? 'named',
    ...(speaker?.reason ? { reason: speaker.reason } : {}),
    ...(speaker?.type ? { type: speaker.type } : {}),
    ...(speaker?.role ? { role: speaker.role } : {}),
    ...(speaker?.affiliation ? { affiliation: party(snapshot, uri, speaker.affiliation.id) } : {}),
  };
}

const party = (snapshot: Snapshot, uri: Uri, id: string): Party => ({
  id,
  name: displayName(speakerOf(snapshot, uri, id), id),
});
