import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The directions of imports. A folder may import from itself, from what stands below it in its row, and from nothing
 * else of ours. `docs/architecture.md` tells why.
 */
const allowed: Readonly<Record<string, readonly string[]>> = (() => {
  const base = ['server/src/core/messages', 'server/src/core/model'];
  const core = [
    ['text'],
    ['sidecar', 'anchor'],
    ['workspace'],
    ['attribution'],
    ['editing'],
    ['rules'],
    ['features', 'formats'],
  ].map((row) => row.map((name) => `server/src/core/${name}`));
  const rows: Record<string, readonly string[]> = {};
  const below = [...base];
  for (const row of core) {
    for (const folder of row) rows[folder] = [...below];
    below.push(...row);
  }
  const whole = [...below, 'server/src/protocol'];
  return {
    ...rows,
    'server/src/core/messages': base,
    'server/src/core/model': base,
    'server/src/protocol': [],
    'server/src/lsp': whole,
    'server/src/node': [...whole, 'server/src/lsp'],
    'server/src/browser': [...whole, 'server/src/lsp'],
    'server/src/cli': [...below, 'server/src/node'],
    // Of the page its messages alone, which are types.
    'client/src': ['server/src/protocol', 'client/webview', 'client/l10n'],
    'client/l10n': [],
    'client/webview': ['server/src/protocol'],
  };
})();

/** Packages that a folder may import; a prefix ends with `*`. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'server/src/core': ['vscode-uri', 'yaml', 'picomatch'],
  'server/src/protocol': [],
  'server/src/lsp': ['vscode-languageserver*', 'vscode-languageserver-textdocument'],
  'server/src/node': ['vscode-languageserver*', 'node:*'],
  'server/src/browser': ['vscode-languageserver*'],
  'server/src/cli': ['node:*'],
  'client/src': ['vscode', 'vscode-languageclient*'],
  'client/webview': [],
};

/** The only folder of the core that knows YAML, and the only ones that know globs and URIs. */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  yaml: ['server/src/core/sidecar'],
  picomatch: ['server/src/core/workspace'],
  'vscode-uri': ['server/src/core/model'],
};

const root = resolve(import.meta.dirname, '../..');
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$|\.d\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.includes('/testing/'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)].map((match) => ({
        file,
        target: match[1] ?? match[2] ?? '',
      })),
    );
}

const folderOf = (path: string): string | undefined =>
  Object.keys(allowed)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];

const imports = ['server/src', 'client/src', 'client/webview'].flatMap(importsOf);

test('there is something to check', () => {
  expect(imports.length).toBeGreaterThan(200);
});

test('every file stands in a layer', () => {
  expect([...new Set(imports.map((each) => each.file))].filter((file) => folderOf(file) === undefined)).toEqual([]);
});

test('imports run downwards only', () => {
  const wrong = imports.flatMap(({ file, target }) => {
    if (!target.startsWith('.')) return [];
    const from = folderOf(file);
    const to = folderOf(
      relative(root, resolve(root, dirname(file), target))
        .split(sep)
        .join('/'),
    );
    const fine = from !== undefined && to !== undefined && (from === to || allowed[from]?.includes(to));
    return fine ? [] : [`${file} → ${target}`];
  });
  expect(wrong).toEqual([]);
});

test('packages are imported where they belong', () => {
  const wrong = imports.flatMap(({ file, target }) => {
    if (target.startsWith('.')) return [];
    const part = Object.keys(packages).find((folder) => file.startsWith(`${folder}/`));
    const names = (part ? packages[part] : undefined) ?? [];
    const listed = names.some((name) => (name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name));
    const narrowed = onlyIn[target];
    const placed = !narrowed || narrowed.some((folder) => file.startsWith(`${folder}/`));
    return listed && placed ? [] : [`${file} → ${target}`];
  });
  expect(wrong).toEqual([]);
});
