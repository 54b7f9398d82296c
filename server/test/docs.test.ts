import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleCodes } from '../src/core/rules/codes.ts';
import { readSidecar } from '../src/core/sidecar/readSidecar.ts';

const root = resolve(import.meta.dirname, '../..');

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });

const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'samples/README.md', ...markdownIn('docs')];

/** Relative targets of links and pictures, without fragments; those in code are none. */
function linksOf(page: string): readonly string[] {
  const prose = read(page)
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => decodeURI(target.replace(/#.*$/, '')))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
}

describe('the pages for people', () => {
  test('link to what is there', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((target) => !existsSync(resolve(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('name scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = pages.flatMap((page) => [...read(page).matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named).toContain('package');
  });

  test('name rules that exist, and have a page for each', () => {
    const groups = [...new Set(ruleCodes.map((code) => code.replace(/\..*/, '')))].join('|');
    const named = pages
      .filter((page) => page === 'README.md' || page === 'samples/README.md' || page.startsWith('docs/'))
      .flatMap((page) => [...read(page).matchAll(new RegExp(`\`((?:${groups})\\.[a-z-]+)\``, 'g'))])
      .map(([, code = '']) => code);
    const reserved = ['text.unannotated-quotation', 'text.unannotated-attribution'];
    expect(named.filter((code) => ![...ruleCodes, ...reserved].includes(code))).toEqual([]);
    const without = ruleCodes.filter((code) => !existsSync(join(root, 'docs/rules', `${code}.md`)));
    expect(without).toEqual([]);
  });

  test('show a sidecar in README that reads without a problem', () => {
    const [, yaml = ''] = read('README.md').match(/^```yaml\n([\s\S]*?)^```/m) ?? [];
    const { annotations, speakers, problems } = readSidecar(yaml);
    expect(problems).toEqual([]);
    expect(annotations).toHaveLength(1);
    expect(speakers.size).toBe(2);
  });

  test('name folders that exist in the map of the code', () => {
    const [, table = ''] = read('docs/architecture.md').match(/^\| folder \| holds \|\n([\s\S]*?)\n\n/m) ?? [];
    const folders = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => {
      const [first = '', ...more] = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      // `a/b`, `c` in one cell: the later ones stand beside the first where they are not at the top.
      return [first, ...more.map((name) => (existsSync(join(root, name)) ? name : join(dirname(first), name)))];
    });
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.filter((folder) => !existsSync(join(root, folder))).map((path) => relative('.', path))).toEqual([]);
  });
});
