import { describe, expect, it } from 'vitest';
import { pathAt } from './nodeAt.ts';
import { readTree } from './readTree.ts';

/** The path to the place marked `|`, as keys and positions. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const { root } = readTree(marked.replace('|', ''));
  return pathAt(root, offset)
    .map((step) => step.key?.text ?? step.index ?? '')
    .join('/');
}

describe('pathAt', () => {
  it.each([
    ['article:\n  outlet: al-|jazeera\n', '/article/outlet'],
    ['article:\n  out|let: al-jazeera\n', '/article/outlet'],
    ['article:\n  outlet: al-jazeera|\n', '/article/outlet'],
    ['annotations:\n  - id: c1\n    via: [afp, |reuters]\n', '/annotations/0/via/1'],
    ['annotations:\n  - id: c1\n  - id: c|2\n', '/annotations/1/id'],
    [
      'annotations:\n  - id: c1\n    relations: [{ type: repeats, target: "a.txt|#c" }]\n',
      '/annotations/0/relations/0/target',
    ],
    ['a: b\n|\nc: d\n', ''],
    ['speaker:|\n', '/speaker'],
    ['|', ''],
  ])('%j → %j', (marked, path) => {
    expect(at(marked)).toBe(path);
  });

  it('finds its way in an alias', () => {
    expect(at('a: &x { b: c }\nd: *|x\n')).toBe('/d/b');
  });
});
