import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circles } from './circles.ts';

test('a row of a hundred thousand has none, and one link makes it a circle', () => {
  const row = Array.from({ length: 100_000 }, (_, i) => i);
  expect(circles(row, (i) => [i + 1])).toEqual([]);
  expect(circles(row, (i) => [(i + 1) % row.length])[0]).toHaveLength(row.length);
});

test('nodes are in one circle exactly when each can be reached from the other', () => {
  const graph = fc
    .integer({ min: 1, max: 7 })
    .chain((size) =>
      fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 2 }), { minLength: size, maxLength: size }),
    );
  fc.assert(
    fc.property(graph, (edges) => {
      const reaches = (from: number): Set<number> => {
        const found = new Set(edges[from]);
        for (const node of found) for (const next of edges[node] ?? []) found.add(next);
        return found;
      };
      const nodes = edges.map((_, i) => i);
      const expected = nodes.map((a) => nodes.filter((b) => reaches(a).has(b) && reaches(b).has(a)));
      const parts = circles(nodes, (node) => edges[node] ?? []);
      for (const node of nodes) expect(parts.find((part) => part.includes(node)) ?? []).toEqual(expected[node]);
    }),
  );
});
