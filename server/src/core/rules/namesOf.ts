import type { Speaker } from '../model/speaker.ts';
import { foldName } from '../text/normalize.ts';

const known = new WeakMap<Speaker, ReadonlyMap<string, string>>();

/** The names and aliases of a speaker who is named, as written, by their folded form; empty for unnamed ones. */
export function namesOf(speaker: Speaker): ReadonlyMap<string, string> {
  const before = known.get(speaker);
  if (before) return before;
  const names = new Map<string, string>();
  if (speaker.identification === undefined || speaker.identification === 'named') {
    for (const name of [speaker.name, ...Object.values(speaker.names), ...speaker.aliases]) {
      const key = name === undefined ? '' : foldName(name);
      if (name !== undefined && key !== '' && !names.has(key)) names.set(key, name);
    }
  }
  known.set(speaker, names);
  return names;
}

/** Entries by each of their names, in the order of the file. */
export function byName(speakers: ReadonlyMap<string, Speaker>): ReadonlyMap<string, readonly Speaker[]> {
  const before = indexes.get(speakers);
  if (before) return before;
  const index = new Map<string, Speaker[]>();
  for (const speaker of speakers.values()) {
    for (const key of namesOf(speaker).keys()) {
      const list = index.get(key);
      if (list) list.push(speaker);
      else index.set(key, [speaker]);
    }
  }
  indexes.set(speakers, index);
  return index;
}

const indexes = new WeakMap<ReadonlyMap<string, Speaker>, ReadonlyMap<string, readonly Speaker[]>>();
