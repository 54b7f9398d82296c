import type { Block } from './block.ts';
import type { LineView } from './lines.ts';
import type { Path } from './operation.ts';
import { isSpaced } from './writeValue.ts';

/** Sections of a file that stand apart from what is before them. */
const apart: ReadonlySet<string> = new Set([
  'articles',
  'speakers',
  'annotations',
  'questions',
  'kinds',
  'rules',
  'suggest',
]);

/** Whether a section stands apart from what is before it. */
export const isApart = (key: string): boolean => apart.has(key);

/** The empty lines before a new entry `key` that comes behind the entry `prev`: as many as its neighbours have. */
export function gapFor(block: Block, path: Path, key: string, prev: number): number {
  if (path.length === 0) return apart.has(key) && !isDense(block) ? 1 : 0;
  const gaps = [prev, prev - 1, prev - 2, prev + 1]
    .filter((at) => at >= 0 && at < block.count - 1)
    .map((at) => block.linesBetween(at));
  // A comment in between may be the heading of a group, which is set apart more than its entries are.
  const pure = gaps.find((lines) => lines.every(({ kind }) => kind === 'blank')) ?? gaps[0];
  return pure ? blanks(pure) : Number(isSpaced(path));
}

/** Those between a new first entry and `after`, which follows it. */
export function leadingGap(block: Block, path: Path, after: string | undefined): number {
  if (path.length === 0) return after !== undefined && apart.has(after) && !isDense(block) ? 1 : 0;
  return gapFor(block, path, '', 0);
}

/** Whether the sections of the file follow each other without an empty line. */
function isDense(block: Block): boolean {
  for (let at = 0; at < Math.min(block.count - 1, 20); at++) {
    if (apart.has(block.key(at + 1))) return blanks(block.linesBetween(at)) === 0;
  }
  return false;
}

function blanks(lines: readonly LineView[]): number {
  let count = 0;
  for (const { kind } of lines) {
    if (kind !== 'blank') break;
    count++;
  }
  return Math.min(count, 3);
}
