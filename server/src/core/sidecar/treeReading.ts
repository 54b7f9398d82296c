import type { Problem } from '../model/problem.ts';
import type { Node } from '../model/tree.ts';

/** What reading a YAML file comes to: as much of a tree as could be made of it, and what stood in the way. */
export interface TreeReading {
  /** Undefined for an empty file, and for one that is refused as a whole. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
}

/** Longer files are refused, in UTF-16 code units: 70 times the sidecar of a book with 10,000 annotations is no sidecar. */
export const maxLength = 16 * 1024 * 1024;

/** Levels of nesting that are followed; the format itself has seven. */
export const maxDepth = 100;

/** Nodes that all aliases of a file together may expand to. */
export const maxAliasNodes = 10_000;
