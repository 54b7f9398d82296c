import type { Sidecar } from '../model/sidecar.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Uri } from '../model/uri.ts';
import { type KnownSpeaker, speakerOf } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** Names one speaker across files: the file that first defines the id, and the id. */
export type SpeakerKey = string & { readonly speakerKey: true };

export interface Identity {
  readonly key: SpeakerKey;
  /** The farthest file that defines it (the project file before a sidecar); the asking file where nobody does. */
  readonly home: Uri;
  readonly id: string;
  readonly known: KnownSpeaker | undefined;
}

export const speakerKey = (home: Uri, id: string): SpeakerKey => `${home}#${id}` as SpeakerKey;

/** Which speaker `id` is in a sidecar or project file. */
export function identityOf(snapshot: Snapshot, file: Uri, id: string): Identity {
  const known = speakerOf(snapshot, file, id);
  const home = known?.entries.at(-1)?.uri ?? file;
  return { key: speakerKey(home, id), home, id, known };
}

/**
 * Maps the keys of speakers that are one through `sameAs` to one key of theirs (the first, in the order of files);
 * keys that are alone are not in it. Only links join speakers: equal names do not.
 */
export function sameSpeakers(snapshot: Snapshot): ReadonlyMap<SpeakerKey, SpeakerKey> {
  const before = joined.get(snapshot);
  if (before) return before;
  const parents = new Map<SpeakerKey, SpeakerKey>();
  const find = (key: SpeakerKey): SpeakerKey => {
    let root = key;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  const byLink = new Map<string, SpeakerKey>();
  const add = (file: Uri, speakers: readonly Speaker[]): void => {
    for (const speaker of speakers) {
      const { key } = identityOf(snapshot, file, speaker.id);
      for (const { url } of speaker.sameAs) {
        const link = sameAsKey(url);
        const first = byLink.get(link);
        if (first === undefined) byLink.set(link, key);
        else if (find(first) !== find(key)) parents.set(find(key), find(first));
      }
    }
  };
  for (const [uri, { project }] of snapshot.projects) add(uri, linkedIn(project));
  for (const [uri, { sidecar }] of snapshot.sidecars) add(uri, linkedIn(sidecar));
  const same = new Map([...parents.keys()].map((key) => [key, find(key)]));
  for (const root of [...same.values()]) same.set(root, root);
  joined.set(snapshot, same);
  return same;
}

/** The key to group by: one for all that `sameAs` or the project file make one speaker. */
export function groupKey(snapshot: Snapshot, identity: Identity): SpeakerKey {
  return sameSpeakers(snapshot).get(identity.key) ?? identity.key;
}

const joined = new WeakMap<Snapshot, ReadonlyMap<SpeakerKey, SpeakerKey>>();
const linked = new WeakMap<object, readonly Speaker[]>();

/** Speakers that give a `sameAs`: few of them, and asked for again after every edit elsewhere. */
function linkedIn(file: Pick<Sidecar, 'speakers'>): readonly Speaker[] {
  const before = linked.get(file);
  if (before) return before;
  const found = [...file.speakers.values()].filter((speaker) => speaker.sameAs.length > 0);
  linked.set(file, found);
  return found;
}

/** Links that differ in scheme, `www.` or a closing slash alone name the same page. */
const sameAsKey = (url: string): string =>
  url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '');
