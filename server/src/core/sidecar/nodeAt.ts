import { touches } from '../model/span.ts';
import type { Node, ScalarNode } from '../model/tree.ts';
import { firstIndex } from '../text/firstIndex.ts';

/** One step from the root towards a place: the node, and how it is reached from the one before. */
export interface Step {
  readonly node: Node;
  /** The key that leads here, where the parent is a map. */
  readonly key?: ScalarNode;
  /** The position in the list, where the parent is one. */
  readonly index?: number;
}

/**
 * The nodes from the root down to the one at `offset` (UTF-16 code units; a cursor right behind a word is still on it).
 * On a key, the last step is that of its value, so `key` tells what the cursor is on. Where the cursor stands between
 * the entries of a map or list, that map or list is the last. Empty where the offset lies outside of everything.
 */
export function pathAt(root: Node | undefined, offset: number): readonly Step[] {
  const path: Step[] = [];
  let step: Step | undefined = root && touches(root, offset) ? { node: root } : undefined;
  while (step) {
    path.push(step);
    step = below(step.node, offset);
  }
  return path;
}

function below(node: Node, offset: number): Step | undefined {
  switch (node.kind) {
    case 'scalar':
      return undefined;
    case 'seq': {
      const index = lastBefore(node.items.length, (at) => node.items[at]?.start ?? 0, offset);
      const item = node.items[index];
      return item && touches(item, offset) ? { node: item, index } : undefined;
    }
    case 'map': {
      const pair = node.pairs[lastBefore(node.pairs.length, (at) => node.pairs[at]?.key.start ?? 0, offset)];
      if (!pair || !(touches(pair.key, offset) || touches(pair.value, offset))) return undefined;
      return { node: pair.value, key: pair.key };
    }
  }
}

/** The last of `length` places in ascending order that begins at or before `offset`; -1 where none does. */
const lastBefore = (length: number, startOf: (index: number) => number, offset: number): number =>
  firstIndex(length, (i) => startOf(i) > offset) - 1;
