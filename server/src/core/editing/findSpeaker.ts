import type { Speaker } from '../model/speaker.ts';
import { baseName, type Uri } from '../model/uri.ts';
import type { Operation, YamlMap, YamlValue } from '../sidecar/edit/operation.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { readable } from './editFile.ts';
import { type Refused, refuse } from './refused.ts';

/** The entries of a sidecar or project file; undefined where there is no such file. */
export const speakersIn = (snapshot: Snapshot, file: Uri): ReadonlyMap<string, Speaker> | undefined =>
  (snapshot.sidecars.get(file)?.sidecar ?? snapshot.projects.get(file)?.project)?.speakers;

/** An entry that may be edited; refused where the file has none with that id, or is broken. */
export function findSpeaker(snapshot: Snapshot, file: Uri, id: string): Speaker | Refused {
  const speakers = speakersIn(snapshot, file);
  const name = baseName(file);
  if (!speakers) return refuse('editing.refused.no-file', { file: name });
  return readable(snapshot, file) ?? speakers.get(id) ?? refuse('editing.refused.no-entry', { file: name, id });
}

/** Sets keys of an entry. One that is a bare name (`afp: Agence France-Presse`) becomes a map first. */
export function setInEntry(speaker: Speaker, keys: YamlMap): readonly Operation[] {
  const path = ['speakers', speaker.id];
  if (Object.values(keys).every((value) => value === undefined)) return [];
  if (!speaker.node && speaker.name !== undefined) {
    return [{ op: 'set', path, value: { name: speaker.name, ...keys } }];
  }
  return Object.entries(keys).flatMap(([key, value]): readonly Operation[] =>
    value === undefined ? [] : [{ op: 'set', path: [...path, key], value }],
  );
}

/** Adds an item to a list of an entry. */
export function addToEntry(speaker: Speaker, key: string, items: readonly YamlValue[]): readonly Operation[] {
  if (items.length === 0) return [];
  if (!speaker.node) return setInEntry(speaker, { [key]: items });
  return items.map((value) => ({ op: 'insert', path: ['speakers', speaker.id, key], value }));
}
