import type { MapNode, Node, SeqNode } from '../../model/tree.ts';
import type { TextEdit } from '../../model/workspaceEdit.ts';
import { Block } from './block.ts';
import { type Context, checkValue, colonAfter } from './context.ts';
import { type Draft, type DraftMap, type DraftSeq, fresh, type Slot } from './draft.ts';
import { editBlock } from './editBlock.ts';
import { editFlow } from './editFlow.ts';
import { EditList } from './editList.ts';
import { Harm, need } from './harm.ts';
import type { YamlFile } from './keyOrder.ts';
import { layoutOf } from './layout.ts';
import { skipToContent } from './lines.ts';
import { writeFile } from './newFile.ts';
import { operate } from './operate.ts';
import type { Operation, Path } from './operation.ts';
import { replaceValue, type ValuePlace } from './replaceValue.ts';
import { inDouble, inSingle, keyText } from './scalarText.ts';
import { isSpacious } from './writeValue.ts';

/**
 * The replacements in `text` that operations come to: as few and as small as can be, so that comments, quoting and
 * layout stay wherever nothing was asked for. Spans are UTF-16 offsets into `text` as it stands, which has no byte
 * order mark; `root` is its tree. Undefined where it cannot be done without harm: for what has an anchor, a tag or an
 * alias, for keys given twice, for paths that lead nowhere, and where the text is not what the tree says.
 */
export function editYaml(
  text: string,
  root: Node | undefined,
  operations: readonly Operation[],
  file: YamlFile,
): readonly TextEdit[] | undefined {
  const source = root && { index: 0, key: undefined, node: root };
  const slot: Slot = { key: '', value: root ? { kind: 'kept', node: root } : fresh({}), source };
  const eol = /\r?\n/u.exec(text)?.[0] ?? '\n';
  try {
    operate(slot, operations, file);
    const context: Context = { text, eol, layout: layoutOf(text, root), edits: new EditList(text) };
    editRoot(context, slot);
    return context.edits.finish();
  } catch (error) {
    if (error instanceof Harm) return undefined;
    throw error;
  }
}

function editRoot(context: Context, { value, source }: Slot): void {
  const { text, edits, eol } = context;
  if (value.kind === 'kept') return;
  if (value.kind !== 'map') throw new Harm();
  if (value.node && !(value.node.flow && value.node.pairs.length === 0)) {
    if (isChanged(value)) edit(context, value, []);
    return;
  }
  if (value.slots.length === 0) return;
  const empty = source?.node;
  if (empty?.kind === 'map') edits.replace(empty.start, empty.end, writeFile(context, value));
  else {
    // Nothing but comments, and the mark that begins a document.
    const content = text.replace(/^---[ \t]*(?=\r?$)/mu, '#');
    if (skipToContent(content, 0) < content.length) throw new Harm();
    const glue = text === '' || text.endsWith('\n') ? '' : eol;
    edits.insert(text.length, glue + writeFile(context, value) + eol);
  }
}

/** Whether anything in an opened collection is other than it was. */
function isChanged(draft: Draft): boolean {
  if (draft.kind === 'kept') return false;
  if (draft.kind === 'scalar' || !draft.node) return true;
  const { node, slots } = draft;
  if (slots.length !== (node.kind === 'map' ? node.pairs.length : node.items.length)) return true;
  return slots.some(isSlotChanged);
}

const isSlotChanged = ({ key, value, source }: Slot): boolean =>
  !source ||
  (source.key && source.key.text !== key) ||
  value.kind === 'scalar' ||
  nodeOf(value) !== source.node ||
  isChanged(value);

const nodeOf = (draft: Draft): Node | undefined => (draft.kind === 'scalar' ? undefined : draft.node);

type Opened = (DraftMap | DraftSeq) & { readonly node: MapNode | SeqNode };

const isOpened = (draft: Draft): draft is Opened =>
  (draft.kind === 'map' || draft.kind === 'seq') && draft.node !== undefined;

function edit(context: Context, draft: DraftMap | DraftSeq, path: Path): void {
  const node = need(draft.node);
  const block = node.flow ? undefined : new Block(context, node);
  draft.slots.forEach((slot, index) => {
    if (slot.source && isSlotChanged(slot)) editSlot(context, slot, node, block, [...path, slot.key || index]);
  });
  const { slots } = draft;
  const length = node.kind === 'map' ? node.pairs.length : node.items.length;
  if (slots.length === length && slots.every(({ source }) => source)) return;
  if (block) editBlock(context, block, draft, path);
  else editFlow(context, draft, path);
}

function editSlot(context: Context, slot: Slot, parent: MapNode | SeqNode, block: Block | undefined, path: Path): void {
  const { value } = slot;
  const { index, key, node } = need(slot.source);
  if (key && key.text !== slot.key) renameKey(context, slot);
  const stays = value.kind === 'kept' && value.node === node;
  if (stays) return;
  const place = placeIn(context, parent, block, index, slot);
  if (isOpened(value) && value.node === node && isChanged(value)) {
    const becomesBlock = block && value.node.flow && isEmptyNode(node) && isSpacious(path);
    const becomesEmpty = !value.node.flow && value.slots.length === 0;
    if (!becomesBlock && !becomesEmpty) {
      if (!place.bare) checkValue(context, place.indicator, node);
      edit(context, value, path);
      return;
    }
    const made: Draft = value.kind === 'map' ? { ...value, node: undefined } : { ...value, node: undefined };
    replaceValue(context, { ...slot, value: made }, path, place);
  } else if (value.kind === 'scalar' || nodeOf(value) !== node) replaceValue(context, slot, path, place);
}

const isEmptyNode = (node: Node): boolean =>
  (node.kind === 'map' && node.pairs.length === 0) || (node.kind === 'seq' && node.items.length === 0);

function placeIn(
  context: Context,
  parent: MapNode | SeqNode,
  block: Block | undefined,
  index: number,
  { source }: Slot,
): ValuePlace {
  const { key, node } = need(source);
  if (block) {
    const after = parent.kind === 'map' ? 'key' : 'dash';
    return {
      indicator: block.indicator(index),
      flow: false,
      bare: false,
      column: block.column,
      after,
      end: block.end(index),
    };
  }
  const indicator = key ? colonAfter(context, key.end) : node.start;
  return { indicator, flow: true, bare: !key, column: 0, after: 'key', end: node.end };
}

function renameKey({ text, edits }: Context, { key, source }: Slot): void {
  const old = need(source?.key);
  const first = text[old.start];
  if (old.start === old.end || first === '*' || first === '&' || first === '!') throw new Harm();
  const written = old.style === 'double' ? inDouble(key) : old.style === 'single' ? inSingle(key) : undefined;
  edits.replace(old.start, old.end, written ?? keyText(key));
}
