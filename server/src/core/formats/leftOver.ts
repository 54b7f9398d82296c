import { isWithin, type Uri } from '../model/uri.ts';

/**
 * Tells what an earlier export left in the folder that is written to (some formats write texts): articles there that
 * nobody annotated, where `wanted` has nothing in that folder. They are neither exported again nor kept from being
 * replaced.
 */
export function leftOverIn(into: Uri, wanted: readonly Uri[]): (article: Uri, sidecars: readonly Uri[]) => boolean {
  const isApart = !wanted.some((uri) => isWithin(into, uri));
  return (article, sidecars) => isApart && sidecars.length === 0 && isWithin(into, article);
}
