import {
  type Draft,
  type DraftMap,
  type DraftSeq,
  entriesOf,
  fresh,
  freshSlot,
  isListValue,
  isNothing,
  isScalarValue,
  opened,
  type Slot,
  textOf,
} from './draft.ts';
import { Harm, need } from './harm.ts';
import { keyOrder, placeOf, type YamlFile } from './keyOrder.ts';
import type { Operation, Path, YamlMap, YamlValue } from './operation.ts';

/** Applies operations, one after another, to a file whose root is the value of `root`. */
export function operate(root: Slot, operations: readonly Operation[], file: YamlFile): void {
  for (const operation of operations) new Step(root, operation.path, file).apply(operation);
}

class Step {
  readonly #root: Slot;
  readonly #path: Path;
  readonly #file: YamlFile;

  constructor(root: Slot, path: Path, file: YamlFile) {
    this.#root = root;
    this.#path = path;
    this.#file = file;
  }

  apply(operation: Operation): void {
    switch (operation.op) {
      case 'set': {
        const slot = this.#slot(this.#path.length, true);
        if (slot) slot.value = this.#assigned(slot.value, operation.value, this.#path);
        else this.#add(operation.value);
        return;
      }
      case 'remove':
        this.#remove();
        return;
      case 'insert':
        this.#insert(operation.value, operation.index);
        return;
      case 'renameKey':
        this.#rename(operation.key);
        return;
    }
  }

  /**
   * The slot `depth` steps down, opened on the way. Where it is not there: undefined, or, with `make`, no edit unless
   * only the last key is missing.
   */
  #slot(depth: number, make: boolean): Slot | undefined {
    let slot = this.#root;
    for (let at = 0; at < depth; at++) {
      const step = need(this.#path[at]);
      if (make && typeof step === 'string' && isNothing(slot.value)) slot.value = fresh({});
      slot.value = opened(slot.value);
      let next = child(slot.value, step);
      if (!next) {
        if (!make) return undefined;
        if (slot.value.kind !== 'map' || typeof step !== 'string') throw new Harm();
        if (at === depth - 1) return undefined;
        next = freshSlot(step, {});
        this.#addTo(slot.value, next, this.#path.slice(0, at));
      }
      slot = next;
    }
    return slot;
  }

