import type { Uri } from '../../model/uri.ts';
import type { CancellationToken } from '../../workspace/fileSystem.ts';
import { scopeOf } from '../../workspace/scope.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { speakerRefsBetween, speakerRefsOf } from '../../workspace/speakerRefs.ts';
import { identityOf } from '../identity.ts';
import { sidecarsBeside } from '../lookups.ts';
import { hides, type NamedPlaces, Places } from './namedPlaces.ts';

/**
 * Every place that names a speaker as `file` knows them, and whether `to` is free wherever they are seen: no entry, not
 * even one out of reach of the others, and no reference that would then mean them.
 */
export function speakerNames(
  snapshot: Snapshot,
  file: Uri,
  id: string,
  to: string,
  token: CancellationToken,
): NamedPlaces {
  const { home, key } = identityOf(snapshot, file, id);
  const places = new Places();
  const named = entryRefs(snapshot);
  let taken: Uri | undefined;
  for (const uri of filesSeeing(snapshot, home)) {
    if (token.isCancellationRequested) break;
    const read = snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri);
    if (!read) continue;
    if (hides(read, id)) return { places: places.found, unreadable: uri };
    const isThem = (seenFrom: Uri): boolean => identityOf(snapshot, seenFrom, id).key === key;
    const scope = scopeOf(snapshot, uri);
    // What an entry farther away names is looked up from here too, and must not mean another here than there.
    const split = scope.find((seen) => seen !== uri && named(seen).has(id) && isThem(seen) !== isThem(uri));
    if (split) return { places: places.found, split };
    if (!isThem(uri)) continue;
    const { speakers } = 'sidecar' in read ? read.sidecar : read.project;
    const refs = 'sidecar' in read ? speakerRefsOf(read.sidecar) : speakerRefsBetween(speakers.values());
    const entry = speakers.get(id);
    if (entry) places.add(uri, entry.idSpan);
    for (const ref of refs) if (ref.id === id) places.add(uri, ref.span);
    const isTaken = scope.some((seen) => definesSpeaker(snapshot, seen, to) || named(seen).has(to));
    if (isTaken || refs.some((ref) => ref.id === to)) taken ??= uri;
  }
  return { places: places.found, ...(taken ? { taken } : {}) };
}

/** The ids that the entries under `speakers` of a file name, put together once a file. */
function entryRefs(snapshot: Snapshot): (uri: Uri) => ReadonlySet<string> {
  const known = new Map<Uri, ReadonlySet<string>>();
  return (uri) => {
    const before = known.get(uri);
    if (before) return before;
    const speakers = (snapshot.sidecars.get(uri)?.sidecar ?? snapshot.projects.get(uri)?.project)?.speakers;
    const ids = new Set(speakerRefsBetween(speakers?.values() ?? []).map((ref) => ref.id));
    known.set(uri, ids);
    return ids;
  };
}

/** The files in which a speaker of `home` is known: all of a project, or those of an article. */
function* filesSeeing(snapshot: Snapshot, home: Uri): Iterable<Uri> {
  if (!snapshot.projects.has(home)) {
    yield* sidecarsBeside(snapshot, home);
    return;
  }
  yield home;
  for (const file of snapshot.sidecars.values()) if (file.project === home) yield file.uri;
}

const definesSpeaker = (snapshot: Snapshot, uri: Uri, id: string): boolean =>
  (snapshot.sidecars.get(uri)?.sidecar ?? snapshot.projects.get(uri)?.project)?.speakers.has(id) === true;
