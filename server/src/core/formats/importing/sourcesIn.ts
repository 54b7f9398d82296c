import type { Uri } from '../../model/uri.ts';
import { byCodeUnit, child, walk } from '../../workspace/discover.ts';
import type { CancellationToken, FileSystem } from '../../workspace/fileSystem.ts';
import type { ImportFormat } from '../format.ts';

/** The files of a format in a folder and all below it, sorted. */
export async function sourcesIn(
  files: FileSystem,
  folder: Uri,
  format: ImportFormat,
  token?: CancellationToken,
): Promise<readonly Uri[]> {
  const sources: Uri[] = [];
  for (const { uri, files: names } of await walk(files, folder, token)) {
    for (const name of names) if (format.accepts(name)) sources.push(child(uri, name));
  }
  return sources.sort(byCodeUnit);
}
