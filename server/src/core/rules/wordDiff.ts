import type { Span } from '../model/span.ts';
import { normalize } from '../text/normalize.ts';

/** A word of a quotation, or (`any`) a mark that stands for words left out or put in: an ellipsis, a gloss in brackets. */
export interface Word {
  readonly folded: string;
  readonly source: string;
  /** Where it stands in the text. */
  readonly at: Span;
  readonly any: boolean;
  /** Whether a sentence or the whole text ends behind it. */
  readonly ends: boolean;
}

export interface Difference {
  /** What stands in the one and not in the other, as written; empty where words are left out or put in. */
  readonly here: string;
  readonly there: string;
  /** The same as positions in the two lists of words, half-open. */
  readonly hereWords: Span;
  readonly thereWords: Span;
}

const token = /\.{2,}|\[[^\]]*\]|\([^)]*\)|\d+(?:[.,]\d+)*|[\p{L}\p{N}]+/gu;

/** The words of a text, folded as for lookup and in lower case. */
export function quotedWords(text: string): readonly Word[] {
  const normalized = normalize(text);
  const folded = normalized.text;
  const found = [...folded.matchAll(token)];
  return found.map((match, i) => {
    const [word] = match;
    const end = match.index + word.length;
    const { start: from, end: to } = normalized.toSourceSpan(match.index, end);
    return {
      folded: word.replace(/(?<=\d),(?=\d)/g, '').toLowerCase(),
      source: text.slice(from, to),
      at: { start: from, end: to },
      any: /^(?:\.\.|[[(])/.test(word),
      ends: i === found.length - 1 || /^["\s]*[.!?]/.test(folded.slice(end, end + 4)),
    };
  });
}

/**
 * - `whole`: the two must be equal, but for whole sentences that one of them leaves out at its beginning or end.
 * - `part`: the first must stand somewhere in the second.
 */
export type Fit = 'whole' | 'part';

/** Texts above this product of lengths are compared from both ends only. */
const maxCells = 250_000;

/** The fewest differences between two texts, word by word (edit distance with wildcards, full matrix, backtraced). */
export function differences(a: readonly Word[], b: readonly Word[], fit: Fit): readonly Difference[] {
  if (a.length === b.length && a.every((word, i) => word.folded === b[i]?.folded)) return [];
  if (a.length * b.length > maxCells) return coarse(a, b);
  const width = b.length + 1;
  const cost = new Int32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0;
  const startsFree = (i: number, j: number): boolean =>
    (i === 0 && j === 0) ||
    (i === 0 && (fit === 'part' || b[j - 1]?.ends === true)) ||
    (j === 0 && fit === 'whole' && a[i - 1]?.ends === true);
  const endsFree = (i: number, j: number): boolean =>
    fit === 'part'
      ? i === a.length
      : i > 0 && j > 0 && ((i === a.length && b[j - 1]?.ends === true) || (j === b.length && a[i - 1]?.ends === true));

  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      cost[i * width + j] = startsFree(i, j) ? 0 : Math.min(...steps(i, j).map((step) => step.cost));
    }
  }
  let end = { i: a.length, j: b.length };
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) if (endsFree(i, j) && at(i, j) < at(end.i, end.j)) end = { i, j };
  }
  return traceBack(end.i, end.j);

  function steps(i: number, j: number): readonly Step[] {
    const [x, y] = [a[i - 1], b[j - 1]];
    const options: Step[] = [];
    if (x && y) {
      const same = x.any || y.any || x.folded === y.folded;
      options.push({ cost: at(i - 1, j - 1) + (same ? 0 : 1), i: i - 1, j: j - 1, same });
    }
    // A wildcard takes in as many words of the other side as it can, or none.
    if (x)
      options.push({
        cost: at(i - 1, j) + (x.any || b[j - 1]?.any ? 0 : 1),
        i: i - 1,
        j,
        same: x.any || b[j - 1]?.any === true,
      });
    if (y)
      options.push({
        cost: at(i, j - 1) + (y.any || a[i - 1]?.any ? 0 : 1),
        i,
        j: j - 1,
        same: y.any || a[i - 1]?.any === true,
      });
    return options;
  }

  function traceBack(fromI: number, fromJ: number): readonly Difference[] {
    const found: Gap[] = [];
    let open: { here: Span; there: Span } | undefined;
    let [i, j] = [fromI, fromJ];
    while (!(startsFree(i, j) && at(i, j) === 0)) {
      const step = steps(i, j).find((each) => each.cost === at(i, j));
      if (!step) break;
      if (step.same) open = undefined;
      else {
        if (!open) {
          open = { here: { start: i, end: i }, there: { start: j, end: j } };
          found.unshift(open);
        }
        open.here = { start: step.i, end: open.here.end };
        open.there = { start: step.j, end: open.there.end };
      }
      i = step.i;
      j = step.j;
    }
    return found.map((gap) => difference(a, b, gap));
  }
}

/** Stretches of the two lists of words, half-open. */
interface Gap {
  readonly here: Span;
  readonly there: Span;
}

function difference(a: readonly Word[], b: readonly Word[], { here, there }: Gap): Difference {
  const source = (words: readonly Word[], { start, end }: Span): string =>
    words
      .slice(start, end)
      .map((word) => word.source)
      .join(' ');
  return { here: source(a, here), there: source(b, there), hereWords: here, thereWords: there };
}

interface Step {
  readonly cost: number;
  readonly i: number;
  readonly j: number;
  readonly same: boolean;
}

/** What is left between equal beginnings and equal ends. */
function coarse(a: readonly Word[], b: readonly Word[]): readonly Difference[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.folded === b[start]?.folded) start++;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a[a.length - 1 - end]?.folded === b[b.length - 1 - end]?.folded) end++;
  const found = difference(a, b, {
    here: { start, end: a.length - end },
    there: { start, end: b.length - end },
  });
  return found.here === '' && found.there === '' ? [] : [found];
}
