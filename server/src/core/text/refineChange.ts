import { type TextChange, trimChange } from './textChange.ts';
import { isWordAt } from './unicode.ts';

/** Texts that differ in more tokens than this are taken for different. */
const maxDifferences = 500;
/** With a smaller part of the longer side in common than this, one text replaced another. */
const leastCommon = 1 / 3;

/**
 * The same edit of `old` as a person made it, as far as that can be told: clients send a line, or everything between the
 * first change and the last, as one. Words that stay are found by Myers' algorithm (1986, "An O(ND) difference algorithm
 * and its variations"); what the two sides have in common by chance does not part them. The edits apply one after another.
 */
export function refineChange(old: string, change: TextChange): readonly TextChange[] {
  const trimmed = trimChange(old, change);
  if (trimmed.start === trimmed.end || trimmed.text === '') return [trimmed];
  const { start, end, text } = wholeWords(old, change, trimmed);
  const removed = old.slice(start, end);
  const blocks = withoutChance(commonBlocks(removed, text), removed.length, text.length);
  const common = blocks.reduce((sum, { length }) => sum + length, 0);
  if (common < leastCommon * Math.max(removed.length, text.length)) return [trimmed];
  const changes: TextChange[] = [];
  let [a, b] = [0, 0];
  for (const block of [...blocks, { a: removed.length, b: text.length, length: 0 }]) {
    // What comes before stands there as it will be.
    const from = start + b;
    const part = removed.slice(a, block.a);
    const edit = trimChange(part, { start: 0, end: part.length, text: text.slice(b, block.b) });
    if (part !== '' || edit.text !== '') {
      changes.push({ start: from + edit.start, end: from + edit.end, text: edit.text });
    }
    [a, b] = [block.a + block.length, block.b + block.length];
  }
  return changes;
}

/** The edit with the rest of the words that it begins and ends in, as far as the client sent them. */
function wholeWords(old: string, sent: TextChange, { start, end, text }: TextChange): TextChange {
  let from = start;
  while (from > sent.start && isWordAt(old, from - 1)) from--;
  let to = end;
  while (to < sent.end && isWordAt(old, to)) to++;
  return { start: from, end: to, text: old.slice(from, start) + text + old.slice(end, to) };
}

/** A stretch that both sides have, by its offsets in them. */
interface Block {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Leaves out what is no longer than that which changes on both sides of it. */
function withoutChance(blocks: readonly Block[], lengthA: number, lengthB: number): readonly Block[] {
  const kept: Block[] = [];
  const ends = (block: Block | undefined) => [
    (block?.a ?? 0) + (block?.length ?? 0),
    (block?.b ?? 0) + (block?.length ?? 0),
  ];
  blocks.forEach((block, i) => {
    kept.push(block);
    const next = blocks[i + 1] ?? { a: lengthA, b: lengthB };
    // Leaving one out makes what changes behind the one before it longer.
    for (let last = kept.at(-1); last; last = kept.at(-1)) {
      const [a = 0, b = 0] = ends(kept.at(-2));
      const [afterA = 0, afterB = 0] = ends(last);
      const before = Math.max(last.a - a, last.b - b);
      const behind = Math.max(next.a - afterA, next.b - afterB);
      if (last.length > before || last.length > behind) break;
      kept.pop();
    }
  });
  return kept;
}

const tokenPattern = /[\p{L}\p{N}\p{M}_]+|\r\n|[\s\S]/gu;

/** The common stretches of whole tokens, in order; none where the texts differ in too much. */
function commonBlocks(removed: string, added: string): readonly Block[] {
  const numbers = new Map<string, number>();
  const number = (token: string): number => {
    const known = numbers.get(token) ?? numbers.size;
    numbers.set(token, known);
    return known;
  };
  const [before, after] = [removed, added].map((text) => text.match(tokenPattern) ?? []);
  if (!before || !after) return [];
  const path = shortestEdit(before.map(number), after.map(number));
  const [startsA, startsB] = [before, after].map(startsOf);
  const blocks: Block[] = [];
  for (const [x, y] of path) {
    const [a, b] = [startsA?.[x] ?? 0, startsB?.[y] ?? 0];
    const length = before[x]?.length ?? 0;
    const last = blocks.at(-1);
    if (last && last.a + last.length === a && last.b + last.length === b) {
      blocks[blocks.length - 1] = { ...last, length: last.length + length };
    } else blocks.push({ a, b, length });
  }
  return blocks;
}

function startsOf(tokens: readonly string[]): readonly number[] {
  let at = 0;
  return tokens.map((token) => {
    at += token.length;
    return at - token.length;
  });
}

/** The index pairs of the items that stay, ascending; empty where more than {@link maxDifferences} do not. */
function shortestEdit(a: readonly number[], b: readonly number[]): readonly (readonly [number, number])[] {
  const most = Math.min(maxDifferences, a.length + b.length);
  const offset = most + 1;
  const reach = new Int32Array(2 * offset + 1);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, offset + k - 1) < at(reach, offset + k + 1));
      let x = down ? at(reach, offset + k + 1) : at(reach, offset + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return backtrack(trace, a.length, b.length);
    }
  }
  return [];
}

function backtrack(
  trace: readonly Int32Array[],
  lengthA: number,
  lengthB: number,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let [x, y] = [lengthA, lengthB];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d];
    if (!reach) break;
    const k = x - y;
    // The middle of what was kept of the round is diagonal 0.
    const value = (diagonal: number): number => at(reach, diagonal + d + 1);
    const down = k === -d || (k !== d && value(k - 1) < value(k + 1));
    const from = d === 0 ? 0 : down ? value(k + 1) : value(k - 1);
    const [startX, startY] = d === 0 ? [0, 0] : [from, from - (down ? k + 1 : k - 1)];
    const [midX, midY] = d === 0 ? [0, 0] : down ? [startX, startY + 1] : [startX + 1, startY];
    while (x > midX && y > midY) pairs.push([--x, --y]);
    [x, y] = [startX, startY];
  }
  return pairs.reverse();
}

const at = (values: Int32Array, index: number): number => values[index] ?? 0;
