import { expect, test } from 'vitest';
import { fileUri } from '../model/uri.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { Workspace } from './workspace.ts';

const article = fileUri('/خبر.txt');
const sidecar = fileUri('/خبر.txt.isnad.yaml');
const text = 'قال سلو إن المعركة انتهت.';
const annotated = 'isnad: 1\nannotations:\n  - { id: c1, kind: claim, exact: المعركة انتهت }\n';

async function opened(files: Record<string, string> = {}) {
  const disk = new MemoryFileSystem({ '/خبر.txt': text, ...files });
  const workspace = new Workspace(disk);
  await workspace.load([fileUri('/')]);
  workspace.open(article, text);
  await workspace.settled();
  return { disk, workspace, known: () => workspace.snapshot().articles.get(article) };
}

test('makes an article of an open text that has no sidecar', async () => {
  const { workspace, known } = await opened();
  expect(known()).toBeUndefined();
  expect(await workspace.adopt(article)).toBe(true);
  expect(known()).toMatchObject({ text, language: 'ar', sidecars: [] });
  workspace.change(article, [{ start: 0, end: 0, text: 'و' }], `و${text}`);
  expect(known()?.text).toBe(`و${text}`);
  await workspace.refresh([fileUri('/')]);
  expect(known()?.text).toBe(`و${text}`);
});

test('forgets it when it is closed without a sidecar', async () => {
  const { workspace, known } = await opened();
  await workspace.adopt(article);
  await workspace.close(article);
  expect(known()).toBeUndefined();
  workspace.open(article, text);
  await workspace.refresh([article]);
  expect(known()).toBeUndefined();
});

test('keeps it for its sidecar, from an editor or from disk', async () => {
  const { disk, workspace, known } = await opened();
  await workspace.adopt(article);
  workspace.open(sidecar, annotated);
  await workspace.settled();
  expect(
    known()
      ?.readings.get(sidecar)
      ?.map(({ anchor }) => anchor.state),
  ).toEqual(['exact']);
  disk.write('/خبر.txt.isnad.yaml', annotated);
  await workspace.close(sidecar);
  await workspace.close(article);
  expect(known()?.sidecars).toEqual([sidecar]);
  workspace.open(article, text);
  await workspace.settled();
  disk.delete('/خبر.txt.isnad.yaml');
  await workspace.refresh([sidecar]);
  expect(known()).toBeUndefined();
});

test('stays an article when its sidecar goes while it is open', async () => {
  const { disk, workspace, known } = await opened();
  await workspace.adopt(article);
  disk.write('/خبر.txt.isnad.yaml', annotated);
  await workspace.refresh([sidecar]);
  expect(known()?.sidecars).toEqual([sidecar]);
  disk.delete('/خبر.txt.isnad.yaml');
  await workspace.refresh([sidecar]);
  expect(known()?.sidecars).toEqual([]);
});

test('takes nothing that can be no article', async () => {
  const { workspace } = await opened({ '/drafts/a.txt': text, '/isnad.yaml': 'isnad: 1\nexclude: [drafts/**]\n' });
  const refused = ['/isnad.yaml', '/خبر.txt.isnad.yaml', '/خبر.txt.isnad.zed.yaml', '/drafts/a.txt'].map(fileUri);
  for (const uri of refused) {
    workspace.open(uri, uri.endsWith('.txt') ? text : 'isnad: 1\nexclude: [drafts/**]\n');
    expect(await workspace.adopt(uri)).toBe(false);
  }
  expect(await workspace.adopt(fileUri('/not-open.txt'))).toBe(false);
  expect(workspace.snapshot().articles.has(fileUri('/not-open.txt'))).toBe(false);
});

test('is content with an article that is one already', async () => {
  const { workspace, known } = await opened({ '/خبر.txt.isnad.yaml': annotated });
  const before = known();
  expect(await workspace.adopt(article)).toBe(true);
  expect(known()).toBe(before);
});
