import type { ImportSource } from '../format.ts';
import { standardBase } from '../idBase.ts';
import { resolvePath } from '../rows/resolvePath.ts';
import { decode } from './iris.ts';

/** So many folders of a link are tried. */
const maxFolders = 12;

/**
 * The path of the article that an annotation is about: as our own IRIs have it, as a relative link leads there, or the
 * longest end of a link that names a file of the import; else the name of the source without its ending.
 */
export async function articleOf(iri: string | undefined, source: ImportSource): Promise<string> {
  const named = source.path.replace(/\.(jsonld|json)$/iu, '');
  if (iri === undefined) return named;
  if (iri.startsWith(standardBase)) return pathIn(iri.slice(standardBase.length)).join('/');
  const scheme = /^[a-z][a-z0-9+.-]*:(\/\/[^/?#]*)?/iu.exec(iri)?.[0];
  if (scheme === undefined) {
    const relative = pathIn(iri).join('/');
    return relative === '' ? named : (resolvePath(source.path, relative) ?? relative);
  }
  const path = pathIn(iri.slice(scheme.length));
  for (const names of path.slice(-maxFolders).map((_, i, all) => all.slice(i))) {
    const end = names.join('/');
    const beside = resolvePath(source.path, end);
    if (beside !== undefined && (await source.find(beside)) !== undefined) return beside;
    if ((await source.find(end)) !== undefined) return end;
  }
  const hasEnding = /\.[^./]+$/u.test(named);
  return hasEnding || (await source.find(named)) !== undefined ? named : (path.at(-1) ?? named);
}

/** The names of a path, decoded, without query and fragment; folders that lead nowhere are left to who writes. */
const pathIn = (link: string): readonly string[] =>
  (link.split(/[?#]/u)[0] ?? '')
    .split('/')
    .map(decode)
    .filter((name) => name !== '');
