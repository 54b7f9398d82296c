/** Where a pattern stands best in a text, and how many insertions, deletions and substitutions it takes. */
export interface Approximate {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** Symbol numbers of the pattern at hand, by code unit; 0 for units it has not. Cleared after each use. */
const symbolOf = new Uint16Array(0x10000);

/**
 * Finds the stretch of `text` in `from`…`to` that is nearest to `pattern` by edit distance. Myers' bit-vector algorithm
 * (1999, "A fast bit-vector algorithm for approximate string matching based on dynamic programming"), in blocks of 32
 * rows with the carries of Hyyrö (2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit
 * distances"); the beginning comes from a second run over the reversed strings. Time: units × ⌈pattern / 32⌉. Any alphabet
 * takes the same path. Of equally near stretches the first end wins, then the length nearest to the pattern's.
 */
export function nearest(pattern: Uint16Array, text: Uint16Array, from = 0, to = text.length): Approximate {
  const forward = compile(pattern, false);
  const last = run(forward, text, from, to, false, 0);
  clear(pattern);
  const backward = compile(pattern, true);
  const reach = Math.min(last.end - from, pattern.length * 2);
  const first = run(backward, text, last.end - reach, last.end, true, last.distance);
  clear(pattern);
  return { start: first.end, end: last.end, distance: last.distance };
}

/** The edit distance of the whole of two strings. */
export function editDistance(a: Uint16Array, b: Uint16Array): number {
  if (a.length === 0) return b.length;
  const compiled = compile(a, false);
  const distance = whole(compiled, b);
  clear(a);
  return distance;
}

interface Compiled {
  readonly length: number;
  readonly blocks: number;
  /** Rows in which each symbol stands: `symbol * blocks + block`. */
  readonly rows: Int32Array;
}

function compile(pattern: Uint16Array, reversed: boolean): Compiled {
  const { length } = pattern;
  const blocks = Math.max(1, Math.ceil(length / 32));
  let symbols = 1;
  for (const unit of pattern) if (symbolOf[unit] === 0) symbolOf[unit] = symbols++;
  const rows = new Int32Array(symbols * blocks);
  for (let i = 0; i < length; i++) {
    const at = (symbolOf[pattern[reversed ? length - 1 - i : i] as number] as number) * blocks + (i >> 5);
    rows[at] = (rows[at] as number) | (1 << (i & 31));
  }
  return { length, blocks, rows };
}

function clear(pattern: Uint16Array): void {
  for (const unit of pattern) symbolOf[unit] = 0;
}

/** Vertical differences of one column, block by block, and the step to the next column. */
class Column {
  readonly #compiled: Compiled;
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
    this.#plus = new Int32Array(compiled.blocks).fill(-1);
    this.#minus = new Int32Array(compiled.blocks);
  }

  /** Takes the next unit of the text; `carry` is the difference along row 0. Returns that along the last row. */
  step(unit: number, carry: number): number {
    const { blocks, rows, length } = this.#compiled;
    const base = (symbolOf[unit] as number) * blocks;
    let into = carry;
    for (let block = 0; block < blocks; block++) {
      const plus = this.#plus[block] as number;
      const minus = this.#minus[block] as number;
      let equal = rows[base + block] as number;
      const vertical = equal | minus;
      if (into < 0) equal |= 1;
      const horizontal = ((((equal & plus) + plus) | 0) ^ plus) | equal;
      let up = minus | ~(horizontal | plus);
      let down = plus & horizontal;
      const bit = block === blocks - 1 ? (length - 1) & 31 : 31;
      const out = ((up >>> bit) & 1) - ((down >>> bit) & 1);
      up = (up << 1) | (into > 0 ? 1 : 0);
      down = (down << 1) | (into < 0 ? 1 : 0);
      this.#plus[block] = down | ~(vertical | up);
      this.#minus[block] = up & vertical;
      into = out;
    }
    return into;
  }
}

/** `end` is where the best stretch ends; run backwards, from `to` down and anchored there, where it begins. */
function run(
  compiled: Compiled,
  text: Uint16Array,
  from: number,
  to: number,
  backwards: boolean,
  wanted: number,
): { readonly end: number; readonly distance: number } {
  const column = new Column(compiled);
  let score = compiled.length;
  let distance = score;
  let end = backwards ? to : from;
  for (let i = 0; i < to - from; i++) {
    const unit = text[backwards ? to - 1 - i : from + i] as number;
    score += column.step(unit, backwards ? 1 : 0);
    const length = i + 1;
    const better = backwards ? score <= wanted && nearer(length, to - end, compiled.length) : score < distance;
    if (!better) continue;
    distance = score;
    end = backwards ? to - length : from + length;
  }
  return { end, distance };
}

const nearer = (length: number, known: number, wanted: number): boolean =>
  known === 0 || Math.abs(length - wanted) < Math.abs(known - wanted);

function whole(compiled: Compiled, text: Uint16Array): number {
  const column = new Column(compiled);
  let score = compiled.length;
  for (const unit of text) score += column.step(unit, 1);
  return score;
}
