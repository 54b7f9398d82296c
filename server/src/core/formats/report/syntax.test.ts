import { expect, test } from 'vitest';
import { syntaxIn } from './syntax.ts';

const marks = (text: string, start: number): readonly string[] =>
  syntaxIn(text, { start, end: text.length }).map((span) => text.slice(span.start, span.end));

test('signs that mean something at the beginning of a line mean nothing within it', () => {
  expect(marks('> 5 dead', 0)).toEqual(['> ']);
  expect(marks('one\n  > 5 dead', 6)).toEqual(['> ']);
  expect(marks('# 5 dead', 0)).toEqual(['# ']);
  expect(marks('They say > 5 dead', 9)).toEqual([]);
  expect(marks('They say # 5 *died*', 9)).toEqual(['*', '*']);
});
