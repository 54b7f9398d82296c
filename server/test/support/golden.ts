import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { documentOf } from '../../src/core/formats/document.ts';
import type { ExportDocument, OutFile } from '../../src/core/formats/format.ts';
import { fileUri, relativePath, type Uri } from '../../src/core/model/uri.ts';
import { Workspace } from '../../src/core/workspace/workspace.ts';
import { DiskFileSystem } from '../../src/node/diskFileSystem.ts';

const samples = fileUri(fileURLToPath(new URL('../../../samples', import.meta.url)));
const goldenFolder = fileURLToPath(new URL('../golden', import.meta.url));

/** Whether golden files are written instead of compared with: `UPDATE_GOLDEN=1`. */
const updating = process.env.UPDATE_GOLDEN === '1';

/** The articles of the samples but for the lessons, sorted by path, as formats get them. */
export async function sampleDocuments(): Promise<readonly ExportDocument[]> {
  const workspace = new Workspace(new DiskFileSystem());
  await workspace.load([samples]);
  const snapshot = workspace.snapshot();
  const path = (uri: Uri): string => relativePath(samples, uri) ?? '';
  const documents: ExportDocument[] = [];
  const exported = new Set([...snapshot.articles.keys()].filter((uri) => !path(uri).startsWith('lessons/')));
  for (const uri of [...exported].sort()) {
    const document = documentOf(snapshot, uri, { text: (await workspace.text(uri)) ?? '', path, exported });
    if (document) documents.push(document);
  }
  return documents;
}

/**
 * Expects files to be those of `server/test/golden/NAME`, byte for byte, with none missing and none too many. NAME is the
 * id of a format, with a variant behind a dot where it has several.
 */
export function expectGolden(name: string, files: readonly OutFile[]): void {
  const folder = join(goldenFolder, name);
  if (updating) write(folder, files);
  const paths = files.map(({ path }) => path).sort();
  expect(new Set(paths).size, `${name} writes no file twice`).toBe(paths.length);
  expect(filesIn(folder), `the files of ${name}; UPDATE_GOLDEN=1 writes them`).toEqual(paths);
  for (const { path, content } of files) {
    const golden = readFileSync(join(folder, path));
    // Text first, as its difference can be read; then the bytes.
    expect(content, `${name}/${path}`).toBe(golden.toString('utf8'));
    expect(Buffer.from(content, 'utf8').equals(golden), `the bytes of ${name}/${path}`).toBe(true);
  }
}

function write(folder: string, files: readonly OutFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Relative paths of all files below a folder, with `/`, sorted. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative(folder, join(folder, name)).split(sep).join('/'))
    .sort();
}

/** Folders of golden files. */
export const goldenNames = (): readonly string[] => (existsSync(goldenFolder) ? readdirSync(goldenFolder).sort() : []);
