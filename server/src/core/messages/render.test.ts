import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown } from './escape.ts';
import { isolate } from './render.ts';

test('nothing that opens a construct of Markdown stays bare', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'[](){}<>*_`~|!&$\\ab:/@.\n') }), (text) => {
      // An escaped mark stands between what is before and behind it.
      const bare = escapeMarkdown(text).replace(/\\[\s\S]/g, ' ');
      expect(bare).not.toMatch(/[`*_{}[\]<>&|~$!\n\r]|:\/\//);
    }),
  );
});

test.each([
  ['[نص](command:workbench.action.quit)', '\\[نص\\](command:workbench.action.quit)'],
  ['<img src=x>', '\\<img src=x\\>'],
  ['انظر https://example.org و www.example.org', 'انظر https\\://example.org و www\\.example.org'],
  ['https:\u202A//example.org www\u2069.example.org', 'https\\://example.org www\\.example.org'],
  ['a@example.org', 'a\\@example.org'],
  ['سطر\r\n  آخر', 'سطر آخر'],
  ['قال: نعم. 12-13', 'قال: نعم. 12-13'],
])('%s', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

test('an isolate cannot be closed from inside', () => {
  expect(isolate('a\u2069b\u202Ec')).toBe('\u2068abc\u2069');
});
