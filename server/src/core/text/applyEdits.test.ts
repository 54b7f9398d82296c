import { expect, it } from 'vitest';
import { applyEdits } from './applyEdits.ts';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

it('replaces each span of the text as it stands', () => {
  expect(applyEdits('abcdef', [edit(0, 0, 'X'), edit(1, 3, ''), edit(3, 4, 'long'), edit(6, 6, '!')])).toBe(
    'Xalongef!',
  );
});

it('leaves a text without edits alone', () => {
  expect(applyEdits('abc', [])).toBe('abc');
});
