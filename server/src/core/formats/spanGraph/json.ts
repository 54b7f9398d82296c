import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';

/** What JSON of other tools may hold; nothing about it is known. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own value under a key: `__proto__` and the like are keys as any other. */
export const own = (record: JsonRecord, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

export const recordAt = (record: JsonRecord, key: string): JsonRecord | undefined => {
  const value = own(record, key);
  return isRecord(value) ? value : undefined;
};

export const listAt = (record: JsonRecord, key: string): readonly unknown[] | undefined => {
  const value = own(record, key);
  return Array.isArray(value) ? value : undefined;
};

/** With something in it. */
export const textAt = (record: JsonRecord, key: string): string | undefined => {
  const value = own(record, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A name or number that something goes by, as text. */
export const nameAt = (record: JsonRecord, key: string): string | undefined => {
  const value = own(record, key);
  return typeof value === 'number' ? String(value) : textAt(record, key);
};

/** An offset: a whole number, not below 0. */
export const offsetAt = (record: JsonRecord, key: string): number | undefined => {
  const value = own(record, key);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
};

/** Parses what stands inside a value; undefined where it is no JSON. */
export function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Sidecars are not nested deeper. */
const maxDepth = 12;

/** A value of JSON as a sidecar has it; undefined for what it has no way to say: nothing, and endless nesting. */
export function yamlValue(value: unknown, depth = 0): YamlValue | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (depth >= maxDepth) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => yamlValue(item, depth + 1)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  return isRecord(value) ? yamlMap(value, depth) : undefined;
}

export function yamlMap(record: JsonRecord, depth = 0): YamlMap | undefined {
  const entries = Object.entries(record).flatMap(([key, each]) => {
    const value = key === '' ? undefined : yamlValue(each, depth + 1);
    return value === undefined ? [] : [[key, value] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
