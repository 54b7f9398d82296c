import type { Ref } from '../model/annotation.ts';
import type { Uri } from '../model/uri.ts';
import { displayName, outletOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Identity, identityOf } from './identity.ts';

/** Looks speakers up for one request: each id of a file once. */
export interface SpeakerLookup {
  identity(file: Uri, id: string): Identity;
  /** The name to show; the id where nobody gives a name. */
  name(file: Uri, id: string): string;
  /** Of the article that the file is about. */
  outlet(file: Uri): Ref | undefined;
}

export function speakerLookup(snapshot: Snapshot): SpeakerLookup {
  const files = new Map<Uri, Map<string, Identity>>();
  const identity = (file: Uri, id: string): Identity => {
    let known = files.get(file);
    if (!known) {
      known = new Map();
      files.set(file, known);
    }
    let found = known.get(id);
    if (!found) {
      found = identityOf(snapshot, file, id);
      known.set(id, found);
    }
    return found;
  };
  return {
    identity,
    name: (file, id) => displayName(identity(file, id).known, id),
    outlet: (file) => outletOf(snapshot, file),
  };
}
