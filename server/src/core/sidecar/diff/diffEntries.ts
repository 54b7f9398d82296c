import { matchLines } from '../../text/matchLines.ts';
import type { YamlMap, YamlValue } from '../edit/operation.ts';
import { mergeKeys } from '../merge/mergeKeys.ts';
import { selectorKeys } from '../merge/policy.ts';
import { asList, equal, isMap, ownValue } from '../values.ts';
import type { Change, DiffSection } from './change.ts';
import { diffKeys } from './diffKeys.ts';

/** An entry of a section, by a name that no other has. */
export type Entries = ReadonlyMap<string, Entry>;

export interface Entry {
  /** As written; empty where there is none. */
  readonly id: string;
  readonly value: YamlValue;
}

/** The entries of a section that is a map by key, and of the list of annotations by id. */
export function entriesOf(section: YamlValue | undefined): Entries {
  if (isMap(section)) {
    return new Map(Object.keys(section).map((id) => [id, { id, value: ownValue(section, id) ?? '' }]));
  }
  const entries = new Map<string, Entry>();
  for (const value of asList(section)) {
    const given = isMap(value) ? ownValue(value, 'id') : undefined;
    const id = typeof given === 'string' ? given : '';
    // An id given twice is a finding; its entries are told apart by their order.
    let name = id;
    for (let count = 2; name === '' || entries.has(name); count++) name = `${id}\n${count}`;
    entries.set(name, { id, value });
  }
  return entries;
}

/** The differences between the entries of a section, in the order of the new file, with what is gone where it was. */
export function diffEntries(section: DiffSection, old: Entries, now: Entries): readonly Change[] {
  const renamed = renames(section, old, now);
  const was = new Map([...old].map(([name, entry]) => [renamed.get(name) ?? name, entry]));
  const moved = hasOrder(section) ? movedIn([...was.keys()], [...now.keys()]) : new Map<string, string | undefined>();
  return mergeKeys([...was.keys()], [...was.keys()], [...now.keys()]).flatMap((name): readonly Change[] => {
    const [before, after] = [was.get(name), now.get(name)];
    if (!before && after) return [{ section, entry: after.id, kind: 'added', new: after.value }];
    if (!after && before) return [{ section, entry: before.id, kind: 'removed', old: before.value }];
    if (!before || !after) return [];
    const place = { section, entry: after.id };
    const previous = moved.get(name);
    return [
      ...(before.id === after.id ? [] : [{ ...place, kind: 'renamed', old: before.id, new: after.id } as const]),
      ...(moved.has(name)
        ? [
            {
              ...place,
              kind: 'moved',
              ...(previous === undefined ? {} : { after: now.get(previous)?.id ?? '' }),
            } as const,
          ]
        : []),
      ...diffEntry(place, before.value, after.value),
    ];
  });
}

const hasOrder = (section: DiffSection): boolean => section === 'annotations' || section === 'speakers';

function diffEntry(
  place: { readonly section: DiffSection; readonly entry: string },
  old: YamlValue,
  now: YamlValue,
): readonly Change[] {
  if (equal(old, now)) return [];
  const [was, is] = [asMap(old), asMap(now)];
  if (!was || !is) return [{ ...place, kind: 'changed', old, new: now }];
  const { id: _was, ...before } = was;
  const { id: _is, ...after } = is;
  const isList = place.section === 'annotations';
  return diffKeys(isList ? before : was, isList ? after : is, [place.section, place.entry], place);
}

/** A speaker of whom nothing is known is an empty map. */
const asMap = (value: YamlValue): YamlMap | undefined => (value === '' ? {} : isMap(value) ? value : undefined);

/** The new names of entries that are the same but for their id. */
function renames(section: DiffSection, old: Entries, now: Entries): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const gone = signatures(section, old, now);
  const come = signatures(section, now, old);
  for (const [signature, name] of gone) {
    const other = come.get(signature);
    if (name !== undefined && other !== undefined) found.set(name, other);
  }
  return found;
}

/** What entries that the other version has not are known by without their id; undefined where two are alike. */
function signatures(section: DiffSection, entries: Entries, other: Entries): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [name, { value }] of entries) {
    if (other.has(name) || !isMap(value)) continue;
    const signature =
      section === 'annotations'
        ? JSON.stringify(selectorKeys.map((key) => ownValue(value, key) ?? null))
        : JSON.stringify(value);
    found.set(signature, found.has(signature) ? undefined : name);
  }
  return found;
}

/** Entries that have changed places with others: each with the one before it now. */
function movedIn(old: readonly string[], now: readonly string[]): ReadonlyMap<string, string | undefined> {
  const both = new Set(old);
  const common = now.filter((name) => both.has(name));
  const still = new Set(common);
  const stayed = new Set(
    matchLines(
      old.filter((name) => still.has(name)),
      common,
    ).map(([, at]) => common[at]),
  );
  const moved = new Map<string, string | undefined>();
  now.forEach((name, at) => {
    if (still.has(name) && !stayed.has(name)) moved.set(name, now[at - 1]);
  });
  return moved;
}
