import { expect, test } from 'vitest';
import { spansOf } from '../model/anchor.ts';
import { fileUri, type Uri } from '../model/uri.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import type { Snapshot } from './snapshot.ts';
import { fixture } from './testing/fixture.ts';
import { Workspace } from './workspace.ts';

const claim = (id: string, exact: string): string => `  - { id: ${id}, kind: claim, exact: ${exact} }\n`;
const sidecar = (...claims: string[]): string => `isnad: 1\nannotations:\n${claims.join('')}`;

const paths = (uris: Iterable<Uri>): string[] => [...uris].map((uri) => decodeURI(uri).replace('file://', ''));

function states(snapshot: Snapshot, path: string): Record<string, string> {
  const readings = [...(snapshot.articles.get(fileUri(path))?.readings.values() ?? [])].flat();
  return Object.fromEntries(
    readings.map(({ annotation, anchor }) => {
      const [span] = spansOf(anchor) ?? [];
      return [annotation.id, span ? `${anchor.state} ${span.start}-${span.end}` : anchor.state];
    }),
  );
}

const loaded = async (files: Record<string, string | Uint8Array>, roots: readonly string[] = ['/']) => {
  const disk = new MemoryFileSystem(files);
  const workspace = new Workspace(disk);
  await workspace.load(roots.map(fileUri));
  return { disk, workspace };
};

test('pairs articles with their sidecars, the base first', async () => {
  const { workspace } = await loaded({
    '/خبر.txt': 'كلام',
    '/خبر.txt.isnad.yaml': sidecar(claim('c1', 'كلام')),
    '/خبر.txt.isnad.zed.yaml': sidecar(),
    '/خبر.txt.isnad.amal.yaml': sidecar(),
    '/other.txt': 'nobody annotated this',
  });
  const { articles, sidecars } = workspace.snapshot();
  expect(paths(articles.keys())).toEqual(['/خبر.txt']);
  const file = articles.get(fileUri('/خبر.txt'));
  expect(paths(file?.sidecars ?? [])).toEqual([
    '/خبر.txt.isnad.yaml',
    '/خبر.txt.isnad.amal.yaml',
    '/خبر.txt.isnad.zed.yaml',
  ]);
  expect([...sidecars.values()].map((each) => each.layer)).toEqual(['amal', undefined, 'zed']);
  expect(file?.text).toBeUndefined();
  expect(file?.language).toBe('ar');
  expect(states(workspace.snapshot(), '/خبر.txt')).toEqual({ c1: 'exact 0-4' });
});

test('keeps a sidecar that stands beside no article', async () => {
  const { workspace } = await loaded({ '/gone.txt.isnad.yaml': sidecar(claim('c1', 'x')) });
  const { articles, sidecars } = workspace.snapshot();
  expect(articles.size).toBe(0);
  expect(sidecars.get(fileUri('/gone.txt.isnad.yaml'))?.article).toBe(fileUri('/gone.txt'));
});

test('takes articles from the globs of the nearest project file, which stands alone', async () => {
  const { workspace } = await loaded({
    '/isnad.yaml': 'isnad: 1\narticles: ["**/*.txt"]\nexclude: [drafts/**]\n',
    '/a.txt': 'a',
    '/a.md': 'no article',
    '/b.md': 'annotated',
    '/b.md.isnad.yaml': sidecar(),
    '/drafts/d.txt': 'd',
    '/drafts/d.txt.isnad.yaml': sidecar(),
    '/sub/isnad.yaml': 'isnad: 1\n',
    '/sub/s.txt': 'not annotated, and this project has no globs',
    '/sub/t.txt': 't',
    '/sub/t.txt.isnad.yaml': sidecar(),
    '/node_modules/n.txt': 'n',
    '/.git/g.txt': 'g',
  });
  const { articles, sidecars } = workspace.snapshot();
  expect(paths(articles.keys())).toEqual(['/a.txt', '/b.md', '/sub/t.txt']);
  expect(paths(sidecars.keys())).toEqual(['/b.md.isnad.yaml', '/sub/t.txt.isnad.yaml']);
  expect(articles.get(fileUri('/a.txt'))?.project).toBe(fileUri('/isnad.yaml'));
  expect(articles.get(fileUri('/sub/t.txt'))?.project).toBe(fileUri('/sub/isnad.yaml'));
});