  /** The collection that the last step of the path is to be taken in, open for changes; undefined where it is missing. */
  #parent(): Draft | undefined {
    const slot = this.#path.length > 0 ? this.#slot(this.#path.length - 1, false) : undefined;
    if (slot) slot.value = opened(slot.value);
    return slot?.value;
  }

  #add(value: YamlValue): void {
    const parent = need(this.#parent());
    const key = this.#path.at(-1);
    if (parent.kind !== 'map' || typeof key !== 'string') throw new Harm();
    this.#addTo(parent, freshSlot(key, value), this.#path.slice(0, -1));
  }

  #addTo(map: DraftMap, slot: Slot, path: Path): void {
    const order = keyOrder(path, this.#file);
    const at = order.includes(slot.key)
      ? placeOf(
          slot.key,
          map.slots.map(({ key }) => key),
          order,
        )
      : map.slots.length;
    map.slots.splice(at, 0, slot);
    map.byKey.set(slot.key, slot);
  }

  #remove(): void {
    const parent = this.#parent();
    const step = this.#path.at(-1);
    if (!parent || step === undefined) return;
    const slot = child(parent, step);
    if (!slot || (parent.kind !== 'map' && parent.kind !== 'seq')) return;
    parent.slots.splice(typeof step === 'number' ? step : parent.slots.indexOf(slot), 1);
    if (parent.kind === 'map') parent.byKey.delete(slot.key);
  }

  #insert(value: YamlValue, index: number | undefined): void {
    const slot = this.#slot(this.#path.length, true);
    if (!slot) {
      this.#add([value]);
      return;
    }
    if (isNothing(slot.value)) slot.value = fresh([]);
    slot.value = opened(slot.value);
    // What stands alone keeps its place in the file as the first item.
    const list: DraftSeq =
      slot.value.kind === 'seq'
        ? slot.value
        : { kind: 'seq', node: undefined, slots: [{ key: '', value: slot.value, source: alone(slot) }] };
    list.slots.splice(index ?? list.slots.length, 0, freshSlot('', value));
    slot.value = list;
  }

  #rename(key: string): void {
    const parent = this.#parent();
    const step = this.#path.at(-1);
    if (parent?.kind !== 'map' || typeof step !== 'string') throw new Harm();
    const slot = need(parent.byKey.get(step));
    if (key === step) return;
    if (parent.byKey.has(key)) throw new Harm();
    parent.byKey.delete(step);
    slot.key = key;
    parent.byKey.set(key, slot);
  }

  /** What becomes of `current` where `value` is to stand; what is alike in both stays. */
  #assigned(current: Draft, value: YamlValue, path: Path): Draft {
    if (isScalarValue(value)) return equals(current, value) ? current : fresh(value);
    const draft = opened(current);
    if (isListValue(value)) {
      if (draft.kind !== 'seq') return fresh(value);
      this.#assignList(draft, value, path);
      return draft;
    }
    if (draft.kind !== 'map') return fresh(value);
    this.#assignMap(draft, value, path);
    return draft;
  }

  #assignMap(map: DraftMap, value: YamlMap, path: Path): void {
    const entries = entriesOf(value);
    const wanted = new Set(entries.map(([key]) => key));
    for (let at = map.slots.length - 1; at >= 0; at--) {
      const key = map.slots[at]?.key ?? '';
      if (wanted.has(key)) continue;
      map.slots.splice(at, 1);
      map.byKey.delete(key);
    }
    for (const [key, item] of entries) {
      const slot = map.byKey.get(key);
      if (slot) slot.value = this.#assigned(slot.value, item, [...path, key]);
      else this.#addTo(map, freshSlot(key, item), path);
    }
  }

  /** What is equal at both ends stays, the rest is matched one by one. */
  #assignList(list: DraftSeq, values: readonly YamlValue[], path: Path): void {
    const { slots } = list;
    const shorter = Math.min(slots.length, values.length);
    const same = (slot: Slot | undefined, value: YamlValue | undefined): boolean =>
      slot !== undefined && value !== undefined && equals(slot.value, value);
    let head = 0;
    while (head < shorter && same(slots[head], values[head])) head++;
    let tail = 0;
    while (tail < shorter - head && same(slots.at(-1 - tail), values.at(-1 - tail))) tail++;
    const middle = values.slice(head, values.length - tail).map((value, at): Slot => {
      const slot = head + at < slots.length - tail ? slots[head + at] : undefined;
      if (!slot) return freshSlot('', value);
      slot.value = this.#assigned(slot.value, value, [...path, head + at]);
      return slot;
    });
    slots.splice(head, slots.length - tail - head, ...middle);
  }
}

function child(draft: Draft, step: string | number): Slot | undefined {
  if (draft.kind === 'map') return typeof step === 'string' ? draft.byKey.get(step) : undefined;
  return draft.kind === 'seq' && typeof step === 'number' ? draft.slots[step] : undefined;
}

const alone = (slot: Slot): Slot['source'] => slot.source && { index: 0, key: undefined, node: slot.source.node };

function equals(draft: Draft, value: YamlValue): boolean {
  if (isScalarValue(value)) return textOf(draft) === String(value) && !isNothing(draft);
  const collection = opened(draft);
  if (isListValue(value)) {
    if (collection.kind !== 'seq' || collection.slots.length !== value.length) return false;
    return value.every((item, at) => equals(need(collection.slots[at]).value, item));
  }
  const entries = entriesOf(value);
  if (collection.kind !== 'map' || collection.slots.length !== entries.length) return false;
  return entries.every(([key, item]) => {
    const slot = collection.byKey.get(key);
    return slot !== undefined && equals(slot.value, item);
  });
}
