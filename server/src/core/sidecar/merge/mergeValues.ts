import type { YamlMap, YamlValue } from '../edit/operation.ts';
import { equal, isList, isMap, ownValue } from '../values.ts';
import { mergeKeys } from './mergeKeys.ts';
import { isAnnotation, isEntry, isWholeMap, listPolicy, type NamedPath, named, selectorKeys } from './policy.ts';

/** The values of three versions of one place; undefined where there is none. */
export interface Three {
  readonly base: YamlValue | undefined;
  readonly ours: YamlValue | undefined;
  readonly theirs: YamlValue | undefined;
}

/** Where both sides changed the same thing, each in its own way. */
export class Clash extends Error {}

/**
 * What two sides made of one value, together; undefined where it is gone.
 * @throws Clash where they cannot both be had.
 */
export function mergeValues(three: Three, path: NamedPath): YamlValue | undefined {
  const { base, ours, theirs } = three;
  if (equal(ours, theirs) || equal(base, theirs)) return ours;
  if (equal(base, ours)) return theirs;
  if (ours === undefined || theirs === undefined) throw new Clash();
  if (base === undefined && isEntry(path)) throw new Clash();
  if (isMap(ours) && isMap(theirs)) {
    if (isWholeMap(path) || isSelectorClash(three, path)) throw new Clash();
    return mergeMaps(isMap(base) ? base : {}, ours, theirs, path);
  }
  if (isMap(base) || isMap(ours) || isMap(theirs) || (!isList(ours) && !isList(theirs))) throw new Clash();
  return mergeLists(three, path);
}

/** Whether both sides changed what one selector is made of, so that a mixture would name words that nobody meant. */
export function isSelectorClash({ base, ours, theirs }: Three, path: NamedPath): boolean {
  if (!isAnnotation(path) || !isMap(ours) || !isMap(theirs)) return false;
  const [was, here, there] = [isMap(base) ? base : {}, ours, theirs].map((map) =>
    selectorKeys.map((key) => JSON.stringify(ownValue(map, key))).join('\n'),
  );
  return here !== there && here !== was && there !== was;
}

function mergeMaps(base: YamlMap, ours: YamlMap, theirs: YamlMap, path: NamedPath): YamlMap {
  const keys = mergeKeys(Object.keys(base), Object.keys(ours), Object.keys(theirs));
  const entries = keys.flatMap((key): [string, YamlValue][] => {
    const three = { base: ownValue(base, key), ours: ownValue(ours, key), theirs: ownValue(theirs, key) };
    const value = mergeValues(three, [...path, key]);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

function mergeLists({ base, ours, theirs }: Three, path: NamedPath): YamlValue {
  const policy = listPolicy(path);
  const [was, here, there] = [named(path, base), named(path, ours), named(path, theirs)];
  if (policy === 'whole' || !was || !here || !there) throw new Clash();
  if (policy === 'additions' && [...was.keys()].some((name) => !here.has(name) || !there.has(name))) throw new Clash();
  const items = mergeKeys([...was.keys()], [...here.keys()], [...there.keys()]).flatMap((name) => {
    const three = { base: was.get(name), ours: here.get(name), theirs: there.get(name) };
    return asItem(mergeValues(three, [...path, name]));
  });
  const [only] = items;
  return items.length === 1 && only !== undefined && !isList(ours) ? only : items;
}

const asItem = (value: YamlValue | undefined): readonly YamlValue[] => (value === undefined ? [] : [value]);
