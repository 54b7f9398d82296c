import type { Node } from '../../model/tree.ts';
import type { Operation, Path } from '../../sidecar/edit/operation.ts';

/**
 * Takes out what stands at `path`, and with it the key of a list or map that would be left empty. The entry of an
 * annotation or speaker stays, even if nothing is left in it.
 */
export function removalOf(root: Node | undefined, path: Path): Operation {
  const floor = path[0] === 'annotations' || path[0] === 'speakers' ? 2 : 0;
  const parents: Node[] = [];
  for (let node = root, at = 0; node && at < path.length; at++) {
    parents.push(node);
    node = childOf(node, path[at]);
  }
  let length = path.length;
  while (length - 1 > floor && isAlone(parents[length - 1])) length--;
  return { op: 'remove', path: path.slice(0, length) };
}

function childOf(node: Node, step: string | number | undefined): Node | undefined {
  if (node.kind === 'seq') return typeof step === 'number' ? node.items[step] : undefined;
  return node.kind === 'map' ? node.pairs.find(({ key }) => key.text === step)?.value : undefined;
}

const isAlone = (parent: Node | undefined): boolean =>
  (parent?.kind === 'seq' && parent.items.length === 1) || (parent?.kind === 'map' && parent.pairs.length === 1);
