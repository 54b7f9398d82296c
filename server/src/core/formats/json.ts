import type { YamlMap, YamlValue } from '../sidecar/edit/operation.ts';

/** A value as it is written to JSON; keys without a value are left out. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap;

export interface JsonMap {
  readonly [key: string]: Json | undefined;
}

export const isMap = (value: unknown): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key's value; what every object inherits is not the file's. */
export const own = (map: unknown, key: string): Json | undefined =>
  isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The items of a list; a value that stands alone is a list of one, as everywhere in JSON-LD. */
export const listOf = (value: Json | undefined): readonly Json[] => {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
};

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** Deeper values of a file are left out: nothing that a sidecar holds goes as deep. */
const maxDepth = 32;

/** JSON as a value of a sidecar; undefined for what has no place in one (`null`) or is nested beyond all reason. */
export function yamlOf(value: Json | undefined, depth = 0): YamlValue | undefined {
  if (value === undefined || value === null || depth > maxDepth) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => yamlOf(item, depth + 1)).filter((item) => item !== undefined);
  return yamlMapOf(value, depth);
}

export const yamlMapOf = (map: JsonMap, depth = 0): YamlMap =>
  Object.fromEntries(Object.entries(map).map(([key, each]) => [key, yamlOf(each, depth + 1)]));
