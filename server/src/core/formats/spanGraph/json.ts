import { isList, isMap, type Json, type JsonMap, own } from '../json.ts';

export const mapAt = (map: JsonMap, key: string): JsonMap | undefined => {
  const value = own(map, key);
  return isMap(value) ? value : undefined;
};

export const listAt = (map: JsonMap, key: string): readonly Json[] | undefined => {
  const value = own(map, key);
  return isList(value) ? value : undefined;
};

/** With something in it. */
export const textAt = (map: JsonMap, key: string): string | undefined => {
  const value = own(map, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A name or number that something goes by, as text. */
export const nameAt = (map: JsonMap, key: string): string | undefined => {
  const value = own(map, key);
  return typeof value === 'number' ? String(value) : textAt(map, key);
};

/** An offset: a whole number, not below 0. */
export const offsetAt = (map: JsonMap, key: string): number | undefined => {
  const value = own(map, key);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
};

/** Parses what stands inside a value; undefined where it is no JSON. */
export function parsed(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
