import { expect, test } from 'vitest';
import { keysAt, requiredAt, shapesAt, wordsAt } from './schemaAt.ts';

const path = (text: string): readonly string[] => (text === '' ? [] : text.split('.'));

test.each([
  ['', 'isnad annotator article speakers annotations'],
  ['speakers', ''],
  ['speakers.silo', 'name names type role affiliation aliases sameAs identification reason maybe note waive'],
  ['annotations.*.exact', 'exact prefix suffix occurrence'],
  ['annotations.*.exact.*', 'exact prefix suffix occurrence'],
  ['annotations.*.via.*.*', 'speaker mention'],
  ['annotations.*.relations', 'type target'],
  ['annotations.*.review.*', 'verdict by date url'],
  ['annotations.*.id', ''],
  ['nonsense.at.all', ''],
  ['__proto__', ''],
])('keys at %j', (at, keys) => expect(keysAt('sidecar', path(at)).join(' ')).toBe(keys));

test('knows words, required keys and shapes', () => {
  expect(wordsAt('sidecar', path('annotations.*.mode'))).toEqual(['direct', 'indirect', 'mixed']);
  expect(wordsAt('sidecar', path('annotations.*.kind'))).toContain('claim');
  expect(wordsAt('sidecar', ['isnad'])).toEqual(['1']);
  expect(wordsAt('project', path('rules.claim.unsourced'))).toEqual([]);
  expect(wordsAt('project', ['rules', 'claim.unsourced'])).toContain('off');
  expect(requiredAt('sidecar', path('annotations.*'))).toEqual(['id', 'kind', 'exact']);
  expect(requiredAt('sidecar', path('annotations.*.relations.*'))).toEqual(['type', 'target']);
  expect([...shapesAt('sidecar', path('annotations.*.via'))].sort()).toEqual(['list', 'map', 'scalar']);
  expect([...shapesAt('sidecar', ['annotations'])]).toEqual(['list']);
  expect([...shapesAt('sidecar', ['speakers'])]).toEqual(['map']);
});
