import { expect, test } from 'vitest';
import { fileUri, join, type Uri } from '../model/uri.ts';
import { child, folderUri, walk } from './discover.ts';
import type { FileSystem } from './fileSystem.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';

test('walks folders in order and leaves hidden ones and packages out', async () => {
  const files = new MemoryFileSystem({
    '/b/2.txt': '',
    '/b/1.txt': '',
    '/a/x/y.txt': '',
    '/.git/c': '',
    '/node_modules/m/n': '',
  });
  const found = await walk(files, fileUri('/'));
  expect(found.map(({ path, files: names }) => [path, ...names])).toEqual([
    ['/a/x', 'y.txt'],
    ['/b', '1.txt', '2.txt'],
  ]);
});

test('a folder that holds itself ends somewhere', async () => {
  const circle: FileSystem = {
    stat: async () => undefined,
    readFile: async () => undefined,
    readDirectory: async () => [
      { name: 'again', type: 'folder' },
      { name: 'a.txt', type: 'file' },
    ],
  };
  expect((await walk(circle, fileUri('/'))).length).toBeLessThan(100);
});

test('names become URIs as everywhere else', () => {
  const folder = fileUri('/x y');
  for (const name of ['a.txt', 'خبر.txt', '100%.txt', 'a#b?.txt', '-', "it's (1).md", 'a:b']) {
    expect(child(folder, name)).toBe(join(folder, name));
  }
  expect(folderUri('file:///a/' as Uri)).toBe(fileUri('/a'));
  expect(folderUri(fileUri('/'))).toBe(fileUri('/'));
});
