import { baseName, type Uri } from '../../model/uri.ts';
import { targetSidecar } from '../../workspace/corpusIndex.ts';
import type { CancellationToken } from '../../workspace/fileSystem.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { hides, type NamedPlaces, Places } from './namedPlaces.ts';

/**
 * Every place that names an annotation of a sidecar: its entry, what continues it or stands within it, and relations of
 * any file; and whether nothing means `to` there yet, be it in vain.
 */
export function annotationNames(
  snapshot: Snapshot,
  sidecar: Uri,
  id: string,
  to: string,
  token: CancellationToken,
): NamedPlaces {
  const places = new Places();
  const own = snapshot.sidecars.get(sidecar);
  if (!own) return { places: places.found };
  if (own.sidecar.problems.some(({ code }) => code === 'sidecar.syntax')) {
    return { places: places.found, unreadable: sidecar };
  }
  const entries = own.sidecar.annotations.filter((annotation) => annotation.id === id);
  if (entries.length > 1) return { places: places.found, twice: sidecar };
  let taken: Uri | undefined = own.sidecar.byId.has(to) ? sidecar : undefined;
  for (const { idSpan } of entries) places.add(sidecar, idSpan);
  for (const { continues, within } of own.sidecar.annotations) {
    for (const ref of [continues, within]) {
      if (ref?.id === id) places.add(sidecar, ref.span);
      else if (ref?.id === to) taken ??= sidecar;
    }
  }
  const article = baseName(own.article);
  for (const file of snapshot.sidecars.values()) {
    if (token.isCancellationRequested) break;
    if (file !== own && file.text.includes(article) && hides(file, id)) {
      return { places: places.found, unreadable: file.uri };
    }
    for (const { relations } of file.sidecar.annotations) {
      for (const { target, span } of relations) {
        if ((target.id !== id && target.id !== to) || targetSidecar(file.uri, target) !== sidecar) continue;
        if (target.id === id) places.add(file.uri, span);
        else taken ??= file.uri;
      }
    }
  }
  return { places: places.found, ...(taken ? { taken } : {}) };
}
