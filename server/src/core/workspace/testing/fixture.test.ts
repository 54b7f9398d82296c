import { expect, test } from 'vitest';
import { fixture, splitFiles, unmark } from './fixture.ts';

test('splits files and takes common indentation off', () => {
  expect(splitFiles('\n  //- /a.txt\n  one\n    two\n  //- /b.yaml\n  x: 1\n')).toEqual({
    '/a.txt': 'one\n  two\n',
    '/b.yaml': 'x: 1\n',
  });
});

test('takes markers out and tells where they stood', () => {
  expect(unmark('a⟦b$0c⟦d⟧⟧e')).toEqual({
    text: 'abcde',
    cursor: 2,
    ranges: [
      { start: 1, end: 4 },
      { start: 3, end: 4 },
    ],
  });
});

test('loads a workspace and opens its articles', async () => {
  const { snapshot, cursor, ranges, uri, wording } = await fixture(`
    //- /a.txt
    say ⟦wo$0rd⟧
    //- /a.txt.isnad.yaml
    isnad: 1
  `);
  expect(snapshot.articles.get(uri('/a.txt'))?.text).toBe('say word\n');
  expect(cursor).toEqual({ uri: uri('/a.txt'), offset: 6 });
  expect(ranges.map((range) => wording(range.uri, range))).toEqual(['word']);
});
