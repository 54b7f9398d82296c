/**
 * What a YAML file is to the rest of the code: scalars, maps and lists with their places. Two readers make it, one
 * for the plain subset that sidecars are written in and one on the `yaml` package; nothing else knows YAML.
 * All offsets are UTF-16 code units into the file's text, half-open, after a byte order mark.
 */
export type Node = ScalarNode | MapNode | SeqNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  /** The value as text: what the quotes or the block say, and for plain scalars the source as it stands (`007`). */
  readonly text: string;
  /** `empty`: no value was written (`speaker:`). */
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'empty';
}

export interface Pair {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface MapNode {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  /** In the order of the file; of a key given twice only the first (the second is a finding). */
  readonly pairs: readonly Pair[];
}

export interface SeqNode {
  readonly kind: 'seq';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly items: readonly Node[];
}

/** The pair of a key. */
export function pairOf(node: Node | undefined, key: string): Pair | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key.text === key) : undefined;
}

/** The value of a key. */
export const valueAt = (node: Node | undefined, key: string): Node | undefined => pairOf(node, key)?.value;
