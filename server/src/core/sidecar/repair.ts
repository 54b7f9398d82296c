import type { Problem } from '../model/problem.ts';
import type { Node, ScalarNode } from '../model/tree.ts';
import { firstIndex } from '../text/firstIndex.ts';
import { type Mistake, mistakeAt, mistakenIndent } from './mistakes.ts';
import { readPlainTree } from './plainTree.ts';
import type { TreeReading } from './treeReading.ts';
import { readYamlTree } from './yamlTree.ts';

/** How often a file is read again to mend one mistake more, and how much of it in all, in UTF-16 code units. */
const maxRounds = 64;
const maxWork = 32 * 1024 * 1024;
/** The same for the `yaml` package, which takes thirty times as long. */
const maxYamlRounds = 4;
/** With more problems than this, half as often: each of them takes time as well. */
const manyProblems = 1_000;

/** Mistakes mended one by one; where there are more, all that YAML complains of are mended at once. */
const maxInRow = 16;
/** Complaints that are looked into at once. */
const maxPlaces = 100_000;

/**
 * Reads a file as its author meant it: where a known mistake stands in the way, it is reported with its fix, and the
 * file is read as if it were mended, so that one colon does not hide all that follows. Places are those of the text
 * as it stands.
 */
export function readRepairing(text: string): TreeReading {
  const patches = new Patches(text);
  let best: { readonly reading: TreeReading; readonly patches: readonly Mistake[] } | undefined;
  let yamlRounds = 0;
  let inRow = 0;
  for (let round = 0; round < maxRounds && round * text.length <= maxWork; round++) {
    const current = patches.apply();
    const plain = readPlainTree(current);
    if ('root' in plain) return patches.finish({ root: plain.root, problems: [] }, patches.mistakes);
    const find = plain.continuation ? mistakenIndent : certainMistake;
    if (inRow < maxInRow && patches.add(find(current, plain.unusualAt))) {
      inRow++;
      continue;
    }
    inRow = 0;
    const reading = readYamlTree(current);
    // Reading on from a guess that made it worse helps nobody.
    if (best && reading.problems.length > 0 && reading.problems.length >= best.reading.problems.length) break;
    best = { reading, patches: patches.mistakes };
    const rounds = reading.problems.length > manyProblems ? 2 : maxYamlRounds;
    if (++yamlRounds >= rounds || text.length * yamlRounds > maxWork) break;
    if (!addSuspects(patches, current, plain.unusualAt, reading)) break;
  }
  best ??= { reading: readYamlTree(patches.apply()), patches: patches.mistakes };
  return patches.finish(best.reading, best.patches);
}

const certainMistake = (text: string, offset: number): Mistake | undefined => mistakeAt(text, offset, false);

/** Looks for mistakes where YAML complains, and for values that a `#` made empty. */
function addSuspects(patches: Patches, current: string, stoppedAt: number, reading: TreeReading): boolean {
  const { problems } = reading;
  if (problems.some((problem) => unmendable.has(problem.message.id))) return false;
  if (problems.length > 0) {
    // What is opened and not closed is noticed far below. Other doubts need a complaint about the line itself.
    const mistake = mistakeAt(current, stoppedAt, true);
    if (mistake?.id.startsWith('mistake.unclosed') && patches.add(mistake)) return true;
  }
  const places = [...emptiedByComment(current, reading.root), ...problems.map((problem) => problem.span.start)];
  const found = new Map<number, Mistake>();
  for (const place of places.slice(0, maxPlaces)) {
    const mistake = mistakeAt(current, place, problems.length > 0);
    if (mistake) found.set(mistake.fix.span.start, mistake);
  }
  return patches.addAll([...found.values()]);
}

const unmendable: ReadonlySet<string> = new Set(['syntax.too-deep', 'syntax.alias-bomb']);

function emptiedByComment(text: string, root: Node | undefined): number[] {
  const found: number[] = [];
  const comment = /[ \t]+#[^\s#]/uy;
  const visit = (node: Node): void => {
    if (node.kind === 'map') {
      for (const pair of node.pairs) visit(pair.value);
    } else if (node.kind === 'seq') {
      for (const item of node.items) visit(item);
    } else if (node.style === 'empty') {
      comment.lastIndex = node.end;
      if (comment.test(text)) found.push(node.end);
    }
  };
  if (root) visit(root);
  return found;
}

