import type { Node } from '../../model/tree.ts';
import { lineStart } from './lines.ts';

/** How a file is laid out, for what has no neighbour to be like. In columns. */
export interface Layout {
  /** Of a map below the key that it belongs to. */
  readonly step: number;
  /** Of the dashes of a list below its key; 0 where they stand under it. */
  readonly dash: number;
  /** From a dash to what follows it. */
  readonly afterDash: number;
}

export const house: Layout = { step: 2, dash: 2, afterDash: 2 };

/** No more nodes than this are looked at: the habits of a file show early. */
const enough = 300;

/** The habits of a file, by the first map and list in it that show them. */
export function layoutOf(text: string, root: Node | undefined): Layout {
  const found: { step?: number; dash?: number; afterDash?: number } = {};
  let budget = enough;
  const visit = (node: Node, column: number): void => {
    if (budget-- <= 0 || node.kind === 'scalar' || node.flow) return;
    const at = node.start - lineStart(text, node.start);
    if (node.kind === 'seq') {
      const [first] = node.items;
      if (at >= column && column >= 0) found.dash ??= at - column;
      if (first && first.kind !== 'scalar') {
        const inner = first.start - node.start;
        if (inner > 0 && !text.slice(node.start, first.start).includes('\n')) found.afterDash ??= inner;
      }
      for (const item of node.items.slice(0, 20)) visit(item, -1);
      return;
    }
    if (at > column && column >= 0) found.step ??= at - column;
    for (const { value } of node.pairs) visit(value, at);
  };
  if (root) visit(root, -1);
  return {
    step: limited(found.step ?? house.step),
    dash: Math.min(found.dash ?? found.step ?? house.dash, 8),
    afterDash: limited(found.afterDash ?? house.afterDash),
  };
}

const limited = (width: number): number => Math.min(Math.max(width, 1), 8);
