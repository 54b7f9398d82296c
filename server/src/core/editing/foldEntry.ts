import type { Speaker } from '../model/speaker.ts';
import type { Node } from '../model/tree.ts';
import type { Operation, YamlMap, YamlValue } from '../sidecar/edit/operation.ts';
import { foldName } from '../text/normalize.ts';
import { namesOf } from './cast.ts';
import { addToEntry, setInEntry } from './findSpeaker.ts';

/** A value of the tree to be written elsewhere. */
export function toValue(node: Node): YamlValue {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'seq':
      return node.items.map(toValue);
    case 'map':
      return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, toValue(value)]));
  }
}

/** A whole entry to be written elsewhere. */
export function entryValue({ node, name }: Speaker): YamlMap {
  const value = node && toValue(node);
  if (value && typeof value === 'object' && !('length' in value)) return value as YamlMap;
  return name === undefined ? {} : { name };
}

/**
 * What goes from one entry into another that stands for both: every name that the other does not have becomes an
 * alias, links are joined, and a key that only the one has comes along. How far somebody is named is not carried over,
 * nor a guess at who it is: the entry that stays knows better. `knows` tells whom the file of the one that stays knows.
 */
export function foldEntry(
  keep: Speaker,
  drop: Speaker,
  knows: (id: string) => boolean,
  keptId = keep.id,
): readonly Operation[] {
  const target: Speaker = { ...keep, id: keptId };
  const known = new Set(namesOf(keep).map(foldName));
  const aliases: string[] = [];
  for (const name of namesOf(drop)) {
    const folded = foldName(name);
    if (folded === '' || known.has(folded)) continue;
    known.add(folded);
    aliases.push(name);
  }
  const links = new Set(keep.sameAs.map(({ url }) => url));
  const sameAs = drop.sameAs.map(({ url }) => url).filter((url) => !links.has(url));
  const missing: [string, YamlValue][] = [];
  for (const { key, value } of drop.node?.pairs ?? []) {
    if (own.has(key.text) || keep.node?.pairs.some((pair) => pair.key.text === key.text)) continue;
    const copied = toValue(value);
    if (key.text === 'affiliation' && (copied === keep.id || copied === drop.id || !knows(String(copied)))) continue;
    if (copied !== '') missing.push([key.text, copied]);
  }
  if (!keep.node) {
    return setInEntry(target, {
      ...Object.fromEntries(missing),
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(sameAs.length > 0 ? { sameAs } : {}),
    });
  }
  return [
    ...setInEntry(target, Object.fromEntries(missing)),
    ...addToEntry(target, 'aliases', aliases),
    ...addToEntry(target, 'sameAs', sameAs),
  ];
}

/** Keys that are not simply carried over. */
const own = new Set(['name', 'names', 'aliases', 'sameAs', 'identification', 'reason', 'maybe']);

/** What the other entry says of this article alone, where the one that stays says or can say something else. */
export function overridesOf(keep: Speaker, drop: Speaker, knows: (id: string) => boolean): YamlMap {
  const { role, affiliation } = drop;
  const elsewhere = affiliation && affiliation.id !== keep.id && affiliation.id !== keep.affiliation?.id;
  return {
    ...(role !== undefined && keep.role !== undefined && role !== keep.role ? { role } : {}),
    ...(elsewhere && (keep.affiliation || !knows(affiliation.id)) ? { affiliation: affiliation.id } : {}),
  };
}
