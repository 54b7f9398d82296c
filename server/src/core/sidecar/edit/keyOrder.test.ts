import { describe, expect, it } from 'vitest';
import { keyOrder, placeOf } from './keyOrder.ts';

describe('keyOrder', () => {
  it.each<[readonly (string | number)[], string]>([
    [[], 'isnad annotator article speakers annotations'],
    [['article'], 'title outlet url published language status waive'],
    [['annotations', 3, 'said'], 'date place medium'],
    [['annotations', 3, 'exact'], 'exact prefix suffix occurrence'],
    [['annotations', 3, 'exact', 0], 'exact prefix suffix occurrence'],
    [['annotations', 3, 'via', 0], 'speaker mention'],
    [['annotations', 3, 'via', 0, 1, 'mention'], 'exact prefix suffix occurrence'],
    [['annotations', 3, 'relations', 1], 'type target'],
    [['annotations', 3, 'evidence', 1], 'url archived date'],
    [['speakers'], ''],
    [['annotations', 3, 'waive'], ''],
    [['annotations', 3, 'x-tool'], ''],
    [['__proto__'], ''],
    [['annotations', 'constructor'], ''],
  ])('of %j', (path, keys) => {
    expect(keyOrder(path, 'sidecar').join(' ')).toBe(keys);
  });

  it('is that of the file', () => {
    expect(keyOrder(['kinds', 'rumour'], 'project')).toEqual(['like', 'label']);
    expect(keyOrder(['speakers', 'x'], 'project').slice(0, 2)).toEqual(['name', 'names']);
    expect(keyOrder([], 'project')[1]).toBe('articles');
  });
});

describe('placeOf', () => {
  const order = ['a', 'b', 'c', 'd'];

  it.each<[string, string[], number]>([
    ['b', ['a', 'c'], 1],
    ['a', ['b', 'c'], 0],
    ['d', ['a', 'c'], 2],
    ['b', ['x', 'c'], 1],
    ['b', ['x'], 1],
    ['c', ['d', 'a'], 2],
    ['x', ['a', 'c'], 2],
    ['a', [], 0],
  ])('of %s among %j is %d', (key, keys, place) => {
    expect(placeOf(key, keys, order)).toBe(place);
  });
});
