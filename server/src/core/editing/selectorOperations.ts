import type { Annotation, Relay } from '../model/annotation.ts';
import type { Selector } from '../model/selector.ts';
import { type MapNode, type Node, valueAt } from '../model/tree.ts';
import type { Operation, Path, YamlValue } from '../sidecar/edit/operation.ts';
import { contextKeys, partValue, selectorKeys } from './passage.ts';

/** What has to be done to an entry so that its selector is `now`, touching nothing that stays. */
export function selectorOperations(entry: Path, annotation: Annotation, now: Selector): readonly Operation[] {
  const { node, selector: before } = annotation;
  const value = valueAt(node, 'exact');
  const items = value?.kind === 'seq' ? value.items : value ? [value] : [];
  const itemPath = (i: number): Path => (value?.kind === 'seq' ? [...entry, 'exact', i] : [...entry, 'exact']);
  if (items.length !== now.pieces.length || before.pieces.length !== items.length) {
    const { exact = '' } = selectorKeys(now);
    // What pieces that go said about their surroundings goes with them.
    const own = contextIn(node);
    return [set([...entry, 'exact'], exact), ...contextOperations(own, contextKeys(now), () => entry)];
  }
  const operations: Operation[] = [];
  now.pieces.forEach((piece, i) => {
    if (piece === before.pieces[i]) return;
    operations.push(set(items[i]?.kind === 'map' ? [...itemPath(i), 'exact'] : itemPath(i), piece));
  });
  const holder = (key: string): Path => {
    const i = key === 'suffix' ? items.length - 1 : 0;
    const item = items[i];
    return valueAt(node, key) === undefined && item?.kind === 'map' ? itemPath(i) : entry;
  };
  return [...operations, ...contextOperations(contextKeys(before), contextKeys(now), holder)];
}

/** The same for a cue or mention at `path`. */
export function partOperations(
  path: Path,
  node: Node | undefined,
  before: Selector,
  now: Selector,
): readonly Operation[] {
  if (node?.kind !== 'map') return [set(path, partValue(now))];
  const [piece = ''] = now.pieces;
  const wording = piece === before.pieces[0] ? [] : [set([...path, 'exact'], piece)];
  return [...wording, ...contextOperations(contextKeys(before), contextKeys(now), () => path)];
}

type Context = Readonly<Record<string, YamlValue | undefined>>;

function contextOperations(before: Context, now: Context, holder: (key: string) => Path): readonly Operation[] {
  return ['prefix', 'suffix', 'occurrence'].flatMap((key): readonly Operation[] => {
    const value = now[key];
    if (value === before[key]) return [];
    const path = [...holder(key), key];
    return [value === undefined ? { op: 'remove', path } : set(path, value)];
  });
}

const contextIn = (node: MapNode): Context =>
  Object.fromEntries(
    ['prefix', 'suffix', 'occurrence'].flatMap((key) => {
      const value = valueAt(node, key);
      return value?.kind === 'scalar' ? [[key, value.text]] : [];
    }),
  );

const set = (path: Path, value: YamlValue): Operation => ({ op: 'set', path, value });

/** Where the mention of a relay stands below its annotation: `via` may be a list, a list of lists, or one hop alone. */
export function relayMention(annotation: Annotation, relay: Relay): { path: Path; node: Node | undefined } | undefined {
  const via = valueAt(annotation.node, 'via');
  const find = (node: Node | undefined, path: Path): { path: Path; node: Node | undefined } | undefined => {
    if (node?.kind === 'map') {
      const speaker = valueAt(node, 'speaker');
      const own = speaker && speaker.start <= relay.speaker.span.start && relay.speaker.span.end <= speaker.end;
      return own ? { path: [...path, 'mention'], node: valueAt(node, 'mention') } : undefined;
    }
    if (node?.kind !== 'seq') return undefined;
    for (const [i, item] of node.items.entries()) {
      const found = find(item, [...path, i]);
      if (found) return found;
    }
    return undefined;
  };
  return find(via, ['via']);
}
