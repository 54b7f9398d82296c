import { expect, test } from 'vitest';
import { keyDescription } from './keyDescription.ts';

test.each([
  ['annotations.*.exact'],
  ['annotations.*.exact.prefix'],
  ['annotations.*.exact.*.prefix'],
  ['annotations.*.via.*.speaker'],
  ['annotations.*.via.*.*.speaker'],
  ['annotations.*.relations.*.target'],
  ['annotations.*.said.date'],
  ['annotations.*.review.*.verdict'],
  ['annotations.*.evidence.*.archived'],
  ['annotations.*.evidence'],
  ['speakers'],
  ['speakers.silo.role'],
  ['speakers.silo.names'],
  ['article.outlet'],
])('a sidecar explains %s', (path) => {
  expect(keyDescription('sidecar', path.split('.'), 'en')).toMatch(/\S.{8,}/s);
});

test.each([['articles'], ['speakers.a.affiliation'], ['kinds.rumour.like'], ['suggest.threshold'], ['rules']])(
  'a project file explains %s',
  (path) => {
    expect(keyDescription('project', path.split('.'), 'en')).toMatch(/\S.{8,}/s);
  },
);

test('nothing is said of keys that the format does not have', () => {
  for (const key of ['nonsense', '__proto__', 'constructor', 'toString', 'x-mine']) {
    expect(keyDescription('sidecar', [key, 'name'], 'en')).toBeUndefined();
    expect(keyDescription('sidecar', ['annotations', '*', key, key], 'en')).toBeUndefined();
  }
});
