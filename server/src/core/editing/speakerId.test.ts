import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patterns } from '../model/schema/vocabulary.ts';
import { speakerId } from './speakerId.ts';

test.each([
  ['Talal Silo', 'talal-silo'],
  ['  José María  Álvarez ', 'jose-maria-alvarez'],
  ["Brian O'Hara", 'brian-ohara'],
  ['U.S. Department of State', 'u-s-department-of'],
  ['Gen. Talal Silo', 'talal-silo'],
  ['General Assembly', 'general-assembly'],
  ['Straße 9', 'strasse-9'],
  ['طلال سلو', 'طلال-سلو'],
  ['«طلال سلّو»', 'طلال-سلو'],
  ['سُهى الورداني', 'سهى-الورداني'],
  ['أحمد آل ثاني', 'أحمد-آل-ثاني'],
  ['العميد إياس الطحّان', 'إياس-الطحان'],
  ['المهندس المقيم', 'المهندس-المقيم'],
  ['المتحدث باسم قوات سوريا الديمقراطية طلال سلو', 'المتحدث-باسم-قوات-سوريا'],
  ['ﻃﻼﻝ', 'طلال'],
  ['…', 'speaker'],
  ['a'.repeat(50), 'a'.repeat(30)],
])('%s becomes %s', (name, id) => {
  expect(speakerId([], name)).toBe(id);
});

test('an id that is taken gets a number', () => {
  expect(speakerId(['talal-silo'], 'Talal Silo')).toBe('talal-silo-2');
  expect(speakerId(['talal-silo', 'talal-silo-2'], 'Talal Silo')).toBe('talal-silo-3');
});

test('whatever the name, the id is valid and none that is taken', () => {
  const taken = new Set<string>();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const id = speakerId(taken, name);
      expect(id).toMatch(new RegExp(patterns.id, 'u'));
      expect(taken.has(id)).toBe(false);
      taken.add(id);
    }),
  );
});
