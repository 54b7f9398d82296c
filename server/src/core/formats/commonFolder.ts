import { isWithin, parentOf, type Uri } from '../model/uri.ts';

/** The lowest folder that holds all of some folders; undefined of none, or where they lie in different worlds. */
export function commonFolder(folders: readonly Uri[]): Uri | undefined {
  const [first, ...more] = folders;
  let common = first;
  for (const folder of more) {
    while (common !== undefined && !isWithin(common, folder)) {
      const parent = parentOf(common);
      common = parent === common ? undefined : parent;
    }
  }
  return common;
}