test('looks for no project file above the root', async () => {
  const files = { '/isnad.yaml': 'isnad: 1\n', '/in/a.txt': 'a', '/in/a.txt.isnad.yaml': sidecar() };
  const { workspace } = await loaded(files, ['/in']);
  expect(workspace.snapshot().projects.size).toBe(0);
  expect(workspace.snapshot().articles.get(fileUri('/in/a.txt'))?.project).toBeUndefined();
});

test('reads overlapping roots once, the inner one being a workspace of its own', async () => {
  const files = { '/x/isnad.yaml': 'isnad: 1\n', '/x/y/a.txt': 'a', '/x/y/a.txt.isnad.yaml': sidecar() };
  const { workspace } = await loaded(files, ['/x', '/x/y/', '/x']);
  expect(paths(workspace.snapshot().articles.keys())).toEqual(['/x/y/a.txt']);
  expect(workspace.snapshot().articles.get(fileUri('/x/y/a.txt'))?.project).toBeUndefined();
});

test('an open file wins over the disk until it is closed', async () => {
  const { disk, workspace } = await loaded({ '/a.txt': 'one', '/a.txt.isnad.yaml': sidecar(claim('c1', 'two')) });
  const uri = fileUri('/a.txt');
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'lost' });
  workspace.open(uri, 'now two');
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'exact 4-7' });
  disk.write('/a.txt', 'disk');
  await workspace.refresh([uri]);
  expect(workspace.snapshot().articles.get(uri)?.text).toBe('now two');
  await workspace.close(uri);
  expect(workspace.snapshot().articles.get(uri)?.text).toBeUndefined();
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'lost' });
});

test('edits move what is known, and short texts find again what was lost', async () => {
  const { workspace } = await loaded({ '/a.txt': 'x one y', '/a.txt.isnad.yaml': sidecar(claim('c1', 'one')) });
  const uri = fileUri('/a.txt');
  workspace.open(uri, 'x one y');
  workspace.change(uri, [{ start: 0, end: 0, text: '>> ' }], '>> x one y');
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'exact 5-8' });
  workspace.change(uri, [{ start: 5, end: 8, text: '' }], '>> x  y');
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'lost' });
  workspace.change(uri, [{ start: 7, end: 7, text: ' one' }], '>> x  y one');
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'exact 8-11' });
});

test('a tracked place stays when the sidecar changes elsewhere, and goes when its selector does', async () => {
  const first = sidecar(claim('c1', 'one'), claim('c2', 'two'));
  const { workspace } = await loaded({ '/a.txt': 'one two', '/a.txt.isnad.yaml': first });
  const [article, file] = [fileUri('/a.txt'), fileUri('/a.txt.isnad.yaml')];
  workspace.open(article, 'one two');
  workspace.open(file, first);
  workspace.change(article, [{ start: 7, end: 7, text: ' one' }], 'one two one');
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'exact 0-3', c2: 'exact 4-7' });
  const second = sidecar(claim('c0', 'two one'), claim('c1', 'one'));
  workspace.change(file, [{ start: 0, end: first.length, text: second }], second);
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c0: 'exact 4-11', c1: 'exact 0-3' });
  const third = sidecar(claim('c1', 'on'));
  workspace.change(file, [{ start: 0, end: second.length, text: third }], third);
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'ambiguous' });
});

test('a sidecar that is edited while its article is closed is anchored once the article is read', async () => {
  const first = sidecar(claim('c1', 'one'));
  const { workspace } = await loaded({ '/a.txt': 'one two', '/a.txt.isnad.yaml': first });
  const file = fileUri('/a.txt.isnad.yaml');
  const second = sidecar(claim('c1', 'one'), claim('c2', 'two'));
  workspace.open(file, second);
  expect(workspace.snapshot().articles.get(fileUri('/a.txt'))?.readings.get(file)).toHaveLength(2);
  await workspace.settled();
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'exact 0-3', c2: 'exact 4-7' });
  expect(workspace.snapshot().articles.get(fileUri('/a.txt'))?.text).toBe('one two');
  await workspace.close(file);
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'exact 0-3' });
  expect(workspace.snapshot().articles.get(fileUri('/a.txt'))?.text).toBeUndefined();
});

