import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, changeBetween, fingerprint, inverted } from './change.ts';

const apply = (text: string, { start, removed, added }: Change): string => {
  expect(text.slice(start, start + removed.length)).toBe(removed);
  return text.slice(0, start) + added + text.slice(start + removed.length);
};

const texts = fc.array(fc.constantFrom('a', 'b', 'س', '\r\n', '\n', '😀', '😁', '')).map((parts) => parts.join(''));

test('leads to the other text, and back', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const change = changeBetween(before, after);
      expect(apply(before, change)).toBe(after);
      expect(apply(after, inverted(change))).toBe(before);
      expect([change.before, change.after]).toEqual([fingerprint(before), fingerprint(after)]);
    }),
  );
});

test('touches nothing but what differs', () => {
  expect(changeBetween('a: 1\nb: 2\n', 'a: 1\nc: 3\nb: 2\n')).toMatchObject({ start: 5, removed: '', added: 'c: 3\n' });
  expect(changeBetween('same', 'same')).toMatchObject({ removed: '', added: '' });
});

test('keeps pairs whole', () => {
  expect(changeBetween('😀', '😁')).toMatchObject({ start: 0, removed: '😀', added: '😁' });
  expect(changeBetween('a\r\nb', 'a\r\n\r\nb')).toMatchObject({ removed: '', added: '\r\n' });
  expect(changeBetween('a\nb', 'a\r\nb')).toMatchObject({ removed: '\n', added: '\r\n' });
});

test('fingerprints tell near texts apart', () => {
  const all = ['', 'a', 'b', 'ab', 'ba', 'aa', 'سلو', 'وسل', 'a\n', 'a '].map(fingerprint);
  expect(new Set(all).size).toBe(all.length);
});