/** The replacements made so far, in the places of the text as it stands, and the way back from the mended text. */
class Patches {
  mistakes: readonly Mistake[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  apply(): string {
    let out = '';
    let from = 0;
    for (const { fix } of this.mistakes) {
      out += this.#text.slice(from, fix.span.start) + fix.text;
      from = fix.span.end;
    }
    return out + this.#text.slice(from);
  }

  /** Takes a mistake found in the mended text; false where there is none, or one was mended in that place before. */
  add(mistake: Mistake | undefined): boolean {
    return mistake !== undefined && this.addAll([mistake]);
  }

  /** In time in proportion to all mistakes: there may be tens of thousands. */
  addAll(found: readonly Mistake[]): boolean {
    const back = this.wayBack(this.mistakes);
    const placed = found.map((mistake): Mistake => {
      const fix = { start: back(mistake.fix.span.start), end: back(mistake.fix.span.end) };
      const span = { start: back(mistake.span.start), end: back(mistake.span.end) };
      return { ...mistake, span, fix: { span: fix, text: mistake.fix.text } };
    });
    placed.sort((a, b) => a.fix.span.start - b.fix.span.start);
    const merged: Mistake[] = [];
    let at = 0;
    for (const mistake of placed) {
      const { start, end } = mistake.fix.span;
      for (let before = this.mistakes[at]; before && before.fix.span.start < start; before = this.mistakes[++at]) {
        merged.push(before);
      }
      const last = merged.at(-1);
      const next = this.mistakes[at];
      if ((!last || last.fix.span.end < start) && (!next || next.fix.span.start > end)) merged.push(mistake);
    }
    merged.push(...this.mistakes.slice(at));
    if (merged.length === this.mistakes.length) return false;
    this.mistakes = merged;
    return true;
  }

  /** From offsets of the mended text to those of the text as it stands. */
  wayBack(mistakes: readonly Mistake[]): (offset: number) => number {
    const steps: { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] = [];
    let shift = 0;
    for (const { fix } of mistakes) {
      const from = fix.span.start + shift;
      steps.push({ from, to: from + fix.text.length, start: fix.span.start, end: fix.span.end });
      shift += fix.text.length - (fix.span.end - fix.span.start);
    }
    return (offset) => {
      const step = steps[firstIndex(steps.length, (i) => (steps[i]?.from ?? 0) > offset) - 1];
      if (!step) return offset;
      if (offset >= step.to) return step.end + offset - step.to;
      return Math.min(step.start + offset - step.from, step.end);
    };
  }

  finish(reading: TreeReading, mistakes: readonly Mistake[]): TreeReading {
    if (mistakes.length === 0) return reading;
    const back = this.wayBack(mistakes);
    const quoted = new Set(mistakes.map((mistake) => mistake.fix.span.start));
    const problems = mistakes.map(
      ({ id, key, value, span, fix }): Problem => ({
        code: 'sidecar.syntax',
        message: { id, args: { value, key: { literal: key } } },
        span,
        fix,
      }),
    );
    for (const problem of reading.problems) problems.push(movedProblem(problem, back));
    return { root: reading.root && moved(reading.root, back, quoted), problems };
  }
}

function movedProblem(problem: Problem, back: (offset: number) => number): Problem {
  const { related } = problem;
  const move = (at: { readonly start: number; readonly end: number }) => ({ start: back(at.start), end: back(at.end) });
  return {
    ...problem,
    span: move(problem.span),
    ...(related ? { related: { ...related, span: move(related.span) } } : {}),
  };
}

/** What was quoted only by us is plain in the file. */
function moved(node: Node, back: (offset: number) => number, quoted: ReadonlySet<number>): Node {
  const start = back(node.start);
  const end = back(node.end);
  switch (node.kind) {
    case 'scalar':
      return movedScalar(node, back, quoted);
    case 'map':
      return {
        ...node,
        start,
        end,
        pairs: node.pairs.map(({ key, value }) => ({
          key: movedScalar(key, back, quoted),
          value: moved(value, back, quoted),
        })),
      };
    case 'seq':
      return { ...node, start, end, items: node.items.map((item) => moved(item, back, quoted)) };
  }
}

function movedScalar(node: ScalarNode, back: (offset: number) => number, quoted: ReadonlySet<number>): ScalarNode {
  const start = back(node.start);
  const isQuote = node.style === 'single' || node.style === 'double';
  return { ...node, start, end: back(node.end), style: isQuote && quoted.has(start) ? 'plain' : node.style };
}
