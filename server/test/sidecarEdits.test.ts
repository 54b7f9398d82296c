import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Node, valueAt } from '../src/core/model/tree.ts';
import { editYaml } from '../src/core/sidecar/edit/editYaml.ts';
import type { Operation, Path } from '../src/core/sidecar/edit/operation.ts';
import { readTree } from '../src/core/sidecar/readTree.ts';
import { applyEdits } from '../src/core/text/applyEdits.ts';

const folder = fileURLToPath(new URL('../../samples/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

function edited(text: string, ...operations: readonly Operation[]): string {
  const { root } = readTree(text);
  const file = valueAt(root, 'annotations') ? 'sidecar' : 'project';
  const edits = editYaml(text, root, operations, file);
  expect(edits, JSON.stringify(operations)).toBeDefined();
  return applyEdits(text, edits ?? []);
}

function* within(node: Node | undefined, path: Path): Generator<{ readonly path: Path; readonly node: Node }> {
  if (!node) return;
  yield { path, node };
  if (node.kind === 'seq') for (const [at, item] of node.items.entries()) yield* within(item, [...path, at]);
  if (node.kind === 'map') for (const { key, value } of node.pairs) yield* within(value, [...path, key.text]);
}

/** Files with mistakes on purpose are not edited. */
const sound = files
  .map((name) => ({ name, text: readFileSync(folder + name, 'utf8').replace(/^\ufeff/u, '') }))
  .filter(({ text }) => readTree(text).problems.length === 0);

describe.each(sound)('edits of $name', ({ text }) => {
  const all = [...within(readTree(text).root, [])];

  test('to what is there already are none', () => {
    const same = all.flatMap(({ path, node }): Operation[] =>
      node.kind === 'scalar' && node.style !== 'empty' ? [{ op: 'set', path, value: node.text }] : [],
    );
    expect(edited(text, ...same)).toBe(text);
  });

  test('keep every other line', () => {
    const changes = all.flatMap(({ path, node }): Operation[] =>
      node.kind === 'scalar' && node.style !== 'block' && path.at(-1) === 'exact'
        ? [{ op: 'set', path, value: `«${node.text}»` }]
        : [],
    );
    const after = edited(text, ...changes).split('\n');
    const before = text.split('\n');
    expect(after).toHaveLength(before.length);
    for (const [at, line] of before.entries()) {
      if (!/exact:|- /u.test(line)) expect(after[at]).toBe(line);
    }
  });

  test('go back without a trace', () => {
    for (const { path, node } of all) {
      if (node.kind === 'scalar') continue;
      const inMap = node.kind === 'map';
      const to = inMap ? [...path, 'x-new'] : [...path, Math.floor(node.items.length / 2)];
      const value = { id: 'c9', exact: 'a\n\nb: c', via: ['afp'] };
      const there: Operation = inMap
        ? { op: 'set', path: to, value }
        : { op: 'insert', path, index: Number(to.at(-1)), value };
      if ((inMap ? node.pairs : node.items).length === 0) continue;
      const between = edited(text, there);
      expect(between).not.toBe(text);
      expect(edited(between, { op: 'remove', path: to }), JSON.stringify(to)).toBe(text);
    }
  });

  test('take out one stretch of the file for an entry', () => {
    for (const { path } of all) {
      if (path.length === 0) continue;
      const { root } = readTree(text);
      const edits = editYaml(text, root, [{ op: 'remove', path }], 'sidecar') ?? [];
      // What empties a list or map leaves brackets, and the place of a key is not that of its value.
      expect(edits.length).toBeGreaterThan(0);
      expect(edits.length).toBeLessThan(3);
      const after = applyEdits(text, edits);
      expect(readTree(after).problems, after).toEqual([]);
    }
  });
});
