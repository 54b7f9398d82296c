import type { Annotation } from '../../model/annotation.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { plainMap } from '../../sidecar/plainValue.ts';
import type { KnownSpeaker } from '../../workspace/scope.ts';
import { isLine } from './fragments.ts';
import { attributeKeys, attributes, isRelation, typeOf } from './vocabulary.ts';

/** What of an annotation stands in lines of its own; all else is its record, a note. */
export interface Recorded {
  readonly attributes: readonly (readonly [key: string, value: string])[];
  /** Relations to annotations of this file that have a place, as type and id. */
  readonly relations: readonly (readonly [type: string, target: string])[];
  /** What a person wrote, where it fits in a line. */
  readonly note?: string;
  readonly keys: YamlMap;
}

export interface Written {
  /** Whether the words stand in the file as arguments. */
  readonly cue: boolean;
  readonly mention: boolean;
  /** The words of each piece, where offsets alone would not tell them apart. */
  readonly pieces: readonly string[] | undefined;
  /** Whether another annotation of that id is in the file. */
  has(id: string): boolean;
}

const placeKeys = ['exact', 'prefix', 'suffix', 'occurrence'];

/** Parts the keys of an annotation by how they are written. */
export function recordOf(annotation: Annotation, written: Written): Recorded {
  const keys: { [key: string]: YamlValue | undefined } = { ...plainMap(annotation.node) };
  const { kind, note } = keys;
  for (const key of placeKeys) delete keys[key];
  if (written.pieces) keys.exact = written.pieces;
  if (kind === typeOf(annotation.kind)) delete keys.kind;
  if (written.cue) delete keys.cue;
  if (written.mention) {
    delete keys.mention;
    // The words name nobody here: whoever reads them must not take them for a speaker.
    if (keys.speaker === undefined) keys.speaker = [];
  }
  const flags: [string, string][] = [];
  for (const key of attributeKeys) {
    const value = keys[key];
    const values: readonly string[] = attributes[key];
    if (typeof value !== 'string' || !values.includes(value)) continue;
    flags.push([key, value]);
    delete keys[key];
  }
  const links: [string, string][] = [];
  for (const key of ['continues', 'within']) {
    const target = keys[key];
    if (typeof target !== 'string' || target === annotation.id || !written.has(target)) continue;
    links.push([key, target]);
    delete keys[key];
  }
  if (Array.isArray(keys.relations)) {
    const rest = keys.relations.filter((relation: YamlValue) => {
      const link = linkOf(relation);
      const here = link !== undefined && link[1] !== annotation.id && written.has(link[1]);
      if (here) links.push(link);
      return !here;
    });
    if (rest.length > 0) keys.relations = rest;
    else delete keys.relations;
  }
  const line = typeof note === 'string' && isLine(note) ? note : undefined;
  if (line !== undefined) delete keys.note;
  return { attributes: flags, relations: links, ...(line === undefined ? {} : { note: line }), keys };
}

function linkOf(relation: YamlValue): [string, string] | undefined {
  if (typeof relation !== 'object' || !('type' in relation) || Object.keys(relation).length !== 2) return undefined;
  const { type, target } = relation;
  return typeof type === 'string' && typeof target === 'string' && isRelation(type) ? [type, target] : undefined;
}

/** What some files say of somebody together, the nearest counting first; undefined where there is none. */
export function speakerMap(entries: KnownSpeaker['entries']): YamlMap | undefined {
  let map: YamlMap | undefined;
  for (const { speaker } of entries) {
    if (!speaker.node) continue;
    const far = plainMap(speaker.node);
    const names =
      typeof far.names === 'object' && typeof map?.names === 'object' ? { names: { ...far.names, ...map.names } } : {};
    map = { ...far, ...map, ...names };
  }
  return map;
}
