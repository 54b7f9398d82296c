import { join, pathOf, type Uri } from '../model/uri.ts';
import { type CancellationToken, type FileSystem, neverCancelled } from './fileSystem.ts';

/** A folder with the decoded names of its files, sorted by code unit. */
export interface Folder {
  readonly uri: Uri;
  /** Decoded, without a closing `/` (the root is empty). */
  readonly path: string;
  readonly files: readonly string[];
}

/** Far deeper than people nest folders; ends a walk through links that a file system does not know to be links. */
const maxDepth = 64;
const concurrency = 32;

/** Where the editor's exports go that nobody sends elsewhere: texts in there are copies of articles. */
const exportsName = 'isnad-export';

/** Whether the walk leaves a folder out: version control, packages, exports, and what its owner hid. */
export const isSkipped = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules' || name === exportsName;

/** The folder and all below it that are worth looking into, sorted by URI. Empty where there is no such folder. */
export async function walk(
  files: FileSystem,
  start: Uri,
  token: CancellationToken = neverCancelled,
): Promise<Folder[]> {
  const found: Folder[] = [];
  let level: { readonly uri: Uri; readonly path: string }[] = [{ uri: start, path: pathOf(start).replace(/\/$/, '') }];
  for (let depth = 0; level.length > 0 && depth < maxDepth; depth++) {
    const next: typeof level = [];
    for (let i = 0; i < level.length && !token.isCancellationRequested; i += concurrency) {
      const batch = level.slice(i, i + concurrency);
      const listings = await Promise.all(batch.map((folder) => files.readDirectory(folder.uri)));
      batch.forEach((folder, at) => {
        const names: string[] = [];
        for (const entry of listings[at] ?? []) {
          if (entry.type === 'file') names.push(entry.name);
          else if (!isSkipped(entry.name)) {
            next.push({ uri: child(folder.uri, entry.name), path: `${folder.path}/${entry.name}` });
          }
        }
        if (names.length > 0) found.push({ ...folder, files: names.sort(byCodeUnit) });
      });
    }
    level = next;
  }
  return found.sort((a, b) => byCodeUnit(a.uri, b.uri));
}

export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `join` for one name; most names need no encoding, and a walk comes upon very many. */
export function child(folder: Uri, name: string): Uri {
  if (!/^[\w-][\w.-]*$/.test(name)) return join(folder, name);
  return `${folder}${folder.endsWith('/') ? '' : '/'}${name}` as Uri;
}

/** A folder as it is a key here: without a closing `/`, but for the root of a file system. */
export const folderUri = (uri: Uri): Uri => (uri.endsWith('/') && pathOf(uri) !== '/' ? uri.slice(0, -1) : uri) as Uri;
