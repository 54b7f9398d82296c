import type { Node, ScalarNode } from '../../../model/tree.ts';
import type { Operation, Path, YamlValue } from '../operation.ts';

/**
 * A file as plain data, and what operations make of it, written without a look at the editor: as few lines as the
 * meaning of operations needs, with no thought for layout.
 */
export type Plain = Leaf | Plain[] | Map<string, Entry>;

export interface Leaf {
  readonly text: string;
  readonly isNothing: boolean;
  /** Where it stands in the file; undefined for what is new. */
  readonly node?: ScalarNode;
}

export interface Entry {
  readonly key?: ScalarNode;
  value: Plain;
}

export const isLeaf = (plain: Plain): plain is Leaf => !Array.isArray(plain) && !(plain instanceof Map);

export function plainOf(node: Node | undefined): Plain {
  if (!node) return new Map();
  if (node.kind === 'seq') return node.items.map(plainOf);
  if (node.kind === 'map') {
    return new Map(node.pairs.map(({ key, value }) => [key.text, { key, value: plainOf(value) }]));
  }
  const isNothing =
    node.style === 'empty' || (node.style === 'plain' && ['~', 'null', 'Null', 'NULL'].includes(node.text));
  return { text: node.text, isNothing, node };
}

export function made(value: YamlValue): Plain {
  if (typeof value !== 'object') return { text: String(value), isNothing: false };
  if (Array.isArray(value)) return value.map(made);
  const entries = Object.entries(value).filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);
  return new Map(entries.map(([key, item]) => [key, { value: made(item) }]));
}

export class NoSuchPlace extends Error {}

interface Holder {
  readonly get: () => Plain | undefined;
  readonly put: (plain: Plain) => void;
  readonly drop: () => void;
}

/** The file after the operations; throws {@link NoSuchPlace} where they cannot apply. */
export function interpret(root: Plain, operations: readonly Operation[]): Plain {
  let now = root;
  for (const operation of operations) {
    const top: Holder = { get: () => now, put: (plain) => (now = plain), drop: () => {} };
    apply(top, operation);
  }
  return now;
}

function apply(top: Holder, operation: Operation): void {
  const { path } = operation;
  switch (operation.op) {
    case 'set':
      find(top, path, true)?.put(made(operation.value));
      return;
    case 'remove':
      find(top, path, false)?.drop();
      return;
    case 'insert': {
      const holder = find(top, path, true);
      const there = holder?.get();
      const nothing = there === undefined || (isLeaf(there) && there.isNothing);
      const list = nothing ? [] : Array.isArray(there) ? [...there] : [there];
      list.splice(operation.index ?? list.length, 0, made(operation.value));
      holder?.put(list);
      return;
    }
    case 'renameKey': {
      const map = find(top, path.slice(0, -1), false)?.get();
      const key = path.at(-1);
      if (!(map instanceof Map) || typeof key !== 'string' || !map.has(key)) throw new NoSuchPlace();
      if (operation.key === key) return;
      if (map.has(operation.key)) throw new NoSuchPlace();
      map.set(operation.key, { value: (map.get(key) as Entry).value });
      map.delete(key);
    }
  }
}

function find(top: Holder, path: Path, make: boolean): Holder | undefined {
  let holder = top;
  for (const step of path) {
    let there = holder.get();
    if (make && typeof step === 'string' && (there === undefined || (isLeaf(there) && there.isNothing))) {
      there = new Map();
      holder.put(there);
    }
    const next = there === undefined ? undefined : within(there, step);
    if (!next || (!make && next.get() === undefined)) {
      if (make) throw new NoSuchPlace();
      return undefined;
    }
    holder = next;
  }
  return holder;
}

function within(plain: Plain, step: string | number): Holder | undefined {
  if (plain instanceof Map && typeof step === 'string') {
    return {
      get: () => plain.get(step)?.value,
      put: (value) => {
        const entry = plain.get(step);
        if (entry) entry.value = value;
        else plain.set(step, { value });
      },
      drop: () => plain.delete(step),
    };
  }
  if (!Array.isArray(plain) || typeof step !== 'number' || step >= plain.length) return undefined;
  return {
    get: () => plain[step],
    put: (value) => {
      plain[step] = value;
    },
    drop: () => plain.splice(step, 1),
  };
}

/** Texts alone, in an order that does not matter, to compare by. */
export function bare(plain: Plain): unknown {
  if (isLeaf(plain)) return plain.text;
  if (Array.isArray(plain)) return plain.map(bare);
  const entries = [...plain].map(([key, { value }]) => [key, bare(value)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [`.${key}`, value]));
}

/** The scalars of the file that are still in it. */
export function survivors(plain: Plain, into: ScalarNode[] = []): readonly ScalarNode[] {
  if (isLeaf(plain)) {
    if (plain.node) into.push(plain.node);
  } else if (Array.isArray(plain)) {
    for (const item of plain) survivors(item, into);
  } else {
    for (const { key, value } of plain.values()) {
      if (key) into.push(key);
      survivors(value, into);
    }
  }
  return into;
}
