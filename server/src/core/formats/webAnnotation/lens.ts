import { patterns } from '../../model/schema.ts';
import { canonical } from '../../sidecar/canonical.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { isMap as isYamlMap } from '../../sidecar/values.ts';
import { isList, isMap, type Json, type JsonMap, own, yamlOf } from '../json.ts';

/** What ids in a sidecar are as IRIs, and back. Undefined where an id has no IRI, or an IRI is none of ours. */
export interface Names {
  readonly speaker: Name;
  readonly question: Name;
  /** Of an annotation in the same sidecar. */
  readonly annotation: Name;
  /** Of an annotation anywhere, as `relations` write it. */
  readonly target: Name;
}

export interface Name {
  out(id: string): string | undefined;
  in(iri: string): string | undefined;
}

/** How a value of a sidecar is written in JSON-LD, and read back. Undefined where it has another shape. */
export interface Lens {
  out(value: YamlValue, names: Names): Json | undefined;
  in(json: Json, names: Names): YamlValue | undefined;
}

/** Words as they stand. */
export const text: Lens = {
  out: (value) => (typeof value === 'string' ? value : undefined),
  in: (json) => (typeof json === 'string' ? json : undefined),
};

/** An id, as an IRI. */
export const ref = (of: keyof Names): Lens => ({
  out: (value, names) => (typeof value === 'string' ? names[of].out(value) : undefined),
  in: (json, names) => (typeof json === 'string' ? (names[of].in(json) ?? json) : undefined),
});

/** One, or a list of them. */
export const many = (one: Lens): Lens => ({
  out: (value, names) => (Array.isArray(value) ? all(value, (item) => one.out(item, names)) : one.out(value, names)),
  in: (json, names) => (isList(json) ? all(json, (item) => one.in(item, names)) : one.in(json, names)),
});

/** A list in an order that matters, a single value too. */
export const inOrder = (one: Lens): Lens => {
  const list = many(one);
  return { out: (value, names) => list.out(Array.isArray(value) ? value : [value], names), in: list.in };
};

/** A map whose keys people choose, as a list of pairs. */
export const pairs = (keyTerm: string, valueTerm: string, key: Lens): Lens => ({
  out(value, names) {
    if (!isYamlMap(value)) return undefined;
    return all(Object.entries(value), ([name, each]): Json | undefined => {
      const written = key.out(name, names);
      return written === undefined || typeof each !== 'string' ? undefined : { [keyTerm]: written, [valueTerm]: each };
    });
  },
  in(json, names) {
    const read: [string, YamlValue][] = [];
    for (const item of isList(json) ? json : [json]) {
      const name = key.in(own(item, keyTerm) ?? null, names);
      const value = yamlOf(own(item, valueTerm));
      if (typeof name !== 'string' || value === undefined) return undefined;
      read.push([name, value]);
    }
    return Object.fromEntries(read);
  },
});

/** A map of words by language; JSON-LD takes no tag that is none. */
export const byLanguage: Lens = {
  out(value) {
    if (!isYamlMap(value)) return undefined;
    const fits = Object.entries(value).every(([tag, each]) => language.test(tag) && typeof each === 'string');
    return fits ? (value as JsonMap) : undefined;
  },
  in: (json) => (isMap(json) ? yamlOf(json) : undefined),
};

const language = new RegExp(patterns.language, 'u');

export type Fields = Readonly<Record<string, readonly [term: string, lens: Lens]>>;

/**
 * A map with keys that are known. Whatever else it holds, and whatever would not come back as it went, goes out as it is
 * under `other`; so nothing is lost, however odd it is.
 */
export function record(fields: Fields): MapLens {
  const byTerm = new Map(Object.entries(fields).map(([key, [term, lens]]) => [term, { key, lens }]));
  return {
    out(value, names) {
      if (!isYamlMap(value)) return undefined;
      const written: [string, Json][] = [];
      const other: [string, Json][] = [];
      for (const [key, each] of Object.entries(value)) {
        if (each === undefined) continue;
        const [term, lens] = (Object.hasOwn(fields, key) ? fields[key] : undefined) ?? [];
        const json = lens?.out(each, names);
        const back = json === undefined ? undefined : lens?.in(json, names);
        if (term === undefined || json === undefined || !isSame(back, each)) other.push([key, each]);
        else written.push([term, json]);
      }
      return Object.fromEntries([...written, ...(other.length > 0 ? [['other', Object.fromEntries(other)]] : [])]);
    },
    in(json, names) {
      if (!isMap(json)) return undefined;
      const read: [string, YamlValue][] = [];
      for (const [term, each] of Object.entries(json)) {
        const field = byTerm.get(term);
        const value = each === undefined || each === null ? undefined : field?.lens.in(each, names);
        if (field && value !== undefined) read.push([field.key, value]);
      }
      for (const [key, each] of Object.entries(own(json, 'other') ?? {})) {
        const value = yamlOf(each);
        if (value !== undefined) read.push([key, value]);
      }
      return Object.fromEntries(read);
    },
  };
}

export interface MapLens extends Lens {
  out(value: YamlValue, names: Names): JsonMap | undefined;
  in(json: Json, names: Names): YamlMap | undefined;
}

/** A map, or one of its keys alone where the others are not there. */
export const shorthand = (key: string, lens: Lens): Lens => ({
  out: (value, names) => lens.out(isYamlMap(value) ? value : { [key]: value }, names),
  in(json, names) {
    const read = lens.in(typeof json === 'string' ? { [key]: json } : json, names);
    const alone = isYamlMap(read) && Object.keys(read).length === 1 ? read[key] : undefined;
    return alone ?? read;
  },
});

/** Whether a value came back as it went, in its short form or its long one. */
const isSame = (a: YamlValue | undefined, b: YamlValue): boolean =>
  a === b || (a !== undefined && (typeof a === 'object' || typeof b === 'object') && canonical(a) === canonical(b));

function all<Item, Made>(items: readonly Item[], make: (item: Item) => Made | undefined): readonly Made[] | undefined {
  const made: Made[] = [];
  for (const item of items) {
    const one = make(item);
    if (one === undefined) return undefined;
    made.push(one);
  }
  return made;
}
