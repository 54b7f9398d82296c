import type { MapNode, Node, ScalarNode, SeqNode } from '../../model/tree.ts';
import type { YamlMap, YamlValue } from './operation.ts';

/**
 * A file as operations leave it, over the tree as it was read: what nobody touched is `kept` and still that tree's.
 * Collections are opened where something inside them changes; `node` is what they were opened from.
 */
export type Draft = Kept | DraftMap | DraftSeq | DraftScalar;

export interface Kept {
  readonly kind: 'kept';
  readonly node: Node;
}

export interface DraftMap {
  readonly kind: 'map';
  readonly node: MapNode | undefined;
  readonly slots: Slot[];
  readonly byKey: Map<string, Slot>;
}

export interface DraftSeq {
  readonly kind: 'seq';
  readonly node: SeqNode | undefined;
  readonly slots: Slot[];
}

export interface DraftScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean;
}

/** An entry of a map or list. */
export interface Slot {
  /** As it is to be; empty in lists. */
  key: string;
  value: Draft;
  /** What stands in the file for it; undefined for what is new. */
  readonly source: Source | undefined;
}

export interface Source {
  /** Among the pairs or items of the collection. */
  readonly index: number;
  readonly key: ScalarNode | undefined;
  readonly node: Node;
}

const kept = (node: Node): Kept => ({ kind: 'kept', node });

/** A collection ready for changes; scalars, and drafts that are open, as they are. */
export function opened(draft: Draft): Draft {
  if (draft.kind !== 'kept') return draft;
  const { node } = draft;
  if (node.kind === 'seq') {
    const slots = node.items.map(
      (item, index): Slot => ({ key: '', value: kept(item), source: { index, key: undefined, node: item } }),
    );
    return { kind: 'seq', node, slots };
  }
  if (node.kind === 'scalar') return draft;
  const slots = node.pairs.map(
    ({ key, value }, index): Slot => ({ key: key.text, value: kept(value), source: { index, key, node: value } }),
  );
  return { kind: 'map', node, slots, byKey: new Map(slots.map((slot) => [slot.key, slot])) };
}

export const isScalarValue = (value: YamlValue): value is string | number | boolean => typeof value !== 'object';

export const isListValue = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

/** The keys that have a value. */
export function entriesOf(value: YamlMap): readonly (readonly [string, YamlValue])[] {
  return Object.entries(value).filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);
}

export function fresh(value: YamlValue): Draft {
  if (isScalarValue(value)) return { kind: 'scalar', value };
  if (isListValue(value)) return { kind: 'seq', node: undefined, slots: value.map((item) => freshSlot('', item)) };
  const slots = entriesOf(value).map(([key, item]) => freshSlot(key, item));
  return { kind: 'map', node: undefined, slots, byKey: new Map(slots.map((slot) => [slot.key, slot])) };
}

export const freshSlot = (key: string, value: YamlValue): Slot => ({ key, value: fresh(value), source: undefined });

/** Whether nothing stands there: no value, or one of YAML's words for none where text makes no sense. */
export function isNothing(draft: Draft): boolean {
  if (draft.kind !== 'kept' || draft.node.kind !== 'scalar') return false;
  const { style, text } = draft.node;
  return style === 'empty' || (style === 'plain' && /^(~|null|Null|NULL)$/u.test(text));
}

/** The text of a scalar; undefined for collections. */
export function textOf(draft: Draft): string | undefined {
  if (draft.kind === 'scalar') return String(draft.value);
  return draft.kind === 'kept' && draft.node.kind === 'scalar' ? draft.node.text : undefined;
}
