import type { Uri } from '../model/uri.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/**
 * The files that see the speakers of a file, itself among them: those of a project file all sidecars of the project,
 * those of a base sidecar the layers of the article, those of a layer nobody else.
 */
export function seenFrom(snapshot: Snapshot, file: Uri): readonly Uri[] {
  if (snapshot.projects.has(file)) {
    return [file, ...[...snapshot.sidecars.values()].filter(({ project }) => project === file).map(({ uri }) => uri)];
  }
  const sidecar = snapshot.sidecars.get(file);
  if (!sidecar || sidecar.layer !== undefined) return [file];
  const layers = snapshot.articles.get(sidecar.article)?.sidecars ?? [];
  return [file, ...layers.filter((uri) => uri !== file)];
}
