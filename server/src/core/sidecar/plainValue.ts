import type { MapNode, Node } from '../model/tree.ts';
import type { YamlMap, YamlValue } from './edit/operation.ts';

/** What a node says, without places and style: strings, lists and maps. A key without a value is an empty string. */
export function plainValue(node: Node): YamlValue {
  if (node.kind === 'scalar') return node.text;
  return node.kind === 'seq' ? node.items.map(plainValue) : plainMap(node);
}

/** The same of a map; keys in the order of the file. */
export const plainMap = (node: MapNode): YamlMap =>
  // `__proto__` is a key like any other.
  Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, plainValue(value)]));