test('a first sidecar that was never saved makes an article, and closing it unmakes it', async () => {
  const { workspace } = await loaded({ '/a.txt': 'one' });
  const file = fileUri('/a.txt.isnad.yaml');
  workspace.open(file, sidecar(claim('c1', 'one')));
  await workspace.settled();
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'exact 0-3' });
  await workspace.close(file);
  expect(workspace.snapshot().articles.size).toBe(0);
  expect(workspace.snapshot().sidecars.size).toBe(0);
});

test('follows what is created, changed, renamed and deleted on disk', async () => {
  const { disk, workspace } = await loaded({ '/a.txt': 'one' });
  const sees = () => paths(workspace.snapshot().articles.keys());
  disk.write('/a.txt.isnad.yaml', sidecar(claim('c1', 'two')));
  await workspace.refresh([fileUri('/a.txt.isnad.yaml')]);
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'lost' });
  disk.write('/a.txt', 'two');
  await workspace.refresh([fileUri('/a.txt')]);
  expect(states(workspace.snapshot(), '/a.txt')).toEqual({ c1: 'exact 0-3' });
  disk.write('/new/b.txt', 'b');
  disk.write('/new/b.txt.isnad.yaml', sidecar());
  await workspace.refresh([fileUri('/new')]);
  expect(sees()).toEqual(['/a.txt', '/new/b.txt']);
  disk.delete('/new');
  await workspace.refresh([fileUri('/new')]);
  expect(sees()).toEqual(['/a.txt']);
  disk.delete('/a.txt');
  await workspace.refresh([fileUri('/a.txt')]);
  expect(sees()).toEqual([]);
  expect(workspace.snapshot().sidecars.size).toBe(1);
  disk.delete('/a.txt.isnad.yaml');
  await workspace.refresh([fileUri('/a.txt.isnad.yaml')]);
  expect(workspace.snapshot().sidecars.size).toBe(0);
});

test('a changed project file finds other articles and reads kinds anew', async () => {
  const { disk, workspace } = await loaded({
    '/a.txt': 'one',
    '/a.txt.isnad.yaml': 'isnad: 1\nannotations:\n  - { id: c1, kind: rumour, exact: one }\n',
    '/b.txt': 'b',
  });
  const base = () => workspace.snapshot().sidecars.get(fileUri('/a.txt.isnad.yaml'))?.sidecar.annotations[0]?.base;
  expect(base()).toBe('note');
  const project = fileUri('/isnad.yaml');
  disk.write('/isnad.yaml', 'isnad: 1\narticles: ["*.txt"]\nkinds: { rumour: { like: claim } }\n');
  await workspace.refresh([project]);
  expect(base()).toBe('claim');
  expect(paths(workspace.snapshot().articles.keys())).toEqual(['/a.txt', '/b.txt']);
  workspace.open(project, 'isnad: 1\nexclude: [a.txt]\n');
  await workspace.idle();
  expect(paths(workspace.snapshot().articles.keys())).toEqual([]);
  expect(workspace.snapshot().sidecars.size).toBe(0);
  await workspace.close(project);
  await workspace.idle();
  expect(base()).toBe('claim');
  disk.delete('/isnad.yaml');
  await workspace.refresh([project]);
  expect(base()).toBe('note');
  expect(paths(workspace.snapshot().articles.keys())).toEqual(['/a.txt']);
});

test('answers for an open file before the workspace is read', async () => {
  const disk = new MemoryFileSystem({
    '/w/isnad.yaml': 'isnad: 1\n',
    '/w/in/a.txt': 'one',
    '/w/in/a.txt.isnad.yaml': sidecar(claim('c1', 'one')),
    '/w/in/b.txt': 'b',
    '/w/in/b.txt.isnad.yaml': sidecar(),
  });
  const workspace = new Workspace(disk);
  const loading = workspace.load([fileUri('/w')]);
  workspace.open(fileUri('/w/in/a.txt'), 'one');
  await workspace.ensure(fileUri('/w/in/a.txt'));
  expect(states(workspace.snapshot(), '/w/in/a.txt')).toEqual({ c1: 'exact 0-3' });
  expect(workspace.snapshot().articles.get(fileUri('/w/in/a.txt'))?.project).toBe(fileUri('/w/isnad.yaml'));
  await loading;
  expect(workspace.snapshot().articles.size).toBe(2);
});

