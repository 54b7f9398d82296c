import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { ForbiddenPathError } from '../core/formats/forbiddenPath.ts';

/** A finished file under another name, and where in the folder it belongs. */
export interface Move {
  readonly from: string;
  readonly path: string;
}

/** A name beside which nothing else is called so, hidden. */
export const hiddenName = (): string => `.isnad-${randomUUID().slice(0, 8)}`;

/**
 * The absolute path of a file in a folder.
 * @throws ForbiddenPathError for a path that leads out of it.
 */
export function placeIn(folder: string, path: string): string {
  const place = resolve(folder, path);
  if (place === folder || !isInside(folder, place)) throw new ForbiddenPathError(path, 'outside');
  return place;
}

/** Does some work on a file that has another name meanwhile; errors of the system name its place. */
export function naming<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error) Object.assign(error, { path: place });
    throw error;
  }
}

/**
 * Renames finished files to their places in a folder, which is there, and on its file system. Where one cannot be put in
 * its place, all stay as they were. A file that is replaced hands its permissions on.
 * @throws ForbiddenPathError where a link leads out of the folder.
 */
export function putInPlace(folder: string, moves: readonly Move[]): void {
  const root = realpathSync(folder);
  const kept = join(folder, hiddenName());
  const folders = new Set<string>();
  const made: { readonly first: string; readonly last: string }[] = [];
  const done: { readonly place: string; readonly old: string | undefined }[] = [];
  try {
    for (const { from, path } of moves) {
      const place = placeIn(folder, path);
      naming(place, () => {
        const parent = dirname(place);
        if (!folders.has(parent)) {
          const first = mkdirSync(parent, { recursive: true });
          if (first !== undefined) made.push({ first, last: parent });
          // A link among the folders may lead anywhere.
          if (!isInside(root, realpathSync(parent))) throw new ForbiddenPathError(path, 'outside');
          folders.add(parent);
        }
        const old = keep(place, `${kept}-${done.length}`);
        done.push({ place, old });
        if (old !== undefined) chmodSync(from, statSync(old).mode);
        renameSync(from, place);
      });
    }
  } catch (error) {
    for (const { place, old } of done.reverse()) {
      if (old === undefined) rmSync(place, { force: true });
      else {
        renameSync(old, place);
        // Two names of one file stay two.
        rmSync(old, { force: true });
      }
    }
    for (const { first, last } of made.reverse()) removeEmpty(first, last);
    throw error;
  }
  for (const { old } of done) if (old !== undefined) rmSync(old, { force: true });
}

/** Takes folders away that were made, from the last one up to the first, as long as nobody put anything into them. */
export function removeEmpty(first: string, last: string): void {
  for (let at = last; isInside(first, at); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}

/** A second name of what stands at a place, so that it is there until the moment it is replaced. */
function keep(place: string, as: string): string | undefined {
  try {
    linkSync(place, as);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Some file systems know one name a file. A folder stops it here.
    copyFileSync(place, as);
  }
  return as;
}

const isInside = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
