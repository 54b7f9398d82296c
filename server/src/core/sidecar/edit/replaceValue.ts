import type { Node, ScalarNode } from '../../model/tree.ts';
import { checkRemoved } from './checkRemoved.ts';
import { type Context, checkValue, endOfEntryLine } from './context.ts';
import type { Draft, DraftSeq, Slot } from './draft.ts';
import { Harm, need } from './harm.ts';
import { lineEnd, lineStart, nextLine, viewLine } from './lines.ts';
import type { Path } from './operation.ts';
import { fitsBlock, inDouble, inSingle, isPlain } from './scalarText.ts';
import { blockText, flowText, isSpacious, type Manner, type Written, write, writeEntry } from './writeValue.ts';

/** Where a value stands in the file. */
export interface ValuePlace {
  /** Just behind the colon or dash. */
  readonly indicator: number;
  /** Inside brackets or braces. */
  readonly flow: boolean;
  /** Of a list in brackets: there is no indicator. */
  readonly bare: boolean;
  /** Column of the block collection that it is an entry of. */
  readonly column: number;
  readonly after: 'key' | 'dash';
  /** The end of the entry with the comments that belong to it; unused in flow. */
  readonly end: number;
}

/** Another value behind a key or dash. */
export function replaceValue(context: Context, slot: Slot, path: Path, place: ValuePlace): void {
  const old = need(slot.source).node;
  if (!place.bare) checkValue(context, place.indicator, old);
  checkRemoved(context.text, place.indicator, old.end);
  if (isWrap(slot.value, old)) {
    if (wrap(context, slot.value, old, path, place)) return;
    // Comments inside would be lost.
    if (old.kind !== 'scalar' && /(?:^|\s)#/u.test(context.text.slice(old.start, old.end))) throw new Harm();
  }
  if (place.flow) {
    const text = inOldQuotes(slot.value, old, path, true) ?? flowText(context, slot.value, path);
    if (old.start < old.end) context.edits.replace(old.start, old.end, text);
    else context.edits.insert(place.indicator, ` ${text}`);
    return;
  }
  replaceInBlock(context, slot.value, old, path, place);
}

function replaceInBlock(context: Context, value: Draft, old: Node, path: Path, place: ValuePlace): void {
  const { text, edits } = context;
  const { indicator } = place;
  const written = newValue(context, value, old, path, place);
  const line = lineEnd(text, indicator);
  const head = written.head === '' ? '' : ` ${written.head}`;
  if (old.kind === 'scalar' && old.style === 'empty') {
    edits.insert(indicator, head);
    edits.insert(written.head === '' ? place.end : line, written.body);
  } else if (old.kind === 'scalar' && old.style === 'block') {
    const headEnd = old.start + (/^[|>][-+\d]*/u.exec(text.slice(old.start, old.start + 4))?.[0].length ?? 0);
    const bodyStart = lineEnd(text, old.start);
    edits.replace(written.head === '' ? indicator : old.start, headEnd, written.head);
    edits.replace(bodyStart, Math.max(bodyStart, endOfBlock(text, old)), written.body);
  } else if (old.start > line) {
    // From the next line on.
    edits.insert(indicator, head);
    edits.replace(line, endOfEntryLine(context, old.end), written.body);
  } else {
    const isBlock = old.kind !== 'scalar' && !old.flow;
    edits.replace(written.head === '' ? indicator : old.start, old.end, written.head);
    const end = endOfEntryLine(context, old.end);
    if (isBlock) edits.replace(old.end, end, written.body);
    else edits.insert(written.head === '' ? place.end : end, written.body);
  }
}

/** With the white space behind its last word, which belongs to a block scalar. */
function endOfBlock(text: string, { end }: Node): number {
  if (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13) return end;
  let at = end;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at;
}

function newValue(context: Context, value: Draft, old: Node, path: Path, place: ValuePlace): Written {
  const { text } = context;
  const kept = inOldQuotes(value, old, path, false);
  if (kept !== undefined) return { head: kept, body: '' };
  const oneLine = isFollowedByComment(text, old.end, place);
  if (!oneLine && old.kind === 'scalar' && old.style === 'block') {
    const block = inOldBlock(context, value, old, place.column);
    if (block) return block;
  }
  const sameLine = place.after === 'dash' && old.start < old.end && lineStart(text, old.start) <= place.indicator;
  const manner: Manner = {
    column: place.column,
    after: place.after,
    oneLine,
    ...(sameLine ? { afterDash: old.start - place.indicator + 1 } : {}),
  };
  return write(context, value, path, manner);
}

/** A comment below that is indented deeper than the entry would become a part of a block scalar. */
function isFollowedByComment(text: string, end: number, { column }: ValuePlace): boolean {
  for (let at = nextLine(text, end); at < text.length; ) {
    const line = viewLine(text, at);
    if (line.kind !== 'blank') return line.kind === 'comment' && line.column > column;
    at = nextLine(text, line.end);
  }
  return false;
}

/** A string in the quotes that were there before. */
function inOldQuotes(value: Draft, old: Node, path: Path, flow: boolean): string | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'string' || old.kind !== 'scalar') return undefined;
  if (old.style === 'double') return inDouble(value.value);
  if (old.style === 'single') return inSingle(value.value);
  const key = path.at(-1);
  const isSame =
    old.style === 'plain' && isPlain(value.value, { flow, key: typeof key === 'string' ? key : undefined });
  return isSame ? value.value : undefined;
}

