import type { MapNode, SeqNode } from '../../model/tree.ts';
import { checkRemoved } from './checkRemoved.ts';
import { type Context, checkMarks } from './context.ts';
import type { DraftMap, DraftSeq, Slot } from './draft.ts';
import { Harm, need } from './harm.ts';
import { isBreak, isComment, lineEnd, lineStart, nextLine, skipBlank, skipToContent } from './lines.ts';
import type { Path } from './operation.ts';
import { flowEntry } from './writeValue.ts';

/** An entry as it stands between brackets or braces. */
interface Entry {
  readonly start: number;
  readonly end: number;
  /** Just behind the comma that follows it; undefined behind the last where none does. */
  readonly comma: number | undefined;
  /** Whether nothing stands before it on its line. */
  readonly leads: boolean;
  /** Whether nothing but a comment stands behind it and its comma. */
  readonly trails: boolean;
}

/** New and removed entries of a list or map in brackets or braces. */
export function editFlow(context: Context, draft: DraftMap | DraftSeq, path: Path): void {
  const node = need(draft.node);
  const entries = entriesOf(context.text, node);
  const editor = new FlowEditor(context, node, entries, draft, path);
  let prev = -1;
  let added: string[] = [];
  const close = (next: number): void => {
    if (added.length > 0 || next > prev + 1) editor.change(prev, next, added);
  };
  draft.slots.forEach((slot, index) => {
    if (!slot.source) {
      added.push(editor.entry(slot, index));
      return;
    }
    close(slot.source.index);
    prev = slot.source.index;
    added = [];
  });
  close(entries.length);
}

/** Refuses what is not there as it was read: `{a, b}`, `[a: b]`, a key given twice. */
function entriesOf(text: string, node: MapNode | SeqNode): readonly Entry[] {
  checkMarks(text, node.start, node.end, node.kind);
  const spans =
    node.kind === 'map'
      ? node.pairs.map(({ key, value }) => ({ start: key.start, end: Math.max(key.end, value.end) }))
      : node.items;
  const entries: Entry[] = [];
  let from = node.start + 1;
  for (const [index, { start, end }] of spans.entries()) {
    if (skipToContent(text, from) !== start) throw new Harm();
    const after = skipToContent(text, end);
    const comma = text.charCodeAt(after) === 44 ? after + 1 : undefined;
    if (comma === undefined && index < spans.length - 1) throw new Harm();
    from = comma ?? end;
    const rest = skipBlank(text, from);
    entries.push({
      start,
      end,
      comma,
      leads: skipBlank(text, lineStart(text, start)) === start,
      trails: isBreak(text.charCodeAt(rest)) || isComment(text, rest),
    });
  }
  if (skipToContent(text, from) !== node.end - 1) throw new Harm();
  return entries;
}

class FlowEditor {
  readonly #context: Context;
  readonly #text: string;
  readonly #node: MapNode | SeqNode;
  readonly #entries: readonly Entry[];
  readonly #draft: DraftMap | DraftSeq;
  readonly #path: Path;

  constructor(
    context: Context,
    node: MapNode | SeqNode,
    entries: readonly Entry[],
    draft: DraftMap | DraftSeq,
    path: Path,
  ) {
    this.#context = context;
    this.#text = context.text;
    this.#node = node;
    this.#entries = entries;
    this.#draft = draft;
    this.#path = path;
  }

  entry(slot: Slot, index: number): string {
    const path = [...this.#path, this.#draft.kind === 'map' ? slot.key : index];
    return flowEntry(this.#context, slot, path, this.#draft.kind);
  }

  change(prev: number, next: number, added: readonly string[]): void {
    const entries = this.#entries;
    for (const { start, end } of entries.slice(prev + 1, next)) checkRemoved(this.#text, start, end);
    const isAll = prev < 0 && next === entries.length;
    if (isAll) this.#replaceAll(added);
    else {
      if (added.length > 0) this.#add(prev, next, added);
      for (let at = prev + 1; at < next; at++) this.#remove(at, prev, next);
      if (next === entries.length && added.length === 0) this.#closeLine(prev);
    }
  }

  /** Where the last entries had lines of their own and no comma behind them, the one before ends without one too. */
  #closeLine(prev: number): void {
    const { end, comma } = need(this.#entries[prev]);
    const first = this.#entries[prev + 1];
    if (comma === undefined || this.#entries.at(-1)?.comma !== undefined) return;
    if (first?.leads && first.trails) this.#context.edits.replace(end, comma, '');
  }

  #replaceAll(added: readonly string[]): void {
    const { start, end, kind } = this.#node;
    const inner = added.join(', ');
    const first = this.#entries[0];
    if (first) {
      const last = need(this.#entries.at(-1));
      if (added.length > 0) this.#context.edits.replace(first.start, last.end, inner);
      else if (this.#hasComment(start + 1, end - 1))
        this.#context.edits.replace(first.start, last.comma ?? last.end, '');
      else this.#context.edits.replace(start + 1, end - 1, '');
      return;
    }
    if (this.#hasComment(start + 1, end - 1)) this.#context.edits.insert(start + 1, inner);
    else this.#context.edits.replace(start + 1, end - 1, kind === 'map' ? ` ${inner} ` : inner);
  }

  #hasComment(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (isComment(this.#text, at)) return true;
    return false;
  }

  #add(prev: number, next: number, added: readonly string[]): void {
    const { edits, eol } = this.#context;
    const entries = this.#entries;
    const before = entries[prev];
    if (!before) {
      const after = need(entries[next]);
      const joint = after.leads ? `,${eol}${this.#indent(after)}` : ', ';
      edits.insert(after.start, added.map((one) => one + joint).join(''));
      return;
    }
    if (!before.leads || !before.trails) {
      edits.insert(before.end, added.map((one) => `, ${one}`).join(''));
      return;
    }
    const start = eol + this.#indent(before);
    const end = lineEnd(this.#text, before.comma ?? before.end);
    if (before.comma === undefined) edits.insert(before.end, ',');
    const trailing =
      before.comma !== undefined &&
      (prev < entries.length - 1 ? next < entries.length || need(entries.at(-1)).comma !== undefined : true);
    edits.insert(end, start + added.join(`,${start}`) + (trailing ? ',' : ''));
  }

  #indent(entry: Entry): string {
    return this.#text.slice(lineStart(this.#text, entry.start), entry.start);
  }

  #remove(at: number, prev: number, next: number): void {
    const entries = this.#entries;
    const { start, end, comma, leads, trails } = need(entries[at]);
    const { edits } = this.#context;
    if (leads && trails) {
      const own = lineStart(this.#text, start);
      edits.replace(own, nextLine(this.#text, comma ?? end), '');
    } else if (prev >= 0) edits.replace(need(entries[at - 1]).end, end, '');
    else edits.replace(start, need(entries[Math.min(at + 1, next)]).start, '');
  }
}
