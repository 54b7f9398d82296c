import { expect, test } from 'vitest';
import { spelledLike } from './spelledLike.ts';

test.each([
  ['سلو', 'طلال سَلو'],
  ['الامم المتحده', 'وقالت الأمم  المتحدة'],
  ['مستشفي', 'مستشفى'],
  ['قال', 'قـــال'],
  ['silo', 'Talal SILO'],
  ['"نعم', 'قال «نعم»'],
  ['a.b (c', 'x a.b (c) y'],
  ['é', 'É'],
  ['١٢', '12'],
])('%j is found in %j', (typed, text) => expect(spelledLike(typed)?.test(text)).toBe(true));

test('is found in nothing else', () => {
  expect(spelledLike('سلو')?.test('سل و')).toBe(false);
  expect(spelledLike('a.b')?.test('axb')).toBe(false);
  expect(spelledLike('')).toBeUndefined();
  expect(spelledLike(' \u064b ')).toBeUndefined();
});
