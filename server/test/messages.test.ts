import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { catalogues } from '../src/core/messages/catalogue.ts';

const folder = resolve(import.meta.dirname, '../src/core/messages');

test.each(Object.keys(catalogues))('no two files of %s have a message of one id', async (language) => {
  const names = readdirSync(join(folder, language)).filter((name) => !/^(index|words)\.ts$/.test(name));
  const modules = await Promise.all(names.map((name) => import(join(folder, language, name))));
  const ids = modules.flatMap((module) => Object.values(module).flatMap((part) => Object.keys(part as object)));
  expect(ids.length).toBe(Object.keys(catalogues[language] ?? {}).length);
  expect(new Set(ids).size).toBe(ids.length);
});
