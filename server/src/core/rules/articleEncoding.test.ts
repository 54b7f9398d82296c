import { expect, test } from 'vitest';
import { render } from '../messages/render.ts';
import { fileUri } from '../model/uri.ts';
import { MemoryFileSystem } from '../workspace/memoryFileSystem.ts';
import { Workspace } from '../workspace/workspace.ts';
import { checkArticle } from './check.ts';

/** قال المتحدث إن المقاتلين سيغادرون */
const windows1256 = Uint8Array.of(
  ...[0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe3, 0xca, 0xcd, 0xcf, 0xcb, 0x20, 0xc5, 0xe4, 0x20, 0xc7, 0xe1, 0xe3, 0xde],
  ...[0xc7, 0xca, 0xe1, 0xed, 0xe4, 0x20, 0xd3, 0xed, 0xdb, 0xc7, 0xcf, 0xd1, 0xe6, 0xe4],
);

const check = async (files: Record<string, string | Uint8Array>) => {
  const workspace = new Workspace(new MemoryFileSystem(files));
  await workspace.load([fileUri('/')]);
  return checkArticle(workspace.snapshot(), fileUri('/a.txt')).filter(({ code }) => code === 'article.encoding');
};

test('names the encoding and how to convert; the whole file is meant', async () => {
  const sidecar = 'isnad: 1\nannotations: [{ id: n1, kind: note, exact: المقاتلين }]\n';
  const [finding, ...more] = await check({ '/a.txt': windows1256, '/a.txt.isnad.yaml': sidecar });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ severity: 'error', place: { uri: fileUri('/a.txt'), spans: null } });
  expect(finding && render(finding.message)).toBe(
    'This file is not UTF-8; it was read as windows-1256. Save it with encoding UTF-8, or run iconv -f windows-1256 -t utf-8.',
  );
});

test('a file with a few broken bytes is not to be converted', async () => {
  const broken = Uint8Array.of(...new TextEncoder().encode('قال المتحدث إن المقاتلين سيغادرون '), 0xff);
  const sidecar = 'isnad: 1\nannotations: [{ id: n1, kind: note, exact: المقاتلين }]\n';
  const [finding] = await check({ '/a.txt': broken, '/a.txt.isnad.yaml': sidecar });
  expect(finding && render(finding.message)).toContain('Some bytes of this file are not UTF-8; “\ufffd” stands');
});

test('can be waived for the article', async () => {
  const sidecar = 'isnad: 1\narticle: { waive: { article.encoding: the archive is read-only } }\n';
  expect(await check({ '/a.txt': windows1256, '/a.txt.isnad.yaml': sidecar })).toEqual([]);
});

test('a sidecar that is not UTF-8', async () => {
  const latin1 = Uint8Array.of(
    ...Buffer.from('isnad: 1\nannotations: [{ id: n1, kind: note, exact: caf\xe9 }]\n', 'latin1'),
  );
  const [finding] = await check({ '/a.txt': 'café', '/a.txt.isnad.yaml': latin1 });
  expect(finding?.place.uri).toBe(fileUri('/a.txt.isnad.yaml'));
});

test('not for UTF-8', async () => {
  expect(await check({ '/a.txt': 'قال', '/a.txt.isnad.yaml': 'isnad: 1\n' })).toEqual([]);
});
