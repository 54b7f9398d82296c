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
  let taken: Uri | undefined;
  for (const uri of filesSeeing(snapshot, home)) {
    if (token.isCancellationRequested) break;
    const read = snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri);
    if (!read) continue;
    if (hides(read, id)) return { places: places.found, unreadable: uri };
    const isThem = identityOf(snapshot, uri, id).key === key;
    if (!isThem) continue;
    const { speakers } = 'sidecar' in read ? read.sidecar : read.project;
    const refs = 'sidecar' in read ? speakerRefsOf(read.sidecar) : speakerRefsBetween(speakers.values());
    const entry = speakers.get(id);
    if (entry) places.add(uri, entry.idSpan);
    for (const ref of refs) if (ref.id === id) places.add(uri, ref.span);
    const isTaken = scopeOf(snapshot, uri).some((seen) => definesSpeaker(snapshot, seen, to));
    if (isTaken || refs.some((ref) => ref.id === to)) taken ??= uri;
  }
  return { places: places.found, ...(taken ? { taken } : {}) };
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
