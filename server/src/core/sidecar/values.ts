import type { YamlMap, YamlValue } from './edit/operation.ts';

export const isList = (value: YamlValue | undefined): value is readonly YamlValue[] => Array.isArray(value);

export const isMap = (value: YamlValue | undefined): value is YamlMap =>
  typeof value === 'object' && !Array.isArray(value);

/** A value of its own under a key; undefined where there is none. */
export const ownValue = (map: YamlMap | undefined, key: string): YamlValue | undefined =>
  map && Object.hasOwn(map, key) ? map[key] : undefined;

/** A single value counts as a list of one, none as an empty list. */
export const asList = (value: YamlValue | undefined): readonly YamlValue[] =>
  value === undefined || value === '' ? [] : isList(value) ? value : [value];

/** Whether two values say the same; the order of keys says nothing. */
export function equal(a: YamlValue | undefined, b: YamlValue | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, at) => equal(item, b[at]));
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}
