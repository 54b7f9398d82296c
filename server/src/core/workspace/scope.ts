import type { Ref } from '../model/annotation.ts';
import type { ArticleInfo } from '../model/sidecar.ts';
import type { Speaker, SpeakerList } from '../model/speaker.ts';
import type { Uri } from '../model/uri.ts';
import type { Snapshot } from './snapshot.ts';

/** A speaker as an article knows it: the project's entry, overridden key by key by the base sidecar's, then the layer's. */
export interface KnownSpeaker {
  readonly id: string;
  /** All keys together. */
  readonly speaker: Speaker;
  /** The files that define it with their entries, nearest first: layer, base sidecar, project file. */
  readonly entries: readonly { readonly uri: Uri; readonly speaker: Speaker }[];
}

/** The files whose `speakers` a sidecar (or project file) sees, nearest first. */
export function scopeOf(snapshot: Snapshot, file: Uri): readonly Uri[] {
  const sidecar = snapshot.sidecars.get(file);
  if (!sidecar) return snapshot.projects.has(file) ? [file] : [];
  const base = snapshot.articles.get(sidecar.article)?.sidecars.find((uri) => !snapshot.sidecars.get(uri)?.layer);
  return [file, base, sidecar.project].filter((uri, i, all): uri is Uri => uri !== undefined && all.indexOf(uri) === i);
}

/** What `id` means in a file; undefined where nobody defined it. */
export function speakerOf(snapshot: Snapshot, file: Uri, id: string): KnownSpeaker | undefined {
  const entries = scopeOf(snapshot, file).flatMap((uri) => {
    const speaker = speakersIn(snapshot, uri)?.get(id);
    return speaker ? [{ uri, speaker }] : [];
  });
  const [nearest, ...farther] = entries;
  if (!nearest) return undefined;
  return { id, entries, speaker: farther.reduce((merged, entry) => merge(merged, entry.speaker), nearest.speaker) };
}

/** All speakers that a file sees, by id: its own first. */
export function speakersOf(snapshot: Snapshot, file: Uri): ReadonlyMap<string, KnownSpeaker> {
  const known = new Map<string, KnownSpeaker>();
  for (const uri of scopeOf(snapshot, file)) {
    for (const id of speakersIn(snapshot, uri)?.keys() ?? []) {
      if (known.has(id)) continue;
      const speaker = speakerOf(snapshot, file, id);
      if (speaker) known.set(id, speaker);
    }
  }
  return known;
}

/** The outlet of the article that a sidecar is about: as this file says, else (for a layer) as the base sidecar does. */
export function outletOf(snapshot: Snapshot, file: Uri): Ref | undefined {
  for (const uri of scopeOf(snapshot, file)) {
    const outlet = snapshot.sidecars.get(uri)?.sidecar.article.outlet;
    if (outlet) return outlet;
  }
  return undefined;
}

/**
 * What is told of the article that a sidecar is about: by this file, else (for a layer) by the base sidecar. Waivers are
 * those of this file.
 */
export function articleInfoOf(snapshot: Snapshot, file: Uri): ArticleInfo {
  const infos = scopeOf(snapshot, file).flatMap((uri) => snapshot.sidecars.get(uri)?.sidecar.article ?? []);
  return Object.assign({ waive: [] }, ...infos.reverse());
}

/** The name to show; the id where no name is given. */
export const displayName = (known: KnownSpeaker | undefined, id: string): string => known?.speaker.name ?? id;

const speakersIn = (snapshot: Snapshot, uri: Uri): ReadonlyMap<string, Speaker> | undefined =>
  snapshot.sidecars.get(uri)?.sidecar.speakers ?? snapshot.projects.get(uri)?.project.speakers;

/** `near` wins key by key; lists count as one key, empty ones too where they are written. */
function merge(near: Speaker, far: Speaker): Speaker {
  const list = <const Key extends SpeakerList>(key: Key): Speaker[Key] =>
    near[key].length > 0 || near.emptied?.includes(key) ? near[key] : far[key];
  const emptied = [...(near.emptied ?? []), ...(far.emptied ?? [])];
  return {
    ...far,
    ...near,
    names: { ...far.names, ...near.names },
    aliases: list('aliases'),
    sameAs: list('sameAs'),
    waive: list('waive'),
    ...(emptied.length > 0 ? { emptied } : {}),
  };
}
