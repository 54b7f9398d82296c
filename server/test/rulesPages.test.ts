import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileUri } from '../src/core/model/uri.ts';
import { checkArticle, checkProject, checkSidecarWithoutArticle } from '../src/core/rules/check.ts';
import { rules } from '../src/core/rules/registry.ts';
import { MemoryFileSystem } from '../src/core/workspace/memoryFileSystem.ts';
import { splitFiles } from '../src/core/workspace/testing/fixture.ts';
import { Workspace } from '../src/core/workspace/workspace.ts';

const folder = resolve(import.meta.dirname, '../../docs/rules');

describe.each(rules.map((rule) => [rule.code, rule.severity] as const))('%s', (code, severity) => {
  const path = join(folder, `${code}.md`);
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';

  test('has a page that names its severity', () => {
    expect(page.startsWith(`# \`${code}\`\n\nDefault severity: **${severity}**.`)).toBe(true);
    for (const heading of [
      'What it reports',
      'Why it matters',
      'Example',
      'How to mend it',
      'Quick fixes',
      'Settings and waiver',
    ]) {
      expect(page).toContain(`\n## ${heading}\n`);
    }
  });

  test('the index names it with its severity', () => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`| [\`${code}\`](${code}.md) | ${severity} |`);
  });

  test('the examples do what the page says', async () => {
    const [bad, good] = [examples(page, 'isnad-bad'), examples(page, 'isnad-good')];
    expect(bad.length > 0 && good.length > 0).toBe(true);
    for (const example of bad) expect(await codesIn(example)).toContain(code);
    for (const example of good) expect(await codesIn(example)).not.toContain(code);
  });

  test('a mended example has nothing else to mend', async () => {
    for (const example of examples(page, 'isnad-good')) {
      expect(await codesIn(example)).toEqual([]);
    }
  });
});

test('no page is left of a rule that is gone', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(rules.map((rule) => `${rule.code}.md`).sort());
});

const examples = (page: string, language: string): readonly string[] =>
  [...page.matchAll(/^```(\S+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, body]) =>
    name === language && body !== undefined ? [body] : [],
  );

async function codesIn(example: string): Promise<readonly string[]> {
  const files = Object.entries(splitFiles(example)).map(([heading, text]): [string, string | Uint8Array] => {
    const [path = '', encoding] = heading.split(' ');
    return [path, encoding === undefined ? text : encode(text, encoding)];
  });
  const workspace = new Workspace(new MemoryFileSystem(Object.fromEntries(files)));
  await workspace.load([fileUri('/')]);
  const snapshot = workspace.snapshot();
  const found = [
    ...[...snapshot.articles.keys()].flatMap((uri) => checkArticle(snapshot, uri)),
    ...[...snapshot.sidecars.values()]
      .filter((file) => !snapshot.articles.has(file.article))
      .flatMap((file) => checkSidecarWithoutArticle(snapshot, file.uri)),
    ...[...snapshot.projects.keys()].flatMap((uri) => checkProject(snapshot, uri)),
  ];
  return found.map((finding) => finding.code);
}

/** A one-byte encoding, backwards through the decoder. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (char) => bytes.get(char) ?? 0x3f);
}
