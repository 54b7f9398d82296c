import type { YamlMap, YamlValue } from '../edit/operation.ts';
import { mergeKeys } from '../merge/mergeKeys.ts';
import { isWholeMap, listPolicy, type NamedPath } from '../merge/policy.ts';
import { asList, equal, isList, isMap, ownValue } from '../values.ts';
import type { Change } from './change.ts';

type Place = Pick<Change, 'section' | 'entry'>;

/**
 * The differences between two maps, key by key in the order of the new one, with what is gone where it was. `path` is
 * that of the map in the file, `prefix` the key it stands under where it is no entry itself.
 */
export function diffKeys(old: YamlMap, now: YamlMap, path: NamedPath, place: Place, prefix = ''): readonly Change[] {
  const keys = mergeKeys(Object.keys(old), Object.keys(old), Object.keys(now));
  return keys.flatMap((key) =>
    diffValue(ownValue(old, key), ownValue(now, key), [...path, key], { ...place, key: prefix + key }),
  );
}

function diffValue(
  old: YamlValue | undefined,
  now: YamlValue | undefined,
  path: NamedPath,
  place: Place & { readonly key: string },
): readonly Change[] {
  if (equal(old, now)) return [];
  if (old === undefined && now !== undefined) return [{ ...place, kind: 'added', new: now }];
  if (old !== undefined && now === undefined) return [{ ...place, kind: 'removed', old }];
  if (old === undefined || now === undefined || equal(asList(old), asList(now))) return [];
  if (isMap(old) && isMap(now) && !isWholeMap(path)) {
    const { key, ...rest } = place;
    return diffKeys(old, now, path, rest, `${key}.`);
  }
  if (listPolicy(path) !== 'whole' && (isList(old) || isList(now))) return diffList(old, now, place);
  return [{ ...place, kind: 'changed', old, new: now }];
}

function diffList(old: YamlValue, now: YamlValue, place: Place & { readonly key: string }): readonly Change[] {
  const [was, is] = [asList(old), asList(now)];
  const before = new Set(was.map(keyOf));
  const after = new Set(is.map(keyOf));
  const added = is.filter((item) => !before.has(keyOf(item)));
  const removed = was.filter((item) => !after.has(keyOf(item)));
  if (added.length > 0 || removed.length > 0) return [{ ...place, kind: 'changed', old, new: now, added, removed }];
  return [{ ...place, kind: 'reordered', old, new: now }];
}

/** The order of keys says nothing. */
function keyOf(value: YamlValue): string {
  if (isList(value)) return `[${value.map(keyOf).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${keyOf(ownValue(value, key) ?? '')}`)
    .join(',')}}`;
}
