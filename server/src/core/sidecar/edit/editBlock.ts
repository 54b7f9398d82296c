import { type Block, beforeBreak } from './block.ts';
import { checkRemoved } from './checkRemoved.ts';
import type { Context } from './context.ts';
import type { DraftMap, DraftSeq, Slot } from './draft.ts';
import { gapFor, isApart, leadingGap } from './gaps.ts';
import { lineStart, nextLine, skipToContent, viewLine } from './lines.ts';
import type { Path } from './operation.ts';
import { writeEntry } from './writeValue.ts';

/** Between two entries that stay (-1 and the count of entries: the ends), the new ones and whether old ones go. */
interface Change {
  readonly prev: number;
  readonly next: number;
  readonly added: readonly Added[];
}

interface Added {
  readonly slot: Slot;
  readonly index: number;
}

/** New and removed entries of a block map or list; at least one stays or is new, but at the root of a file. */
export function editBlock(context: Context, block: Block, draft: DraftMap | DraftSeq, path: Path): void {
  const editor = new BlockEditor(context, block, draft, path);
  let prev = -1;
  let added: Added[] = [];
  const close = (next: number): void => {
    if (added.length > 0 || next > prev + 1) editor.change({ prev, next, added });
  };
  draft.slots.forEach((slot, index) => {
    if (!slot.source) {
      added.push({ slot, index });
      return;
    }
    close(slot.source.index);
    prev = slot.source.index;
    added = [];
  });
  close(block.count);
}

class BlockEditor {
  readonly #context: Context;
  readonly #text: string;
  readonly #block: Block;
  readonly #draft: DraftMap | DraftSeq;
  readonly #path: Path;
  readonly #pad: string;

  constructor(context: Context, block: Block, draft: DraftMap | DraftSeq, path: Path) {
    this.#context = context;
    this.#text = context.text;
    this.#block = block;
    this.#draft = draft;
    this.#path = path;
    this.#pad = ' '.repeat(block.column);
  }

  change(change: Change): void {
    const { prev, next, added } = change;
    for (let at = prev + 1; at < next; at++) checkRemoved(this.#text, this.#block.start(at), this.#block.end(at));
    if (prev < 0 && this.#block.compact) this.#changeHead(change);
    else {
      if (added.length > 0) this.#add(change);
      for (let at = prev + 1; at < next; at++) this.#remove(at, change);
    }
  }

  #entry({ slot, index }: Added, change: Change): string {
    const path = [...this.#path, this.#draft.kind === 'map' ? slot.key : index];
    return writeEntry(
      this.#context,
      slot,
      path,
      this.#block.column,
      this.#draft.kind,
      this.#likeNeighbour(slot, change),
    );
  }

  /** A new map or list stands on one line where the one beside it does, and over several where that does. */
  #likeNeighbour({ value }: Slot, { prev, next }: Change): { readonly flow?: boolean; readonly afterDash?: number } {
    // The keys of an entry are of many kinds; only ids that people choose have values of one kind.
    if (this.#draft.kind === 'map' && (this.#path.length !== 1 || this.#path[0] === 'article')) return {};
    const neighbour = prev >= 0 ? prev : Math.min(next, this.#block.count - 1);
    const node = this.#block.value(neighbour);
    const flow = node.kind !== 'scalar' && node.kind === value.kind ? { flow: node.flow } : {};
    if (this.#draft.kind === 'map') return flow;
    const dash = this.#block.start(neighbour);
    const afterDash = node.start - dash;
    return lineStart(this.#text, node.start) <= dash && afterDash > 1 ? { ...flow, afterDash } : flow;
  }

  #add(change: Change): void {
    const { prev, next, added } = change;
    const { eol } = this.#context;
    const block = this.#block;
    if (prev >= 0) {
      const parts = added.map((one) => {
        const gap = block.takesBlanks(prev) ? 0 : gapFor(block, this.#path, one.slot.key, prev);
        return eol.repeat(1 + gap) + this.#pad + this.#entry(one, change);
      });
      this.#context.edits.insert(block.end(prev), parts.join(''));
      return;
    }
    const last = added.length - 1;
    const parts = added.map((one, at) => {
      const after = at < last ? added[at + 1]?.slot.key : this.#draft.slots[one.index + 1]?.key;
      // Where all of the old ones go, the line break behind the last of them stays.
      const ended = at < last || next < block.count ? eol.repeat(1 + leadingGap(block, this.#path, after)) : '';
      return this.#pad + this.#entry(one, change) + ended;
    });
    // Comments that stay where all entries go are above what comes instead.
    this.#context.edits.insert(next < block.count ? block.lead(0) : this.#own(next - 1), parts.join(''));
  }

  /** Where an entry begins with the comment that is about it. */
  #own(at: number): number {
    return this.#block.ownsLead(at) ? this.#block.lead(at) : lineStart(this.#text, this.#block.start(at));
  }

  #remove(at: number, { prev, next, added }: Change): void {
    const block = this.#block;
    const own = this.#own(at);
    const end = block.end(at);
    const isLast = next === block.count;
    const below = this.#belowBlank(end);
    if (prev < 0) {
      const isLastOfAll = isLast && at === next - 1;
      this.#context.edits.replace(own, isLastOfAll ? (added.length > 0 ? end : nextLine(this.#text, end)) : below, '');
      return;
    }
    const above = Math.max(this.#aboveBlank(own), block.end(at - 1));
    if (block.takesBlanks(at - 1)) {
      // Empty lines below would become a part of the text above.
      this.#context.edits.replace(above, below > nextLine(this.#text, end) ? beforeBreak(this.#text, below) : end, '');
      return;
    }
    // A section that stands apart takes its empty line with it, where what follows needs none.
    const hasGap = nextLine(this.#text, above) < own && (this.#path.length > 0 || isApart(block.key(at + 1)));
    // Of the empty lines on both sides those that set a group apart stay.
    if (!isLast && hasGap && added.length === 0 && block.linesBetween(at).length === 0)
      this.#context.edits.replace(own, below, '');
    else this.#context.edits.replace(above, end, '');
  }

  /** The end of the last line above `start` that is not empty. */
  #aboveBlank(start: number): number {
    let at = beforeBreak(this.#text, start);
    while (at > 0) {
      const line = viewLine(this.#text, lineStart(this.#text, at));
      if (line.kind !== 'blank' || line.start === 0) break;
      at = beforeBreak(this.#text, line.start);
    }
    return at;
  }

  /** The beginning of the first line below `end` that is not empty. */
  #belowBlank(end: number): number {
    let at = nextLine(this.#text, end);
    while (at < this.#text.length && viewLine(this.#text, at).kind === 'blank') at = nextLine(this.#text, at);
    return at;
  }

  /** The first entries, where these stand behind a dash: it stays, and what comes first follows it. */
  #changeHead(change: Change): void {
    const { next, added } = change;
    const block = this.#block;
    const joint = this.#context.eol + this.#pad;
    const entries = added.map((one) => this.#entry(one, change));
    const start = block.start(0);
    if (next === block.count) {
      this.#context.edits.replace(start, block.end(next - 1), entries.join(joint));
      return;
    }
    let to = start;
    if (next > 0) {
      to = block.start(next);
      const line = nextLine(this.#text, block.end(next - 1));
      // A comment above the entry that comes first now goes behind the dash with it.
      const comment = viewLine(this.#text, this.#belowBlank(block.end(next - 1)));
      if (comment.kind === 'comment' && skipToContent(this.#text, line) >= to) to = comment.start + comment.column;
    }
    this.#context.edits.replace(start, to, entries.map((entry) => entry + joint).join(''));
  }
}
