import { baseName, isWithin, parentOf, relativePath, sibling, type Uri } from '../model/uri.ts';
import { isProjectFileName, parseSidecarName } from '../sidecar/pairing.ts';
import { byCodeUnit, folderUri } from '../workspace/discover.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { commonFolder } from './commonFolder.ts';
import { leftOverIn } from './leftOver.ts';

/** What an export takes of a workspace. */
export interface Selection {
  /** Sorted by path. */
  readonly articles: readonly Uri[];
  /** The folder whose tree is mirrored; undefined where what is wanted has none in common. */
  readonly folder: Uri | undefined;
  /** Of a file in that folder, relative to it. */
  readonly path: (uri: Uri) => string;
  /** The files that nothing may be written over. */
  readonly sources: ReadonlySet<Uri>;
}

/**
 * Chooses the articles that are meant by files and folders: an article, a sidecar for its article, a project file for
 * its folder; everything for none. What an earlier export left in the folder that is written to (some formats write texts)
 * is neither exported again nor kept from being replaced.
 */
export function selectArticles(snapshot: Snapshot, wanted: readonly Uri[], into: Uri): Selection {
  const targets = wanted.length > 0 ? wanted.map(targetOf) : snapshot.roots;
  const files = new Set(targets.filter((uri) => snapshot.articles.has(uri)));
  const folders = targets.filter((uri) => !files.has(uri)).map(folderUri);
  const around = wanted.length > 0 ? [...files].map(parentOf) : [...snapshot.articles.keys()].map(parentOf);
  const isLeftOver = leftOverIn(into, [...files, ...folders]);
  const isWanted = (uri: Uri): boolean =>
    targets.length === 0 || files.has(uri) || folders.some((folder) => isWithin(folder, uri));

  const known = [...snapshot.articles.values()]
    .filter(({ uri, sidecars }) => !isLeftOver(uri, sidecars))
    .map(({ uri }) => uri);
  const folder = commonFolder(
    folders.length > 0 || files.size > 0 ? [...folders, ...[...files].map(parentOf)] : around,
  );
  const path = (uri: Uri): string => (folder && relativePath(folder, uri)) ?? uri;
  return {
    articles: known
      .filter(isWanted)
      .map((uri) => ({ uri, path: path(uri) }))
      .sort((a, b) => byCodeUnit(a.path, b.path))
      .map(({ uri }) => uri),
    folder,
    path,
    sources: new Set([...known, ...snapshot.sidecars.keys(), ...snapshot.projects.keys()]),
  };
}

function targetOf(uri: Uri): Uri {
  const name = baseName(uri);
  const sidecar = parseSidecarName(name);
  if (sidecar) return sibling(uri, sidecar.article);
  return isProjectFileName(name) ? parentOf(uri) : uri;
}
