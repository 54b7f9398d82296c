import type { Uri } from '../model/uri.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { articleSymbols } from './articleSymbols.ts';
import { projectSymbols } from './projectSymbols.ts';
import { sidecarSymbols } from './sidecarSymbols.ts';
import type { DocumentSymbol } from './types.ts';

/** The outline of an article (by speaker), a sidecar or a project file. */
export function documentSymbols(
  snapshot: Snapshot,
  uri: Uri,
  locale: string,
  token: CancellationToken = neverCancelled,
): readonly DocumentSymbol[] {
  if (snapshot.articles.has(uri)) return articleSymbols(snapshot, uri, locale, token);
  const sidecar = snapshot.sidecars.get(uri);
  if (sidecar) return sidecarSymbols(snapshot, sidecar, locale);
  const project = snapshot.projects.get(uri);
  return project ? projectSymbols(project, locale) : [];
}
