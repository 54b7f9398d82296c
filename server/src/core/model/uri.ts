import { URI, Utils } from 'vscode-uri';

declare const brand: unique symbol;

/**
 * A URI in the one spelling that is used as a key everywhere: `c:` and `c%3A`, raw and percent-encoded Arabic names
 * come out the same. Made by {@link toUri} where text enters; never cast.
 */
export type Uri = string & { readonly [brand]: true };

export const toUri = (text: string): Uri => URI.parse(text, false).toString() as Uri;

export const fileUri = (path: string): Uri => URI.file(path).toString() as Uri;

/** The decoded path with `/` (on Windows with the drive: `/c:/…`). */
export const pathOf = (uri: Uri): string => URI.parse(uri).path;

/** The file system path of a `file:` URI. */
export const fsPathOf = (uri: Uri): string => URI.parse(uri).fsPath;

/** The decoded last segment. */
export const baseName = (uri: Uri): string => Utils.basename(URI.parse(uri));

export const parentOf = (uri: Uri): Uri => Utils.dirname(URI.parse(uri)).toString() as Uri;

/** A name beside `uri`, in the same folder. */
export const sibling = (uri: Uri, name: string): Uri => join(parentOf(uri), name);

/** Appends a decoded relative path (`.` and `..` are resolved). */
export const join = (folder: Uri, relative: string): Uri =>
  Utils.joinPath(URI.parse(folder), relative).toString() as Uri;

/** Whether `uri` is `folder` or lies below it. */
export const isWithin = (folder: Uri, uri: Uri): boolean =>
  uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** The decoded path of `uri` below `folder`, with `/`; undefined when it lies elsewhere. */
export function relativePath(folder: Uri, uri: Uri): string | undefined {
  if (!isWithin(folder, uri)) return undefined;
  return pathOf(uri).slice(pathOf(folder).length).replace(/^\//, '');
}