test('reads a lone file outside every root, with what stands beside it, whatever else is read', async () => {
  const disk = new MemoryFileSystem({
    '/far/a.txt': 'one',
    '/far/a.txt.isnad.yaml': sidecar(),
    '/far/b.txt': 'b',
    '/far/b.txt.isnad.yaml': sidecar(),
    '/isnad.yaml': 'isnad: 1',
    '/w/.hidden/c.txt': 'c',
    '/w/.hidden/c.txt.isnad.yaml': sidecar(),
  });
  const workspace = new Workspace(disk);
  const open = async (path: string): Promise<void> => {
    workspace.open(fileUri(path), 'one');
    await workspace.ensure(fileUri(path));
  };
  await open('/far/a.txt');
  await workspace.load([fileUri('/w')]);
  await open('/w/.hidden/c.txt');
  await workspace.load([fileUri('/w')]);
  const { articles, projects } = workspace.snapshot();
  expect(paths(articles.keys())).toEqual(['/far/a.txt', '/w/.hidden/c.txt']);
  expect(projects.size).toBe(0);
  await workspace.close(fileUri('/far/a.txt'));
  await workspace.load([fileUri('/w')]);
  expect(paths(workspace.snapshot().articles.keys())).toEqual(['/w/.hidden/c.txt']);
});

test('snapshots share what stayed and never change', async () => {
  const { workspace } = await fixture(`
    //- /a.txt
    one
    //- /a.txt.isnad.yaml
    isnad: 1
    annotations:
      - { id: c1, kind: claim, exact: one }
    //- /b.txt
    two
    //- /b.txt.isnad.yaml
    isnad: 1
    annotations:
      - { id: c1, kind: claim, exact: two }
  `);
  const before = workspace.snapshot();
  expect(workspace.snapshot()).toBe(before);
  const [a, b] = [fileUri('/a.txt'), fileUri('/b.txt')];
  workspace.change(a, [{ start: 0, end: 0, text: '-' }], '-one\n');
  const after = workspace.snapshot();
  expect(after).not.toBe(before);
  expect(before.articles.get(a)?.text).toBe('one\n');
  expect(after.articles.get(a)?.text).toBe('-one\n');
  expect(after.articles.get(b)).toBe(before.articles.get(b));
  expect(after.sidecars).toBe(before.sidecars);
});

test('notes what is no UTF-8 and strips a byte order mark', async () => {
  const { workspace } = await loaded({
    '/a.txt': Uint8Array.from([0xc7, 0xe1, 0xce, 0xc8, 0xd1, 0x20, 0xe4, 0xcd, 0xe4]),
    '/a.txt.isnad.yaml': sidecar(),
    '/b.txt': '\uFEFFone',
    '/b.txt.isnad.yaml': `\uFEFF${sidecar(claim('c1', 'one'))}`,
  });
  expect(workspace.snapshot().articles.get(fileUri('/a.txt'))?.encoding).toBe('windows-1256');
  expect(states(workspace.snapshot(), '/b.txt')).toEqual({ c1: 'exact 0-3' });
  expect(await workspace.text(fileUri('/b.txt'))).toBe('one');
});

test('a cancelled load stops, and another one catches up', async () => {
  const files: Record<string, string> = {};
  for (let i = 0; i < 100; i++) {
    files[`/${i}.txt`] = 'one';
    files[`/${i}.txt.isnad.yaml`] = sidecar();
  }
  const workspace = new Workspace(new MemoryFileSystem(files));
  const token = { isCancellationRequested: false };
  const progress = (done: number): void => {
    token.isCancellationRequested = done >= 10;
  };
  await workspace.load([fileUri('/')], { token, progress });
  expect(workspace.snapshot().articles.size).toBeLessThan(100);
  await workspace.load([fileUri('/')]);
  expect(workspace.snapshot().articles.size).toBe(100);
});
