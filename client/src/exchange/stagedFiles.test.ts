import { beforeEach, expect, test, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { StagedFiles } from './stagedFiles.ts';

/** A disk by path; folders have no text. */
const { disk, broken, ignores } = vi.hoisted(() => ({
  disk: new Map<string, string | undefined>(),
  broken: new Set<string>(),
  ignores: { case: false },
}));

vi.mock('vscode', async () => {
  const { Utils } = await import('vscode-uri');
  type At = { readonly path: string };
  const below = (path: string) => [...disk.keys()].filter((each) => each.startsWith(`${path}/`));
  const fs = {
    stat: async ({ path }: At) => {
      const folded = (name: string) => (ignores.case ? name.toLowerCase() : name);
      const there = [...disk.keys()].find((each) => folded(each) === folded(path));
      if (there === undefined) throw new Error('not found');
      return { type: disk.get(there) === undefined ? 2 : 1 };
    },
    createDirectory: async ({ path }: At) => {
      if (broken.has(path)) throw new Error('no permission');
      const names = path.split('/').slice(1);
      for (let i = 1; i <= names.length; i += 1) disk.set(`/${names.slice(0, i).join('/')}`, undefined);
    },
    readDirectory: async ({ path }: At) => {
      if (!disk.has(path)) throw new Error('not found');
      return below(path).map((each) => [each, 1]);
    },
    readFile: async ({ path }: At) => new TextEncoder().encode(disk.get(path)),
    writeFile: async ({ path }: At, bytes: Uint8Array) => void disk.set(path, new TextDecoder().decode(bytes)),
    rename: async (from: At, to: At) => {
      if (broken.has(to.path)) throw new Error('no permission');
      for (const each of [from.path, ...below(from.path)]) {
        disk.set(to.path + each.slice(from.path.length), disk.get(each));
        disk.delete(each);
      }
    },
    delete: async ({ path }: At) => {
      for (const each of [path, ...below(path)]) disk.delete(each);
    },
  };
  return { workspace: { fs }, FileType: { Directory: 2 }, Uri: { joinPath: Utils.joinPath } };
});

vi.mock('../words.ts', () => ({
  t: (words: string, ...args: string[]) => words.replace(/\{(\d)\}/g, (_, i) => args[Number(i)] ?? ''),
}));

const texts = () => Object.fromEntries([...disk].filter(([, text]) => text !== undefined));

beforeEach(() => {
  disk.clear();
  broken.clear();
  ignores.case = false;
  disk.set('/', undefined);
  disk.set('/w', undefined);
  disk.set('/w/a.csv', 'old');
});

test('files appear together, and only when all are there', async () => {
  const files = new StagedFiles(URI.parse('memfs://host/w'));
  await files.append('a.csv', 'one ');
  await files.append('خبر/b.csv', 'ب');
  await files.append('a.csv', 'two');
  expect(disk.get('/w/a.csv')).toBe('old');
  await files.commit();
  expect(texts()).toEqual({ '/w/a.csv': 'one two', '/w/خبر/b.csv': 'ب' });
  expect([...disk.keys()].filter((path) => path.includes('.isnad-'))).toEqual([]);
});

test('nothing is left of what was given up, not even its folder', async () => {
  const files = new StagedFiles(URI.parse('memfs://host/w/new/deeper'));
  await files.append('a.csv', 'one');
  await files.append('b.csv', 'two');
  await files.discard();
  expect([...disk.keys()]).toEqual(['/', '/w', '/w/a.csv']);
});

test('where one file cannot be put in its place, all stay as they were', async () => {
  const files = new StagedFiles(URI.parse('memfs://host/w'));
  broken.add('/w/z.csv');
  await files.append('a.csv', 'new');
  await files.append('b.csv', 'new');
  await files.append('z.csv', 'new');
  await expect(files.commit()).rejects.toThrow('no permission');
  expect(texts()).toEqual({ '/w/a.csv': 'old' });
});

test('a folder that stands at the place of a file stays, with all that is in it', async () => {
  disk.set('/w/b.csv', undefined);
  disk.set('/w/b.csv/mine.txt', 'mine');
  const files = new StagedFiles(URI.parse('memfs://host/w'));
  await files.append('a.csv', 'new');
  await files.append('b.csv', 'new');
  await expect(files.commit()).rejects.toThrow(/A folder stands at .\/w\/b\.csv/);
  expect(texts()).toEqual({ '/w/a.csv': 'old', '/w/b.csv/mine.txt': 'mine' });
});

test('tidying up does not hide why it has to be done', async () => {
  vi.spyOn(crypto, 'randomUUID').mockReturnValueOnce('00000000-0000-0000-0000-000000000000');
  broken.add('/x/y/.isnad-00000000');
  const files = new StagedFiles(URI.parse('memfs://host/x/y'));
  await files.append('a.csv', 'new');
  await expect(files.append('b.csv', 'new')).rejects.toThrow('no permission');
  await files.discard();
  await files.discard();
});

test('two names that are one file there are refused, both named; elsewhere they are two', async () => {
  for (const ignored of [false, true]) {
    ignores.case = ignored;
    const files = new StagedFiles(URI.parse('memfs://host/w'));
    await files.append('B.csv', 'one');
    const second = files.append('b.csv', 'two');
    if (ignored) await expect(second).rejects.toThrow(/B\.csv.* and .*b\.csv/);
    else await second;
    await files.discard();
  }
});

test('nothing gets out of the folder', async () => {
  const files = new StagedFiles(URI.parse('memfs://host/w'));
  for (const path of ['../x', 'a//b', '/x', 'a/../../x']) await expect(files.append(path, '')).rejects.toThrow();
});
