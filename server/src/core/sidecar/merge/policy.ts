import type { YamlMap, YamlValue } from '../edit/operation.ts';
import { asList, isList, isMap } from '../values.ts';

/**
 * Where a value stands in a file: keys from the root, and for items of a list what they are known by (an annotation's
 * id): `['annotations', 'c3', 'tags']`.
 */
export type NamedPath = readonly string[];

/**
 * What two sides may do to a list at once. `set`: each adds, removes and changes items of its own; `additions`: only
 * adding goes together, for a speaker put in another's place is a decision; `whole`: the order carries the meaning.
 */
export type ListPolicy = 'set' | 'additions' | 'whole';

const sets: ReadonlySet<string> = new Set([
  'annotations/evidence',
  'annotations/relations',
  'annotations/review',
  'annotations/tags',
  'speakers/aliases',
  'speakers/sameAs',
]);

export function listPolicy(path: NamedPath): ListPolicy {
  const [section = '', , key = ''] = path;
  if (path.length === 1) return ['annotations', 'articles', 'exclude'].includes(section) ? 'set' : 'whole';
  if (path.length !== 3) return 'whole';
  if (sets.has(`${section}/${key}`)) return 'set';
  return section === 'annotations' && (key === 'speaker' || key === 'for') ? 'additions' : 'whole';
}

/** Selectors and chains mean something as a whole only. */
export const isWholeMap = (path: NamedPath): boolean =>
  path[0] === 'annotations' && path.length >= 3 && ['exact', 'cue', 'mention', 'via'].includes(path[2] ?? '');

/** The keys that are one selector together. */
export const selectorKeys = ['exact', 'prefix', 'suffix', 'occurrence'] as const;

export const isAnnotation = (path: NamedPath): boolean => path.length === 2 && path[0] === 'annotations';

/** Whether what stands there was made as one: two that were made apart under one name are no versions of each other. */
export const isEntry = (path: NamedPath): boolean =>
  (path.length === 2 && path[0] !== 'article') || (path.length === 4 && listPolicy(path.slice(0, 3)) === 'set');

const textOf = (map: YamlMap, key: string): string => {
  const value = Object.hasOwn(map, key) ? map[key] : undefined;
  return value === undefined ? '' : JSON.stringify(value);
};

/** What an item of a list is known by; undefined where nothing tells. */
export function nameOf(path: NamedPath, item: YamlValue): string | undefined {
  if (path.length === 1 && path[0] === 'annotations') {
    const id = isMap(item) && Object.hasOwn(item, 'id') ? item.id : undefined;
    return typeof id === 'string' && id !== '' ? id : undefined;
  }
  const key = path.at(-1);
  if (isMap(item)) {
    if (key === 'evidence') return `= ${textOf(item, 'url')}`;
    if (key === 'relations') return `${textOf(item, 'type')} ${textOf(item, 'target')}`;
    if (key === 'review') return `${textOf(item, 'by')} ${textOf(item, 'date')} ${textOf(item, 'url')}`;
  }
  if (key === 'evidence' && !isList(item)) return `= ${JSON.stringify(item)}`;
  return JSON.stringify(item);
}

/** The items of a list by name, in order; undefined where two have one name or one has none. */
export function named(path: NamedPath, value: YamlValue | undefined): ReadonlyMap<string, YamlValue> | undefined {
  const items = new Map<string, YamlValue>();
  for (const item of asList(value)) {
    const name = nameOf(path, item);
    if (name === undefined || items.has(name)) return undefined;
    items.set(name, item);
  }
  return items;
}