/** A string as a block scalar of the kind that was there before. */
function inOldBlock(context: Context, value: Draft, old: ScalarNode, column: number): Written | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  const folded = context.text.charCodeAt(old.start) === 62;
  if (!fitsBlock(value.value.includes('\n') ? value.value : `${value.value}\nx`)) return undefined;
  if (!folded) return blockText(context, value.value, column);
  if (/\n[ \t]/u.test(value.value)) return undefined;
  const open = value.value.endsWith('\n');
  // Folding takes one line break off every run of them.
  const spread = (open ? value.value.slice(0, -1) : value.value).replace(/\n+/gu, '$&\n');
  const { body } = blockText(context, spread, column);
  return { head: open ? '>' : '>-', body };
}

/** Whether a value that stood alone became an item of a list, and is as it was. */
function isWrap(value: Draft, old: Node): value is DraftSeq {
  return (
    value.kind === 'seq' &&
    value.node === undefined &&
    value.slots.some(({ source, value: item }) => source?.node === old && item.kind === 'kept')
  );
}

/** Puts brackets or dashes around a value that stays as it is; false where it cannot stay. */
function wrap(context: Context, list: DraftSeq, old: Node, path: Path, place: ValuePlace): boolean {
  const { text, edits, eol, layout } = context;
  const at = list.slots.findIndex(({ source }) => source?.node === old);
  const source = text.slice(old.start, old.end);
  const isLine =
    !/[\r\n]/u.test(source) && (old.kind === 'scalar' ? old.style !== 'block' && old.style !== 'empty' : old.flow);
  if (!isLine || lineStart(text, old.start) > place.indicator) return false;
  if (!place.flow && place.after === 'key' && isSpacious(path)) {
    const column = place.column + layout.dash;
    const pad = eol + ' '.repeat(column);
    const entry = (slot: Slot, index: number): string =>
      pad + writeEntry(context, slot, [...path, index], column, 'seq');
    const before = list.slots.slice(0, at).map(entry).join('');
    const after = list.slots
      .slice(at + 1)
      .map((slot, index) => entry(slot, at + 1 + index))
      .join('');
    edits.replace(place.indicator, old.start, `${before}${pad}-${' '.repeat(layout.afterDash - 1)}`);
    edits.insert(endOfEntryLine(context, old.end), after);
    return true;
  }
  const holds =
    old.kind !== 'scalar' || old.style !== 'plain' || (source === old.text && isPlain(source, { flow: true }));
  if (!holds && !/^[\w.+-]+$/u.test(source)) return false;
  const item = (slot: Slot, index: number): string => flowText(context, slot.value, [...path, index]);
  const before = list.slots.slice(0, at).map((slot, index) => `${item(slot, index)}, `);
  const after = list.slots.slice(at + 1).map((slot, index) => `, ${item(slot, at + 1 + index)}`);
  edits.insert(old.start, `[${before.join('')}`);
  edits.insert(old.end, `${after.join('')}]`);
  return true;
}
