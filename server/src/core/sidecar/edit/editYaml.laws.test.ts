import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { Node, ScalarNode } from '../../model/tree.ts';
import type { TextEdit } from '../../model/workspaceEdit.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import { readTree } from '../readTree.ts';
import { sidecarText } from '../testing/generate.ts';
import { editYaml } from './editYaml.ts';
import type { Operation } from './operation.ts';
import { bare, interpret, NoSuchPlace, type Plain, plainOf, survivors } from './testing/interpret.ts';
import { type Move, moves, operationOf } from './testing/moves.ts';
import { styledSidecar } from './testing/styled.ts';

const shown = (text: string, operations: readonly Operation[], result: string | undefined): string =>
  `${text}\n===== ${JSON.stringify(operations)}\n${result}\n=====`;

/** Applies moves one after another; undefined where one of them leads nowhere. */
function run(
  text: string,
  all: readonly Move[],
): { readonly operations: readonly Operation[]; readonly after: Plain } | undefined {
  const operations: Operation[] = [];
  let now = plainOf(readTree(text).root);
  for (const move of all) {
    const operation = operationOf(now, move);
    operations.push(operation);
    try {
      now = interpret(now, [operation]);
    } catch (error) {
      if (error instanceof NoSuchPlace) return undefined;
      throw error;
    }
  }
  return { operations, after: now };
}

function checkLaws(text: string, all: readonly Move[]): boolean {
  const { root, problems } = readTree(text);
  expect(problems, text).toEqual([]);
  const wanted = run(text, all);
  if (!wanted) return false;
  const { operations, after } = wanted;
  const edits = editYaml(text, root, operations, 'sidecar');
  expect(edits, shown(text, operations, undefined)).toBeDefined();
  if (!edits) return false;
  const result = applyEdits(text, edits);
  const message = shown(text, operations, result);
  const read = readTree(result);
  // `- name: "x"` where no key has that name is taken for a text that should have been quoted.
  if (read.problems.some((problem) => problem.message.id === 'mistake.colon')) return false;
  expect(read.problems, message).toEqual([]);
  expect(bare(plainOf(read.root)), message).toEqual(bare(after));
  const document = parseDocument(result, { schema: 'failsafe', uniqueKeys: true, logLevel: 'silent' });
  expect(document.errors, message).toEqual([]);
  checkBytes(text, edits, result, root, after, message);
  return true;
}

function checkBytes(
  text: string,
  edits: readonly TextEdit[],
  result: string,
  root: Node | undefined,
  after: Plain,
  message: string,
): void {
  const alive = new Set(survivors(after));
  const to = shift(edits);
  for (const node of alive) {
    const inside = edits.some(({ span }) => span.start < node.end && node.start < span.end);
    if (inside) {
      // Only what has to be quoted where it goes to is written anew.
      continue;
    }
    const at = to(node.start);
    expect(result.slice(at, at + node.end - node.start), message).toBe(text.slice(node.start, node.end));
  }
  const left = new Set(result.match(/# comment \d+;/gu));
  const scalars = root ? all(root) : [];
  for (const comment of text.matchAll(/# comment \d+;/gu)) {
    if (left.has(comment[0])) continue;
    const before = scalars.findLast((node) => node.end <= comment.index);
    const behind = scalars.find((node) => node.start > comment.index);
    const around = scalars.find((node) => node.start <= comment.index && comment.index < node.end);
    const isOwned = [before, behind, around].some((node) => node && !alive.has(node));
    expect(isOwned, `${comment[0]} is gone\n${message}`).toBe(true);
  }
  if (text.includes('\r\n')) expect(result.replaceAll('\r\n', ''), message).not.toContain('\n');
  for (const [index, { span, text: by }] of edits.entries()) {
    expect(span.start >= (edits[index - 1]?.span.end ?? -1), message).toBe(true);
    expect(by === text.slice(span.start, span.end), message).toBe(false);
  }
}

function all(node: Node, into: ScalarNode[] = []): readonly ScalarNode[] {
  if (node.kind === 'scalar') into.push(node);
  else if (node.kind === 'seq') for (const item of node.items) all(item, into);
  else {
    for (const { key, value } of node.pairs) {
      into.push(key);
      all(value, into);
    }
  }
  return into;
}

/** Where an offset outside of all edits is afterwards; what is inserted right there comes before it. */
const shift =
  (edits: readonly TextEdit[]) =>
  (offset: number): number => {
    let by = 0;
    for (const { span, text } of edits) if (span.end <= offset) by += text.length - (span.end - span.start);
    return offset + by;
  };

const numRuns = 200;

describe('edits of sidecars', () => {
  it('come to what was asked for, and keep all bytes outside', () => {
    let edited = 0;
    fc.assert(
      fc.property(styledSidecar, moves, (text, list) => {
        if (checkLaws(text, list)) edited++;
      }),
      { numRuns },
    );
    expect(edited).toBeGreaterThan(numRuns / 4);
  }, 120_000);

  it('do so in the plain subset', () => {
    fc.assert(
      fc.property(sidecarText(), moves, (text, list) => {
        checkLaws(text, list);
      }),
      { numRuns },
    );
  }, 120_000);
});
