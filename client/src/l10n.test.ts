import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const json = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'));

const placeholders = (sentence: string): string[] => (sentence.match(/\{\d+\}/g) ?? []).sort();

test('every string of the client is in the bundle that translators get, and no other', () => {
  const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => join('client/src', path));
  const used = sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text),
  );
  const bundle = json('client/l10n/bundle.l10n.json');
  expect(Object.keys(bundle)).toEqual([...new Set(used)].sort());
  expect(Object.values(bundle)).toEqual(Object.keys(bundle));
  const arabic = json('client/l10n/bundle.l10n.ar.json');
  expect(Object.keys(arabic)).toEqual(Object.keys(bundle));
  for (const [sentence, words] of Object.entries(arabic)) expect(placeholders(words)).toEqual(placeholders(sentence));
});

test('every string of the manifest is in package.nls.json, and no other', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key);
  expect(Object.keys(json('package.nls.json')).sort()).toEqual([...new Set(used)].sort());
  expect(Object.keys(json('package.nls.ar.json'))).toEqual(Object.keys(json('package.nls.json')));
});
