import { expect, test } from 'vitest';
import { mainDirection } from './direction.ts';

test('the direction of most of the text, whatever the first line says', () => {
  expect(mainDirection(['AFP', '', 'شيّعت بلدة المرجانة أمس الدفعة الأولى من ضحايا السيل.'])).toBe('rtl');
  expect(mainDirection(['سلام', 'At least 31 people died when a gate gave way.'])).toBe('ltr');
});

test('left to right where nothing tells', () => {
  expect(mainDirection([])).toBe('ltr');
  expect(mainDirection(['123', '—', '٣١'])).toBe('ltr');
});
