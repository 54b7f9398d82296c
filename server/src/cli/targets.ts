import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { baseName, fileUri, fsPathOf, isWithin, sibling, type Uri } from '../core/model/uri.ts';
import { parseSidecarName, projectFileName } from '../core/sidecar/pairing.ts';
import { isSkipped } from '../core/workspace/discover.ts';
import { unusable } from './commandError.ts';

/** What the paths of a command line mean. */
export interface Targets {
  /** The folders to read: each as much as the rules need to know, none inside another. */
  readonly roots: readonly Uri[];
  /** Folders to read as well that lie where no walk from the roots goes, as somebody named them. */
  readonly hidden: readonly Uri[];
  /** The files that were named, a sidecar's article for the sidecar. */
  readonly files: ReadonlyMap<Uri, string>;
  /** The folders that were named. */
  readonly folders: ReadonlyMap<Uri, string>;
  /** Whether findings of a file are asked for. */
  includes(uri: Uri): boolean;
}

/**
 * Works out what to read and what to report. Rules that look at several articles see the whole repository (the nearest
 * `.git` upwards; without one the working folder around the path) where a project file stands in the folder or above
 * it, else the folder.
 * @throws CommandError where nothing is at a path.
 */
export async function locateTargets(paths: readonly string[], cwd: string): Promise<Targets> {
  const roots = new Set<Uri>();
  const hidden = new Set<Uri>();
  const files = new Map<Uri, string>();
  const folders = new Map<Uri, string>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const full = resolve(cwd, path);
    const found = await stat(full).catch((error: NodeJS.ErrnoException) => error.code ?? String(error));
    if (typeof found === 'string') throw unusable(path, found);
    const folder = found.isDirectory() ? full : dirname(full);
    const { root, isHidden } = await rootOf(folder, resolve(cwd));
    roots.add(fileUri(root));
    if (isHidden) hidden.add(fileUri(folder));
    if (found.isDirectory()) folders.set(fileUri(full), path);
    else files.set(articleOf(fileUri(full)), path);
  }
  return {
    roots: [...roots].filter((uri) => ![...roots].some((other) => other !== uri && isWithin(other, uri))),
    hidden: [...hidden],
    files,
    folders,
    includes: (uri) =>
      files.has(uri) || files.has(articleOf(uri)) || [...folders.keys()].some((folder) => isWithin(folder, uri)),
  };
}

/** The article of a sidecar; every other file stands for itself. */
export function articleOf(uri: Uri): Uri {
  const sidecar = parseSidecarName(baseName(uri));
  return sidecar ? sibling(uri, sidecar.article) : uri;
}

/** What has to be read for a folder's findings to be right, and whether the folder is in what a walk from there skips. */
async function rootOf(folder: string, cwd: string): Promise<{ readonly root: string; readonly isHidden: boolean }> {
  const upwards = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) upwards.push(dirname(at));
  const repository = await findAsync(upwards, (at) => exists(join(at, '.git')));
  const top = repository ?? (upwards.includes(cwd) ? cwd : folder);
  const inside = upwards.slice(0, upwards.indexOf(top) + 1);
  if ((await findAsync(inside, (at) => exists(join(at, projectFileName)))) === undefined) {
    return { root: folder, isHidden: false };
  }
  const isHidden = inside.slice(0, -1).some((at) => isSkipped(basename(at)));
  return { root: top, isHidden };
}

/**
 * The folder above which no project file counts for what is written to a folder, which need not be there yet: the
 * repository, else the working folder where that holds it.
 */
export async function rootsAround(folder: Uri, cwd: string): Promise<readonly Uri[]> {
  const at = fsPathOf(folder);
  const upwards = [at];
  for (let up = at; dirname(up) !== up; up = dirname(up)) upwards.push(dirname(up));
  const repository = await findAsync(upwards, (each) => exists(join(each, '.git')));
  return [fileUri(repository ?? (upwards.includes(resolve(cwd)) ? resolve(cwd) : at))];
}

async function findAsync(
  paths: readonly string[],
  test: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const path of paths) if (await test(path)) return path;
  return undefined;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
