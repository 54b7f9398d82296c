/** A paragraph with the notes that belong to it, as measured. CSS pixels from the top of the chunk. */
export interface NotedLine {
  readonly top: number;
  readonly bottom: number;
  readonly notes: readonly { readonly anchor: number; readonly height: number }[];
}

export interface PlacedNotes {
  /** The tops of the notes of each line. */
  readonly tops: readonly (readonly number[])[];
  /** What each line has to leave free below itself, so that its notes stay near it. */
  readonly extra: readonly number[];
  /** Where the last note ends. */
  readonly bottom: number;
}

/** Notes on end without room between them; `first` is where the uppermost wants to be for all to be nearest. */
interface Block {
  first: number;
  count: number;
  height: number;
}

/**
 * Puts each note as near to its anchor as the others allow, in their order and `gap` pixels apart, over or under it:
 * the sum of the squared distances is smallest (isotonic regression by pooling adjacent violators, linear). Where notes
 * would still run more than `slack` pixels past their paragraph, the text after it waits for them.
 */
export function placeNotes(lines: readonly NotedLine[], gap: number, slack: number): PlacedNotes {
  const extra: number[] = [];
  let needed = 0;
  let shift = 0;
  // Notes that began at their anchors, or one under the other, would run on to here.
  for (const { bottom, notes } of lines) {
    for (const { anchor, height } of notes) needed = Math.max(needed, anchor + shift) + height + gap;
    const over = notes.length === 0 ? 0 : Math.max(0, Math.ceil(needed - gap - (bottom + shift) - slack));
    extra.push(over);
    shift += over;
  }
  const blocks: Block[] = [];
  shift = 0;
  lines.forEach(({ notes }, i) => {
    for (const { anchor, height } of notes) {
      let block: Block = { first: anchor + shift, count: 1, height: height + gap };
      for (let before = blocks.at(-1); before && before.first + before.height > block.first; before = blocks.at(-1)) {
        blocks.pop();
        const count = before.count + block.count;
        const wanted = (before.first * before.count + (block.first - before.height) * block.count) / count;
        block = { first: Math.max(0, wanted), count, height: before.height + block.height };
      }
      blocks.push(block);
    }
    shift += extra[i] ?? 0;
  });
  return { ...spread(lines, blocks, gap), extra };
}

function spread(lines: readonly NotedLine[], blocks: readonly Block[], gap: number): Omit<PlacedNotes, 'extra'> {
  let at = 0;
  let left = blocks[0]?.count ?? 0;
  let top = Math.round(blocks[0]?.first ?? 0);
  let bottom = 0;
  const tops = lines.map(({ notes }) =>
    notes.map(({ height }) => {
      if (left === 0) {
        at += 1;
        left = blocks[at]?.count ?? 0;
        top = Math.max(top, Math.round(blocks[at]?.first ?? 0));
      }
      left -= 1;
      const own = top;
      top += height + gap;
      bottom = own + height;
      return own;
    }),
  );
  return { tops, bottom };
}
