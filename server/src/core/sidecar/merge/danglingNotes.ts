import type { Message } from '../../messages/message.ts';
import type { YamlValue } from '../edit/operation.ts';
import { plainValue } from '../plainValue.ts';
import { readTree } from '../readTree.ts';
import { asList, isList, isMap, ownValue } from '../values.ts';
import type { Versions } from './mergeCuts.ts';
import { type Piece, settle } from './pieces.ts';

/** Notes about annotations and speakers that one side names and the other took out. */
export function danglingNotes(
  pieces: readonly Piece[],
  sides: Versions<{ readonly value: YamlValue }>,
): readonly Message[] {
  const { root } = readTree(settle(pieces, 'ours'));
  const value = root ? plainValue(root) : {};
  const there = namesIn(value);
  const before = [namesIn(sides.ours.value), namesIn(sides.theirs.value)];
  const isGone = (kind: 'annotations' | 'speakers', id: string): boolean =>
    !there[kind].has(id) && before.some((side) => side[kind].has(id));
  const notes: Message[] = [];
  for (const [id, entry] of entriesIn(value)) {
    for (const target of annotationsNamed(entry)) {
      if (isGone('annotations', target)) notes.push({ id: 'cli.merge.gone-annotation', args: { id, target } });
    }
    for (const speaker of speakersNamed(entry)) {
      if (isGone('speakers', speaker)) notes.push({ id: 'cli.merge.gone-speaker', args: { id, speaker } });
    }
  }
  return notes;
}

interface Names {
  readonly annotations: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
}

function namesIn(value: YamlValue): Names {
  const map = isMap(value) ? value : {};
  const speakers = ownValue(map, 'speakers');
  return {
    annotations: new Set(entriesIn(value).map(([id]) => id)),
    speakers: new Set(isMap(speakers) ? Object.keys(speakers) : []),
  };
}

function entriesIn(value: YamlValue): readonly (readonly [string, YamlValue])[] {
  const annotations = isMap(value) ? ownValue(value, 'annotations') : undefined;
  return asList(annotations).flatMap((entry) => {
    const id = isMap(entry) ? ownValue(entry, 'id') : undefined;
    return typeof id === 'string' ? [[id, entry] as const] : [];
  });
}

function annotationsNamed(entry: YamlValue): ReadonlySet<string> {
  if (!isMap(entry)) return new Set();
  const targets = asList(ownValue(entry, 'relations')).map((each) =>
    isMap(each) ? ownValue(each, 'target') : undefined,
  );
  const all = [ownValue(entry, 'continues'), ownValue(entry, 'within'), ...targets];
  return new Set(all.filter((each) => typeof each === 'string'));
}

function speakersNamed(entry: YamlValue): ReadonlySet<string> {
  if (!isMap(entry)) return new Set();
  const ids: string[] = [];
  const add = (value: YamlValue | undefined): void => {
    if (typeof value === 'string') ids.push(value);
    else if (isList(value)) value.forEach(add);
    else if (isMap(value)) add(ownValue(value, 'speaker'));
  };
  for (const key of ['speaker', 'for', 'via']) add(ownValue(entry, key));
  return new Set(ids);
}
