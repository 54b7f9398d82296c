import { beforeAll, expect, test } from 'vitest';
import { relativeTo } from '../model/relativeTo.ts';
import { fileUri, pathOf, toUri, type Uri } from '../model/uri.ts';
import { MemoryFileSystem } from '../workspace/memoryFileSystem.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { Workspace } from '../workspace/workspace.ts';
import { commonFolder } from './commonFolder.ts';
import { selectArticles } from './selectArticles.ts';

const sidecar = 'isnad: 1\nannotations: [{ id: a, kind: note, exact: x }]\n';
let snapshot: Snapshot;

beforeAll(async () => {
  const workspace = new Workspace(
    new MemoryFileSystem({
      '/w/isnad.yaml': 'isnad: 1\narticles: ["**/*.txt"]\n',
      '/w/ب/خبر.txt': 'x',
      '/w/ب/خبر.txt.isnad.yaml': sidecar,
      '/w/a/one.txt': 'x',
      '/w/a/one.txt.isnad.sm.yaml': sidecar,
      '/w/a/two.txt': 'x',
      '/w/out/a/one.txt': 'x',
    }),
  );
  await workspace.load([fileUri('/w')]);
  snapshot = workspace.snapshot();
});

function select(wanted: readonly string[], into = '/w/out') {
  const { articles, folder, sources } = selectArticles(snapshot, wanted.map(fileUri), fileUri(into));
  return { articles: articles.map(pathOf), folder: folder && pathOf(folder), sources: [...sources].map(pathOf) };
}

test('takes everything, sorted by path, but for what an earlier export left', () => {
  const { articles, folder, sources } = select([]);
  expect(articles).toEqual(['/w/a/one.txt', '/w/a/two.txt', '/w/ب/خبر.txt']);
  expect(folder).toBe('/w');
  expect(sources).toContain('/w/isnad.yaml');
  expect(sources).toContain('/w/a/one.txt.isnad.sm.yaml');
  expect(sources).not.toContain('/w/out/a/one.txt');
});

test('takes a file for itself, a sidecar for its article, a project file for its folder, a folder for all in it', () => {
  expect(select(['/w/a/two.txt'])).toMatchObject({ articles: ['/w/a/two.txt'], folder: '/w/a' });
  expect(select(['/w/a/one.txt.isnad.sm.yaml']).articles).toEqual(['/w/a/one.txt']);
  expect(select(['/w/a', '/w/ب/خبر.txt'])).toMatchObject({ folder: '/w', articles: { length: 3 } });
  expect(select(['/w/isnad.yaml']).articles).toHaveLength(3);
  expect(select(['/elsewhere']).articles).toEqual([]);
});

test('an export into the folder that is exported leaves nothing out and protects all of it', () => {
  expect(select(['/w/out'], '/w/out').articles).toEqual(['/w/out/a/one.txt']);
  expect(select([], '/w').articles).toHaveLength(4);
  expect(select([], '/w').sources).toContain('/w/out/a/one.txt');
});

test('the folder in common is the lowest one', () => {
  const common = (...uris: Uri[]) => commonFolder(uris);
  expect(common()).toBeUndefined();
  expect(common(fileUri('/w/a/b'), fileUri('/w/a/bc'), fileUri('/w/a'))).toBe(fileUri('/w/a'));
  expect(common(fileUri('/a'), fileUri('/b'))).toBe(fileUri('/'));
  expect(common(fileUri('/a'), toUri('memfs://host/a'))).toBeUndefined();
  expect(relativeTo(fileUri('/x'), fileUri('/a/b.txt'))).toBe('a/b.txt');
});
