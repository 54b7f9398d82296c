import { describe, expect, test } from 'vitest';
import { type Stop, step } from './step.ts';

const stop = (line: number, start: number, end: number): Stop => ({
  start: { line, character: start },
  end: { line, character: end },
});
const cursor = (line: number, character: number): Stop => stop(line, character, character);

const outer = stop(0, 5, 30);
const inner = stop(0, 5, 10);
const late = stop(2, 0, 4);
const stops = [late, inner, outer];

describe('next', () => {
  test('after the cursor, in text order', () => {
    expect(step(stops, cursor(0, 0), 'next')).toBe(outer);
    expect(step(stops, cursor(0, 6), 'next')).toBe(late);
  });

  test('reaches stops that begin at one place, and then goes round', () => {
    expect(step(stops, outer, 'next')).toBe(inner);
    expect(step(stops, inner, 'next')).toBe(late);
    expect(step(stops, late, 'next')).toBe(outer);
  });

  test('a cursor where a stop begins is on none yet', () => {
    expect(step([late], cursor(2, 0), 'next')).toBe(late);
  });
});

describe('previous', () => {
  test('goes the same way back', () => {
    expect(step(stops, late, 'previous')).toBe(inner);
    expect(step(stops, inner, 'previous')).toBe(outer);
    expect(step(stops, outer, 'previous')).toBe(late);
  });

  test('before the cursor', () => {
    expect(step(stops, cursor(1, 0), 'previous')).toBe(inner);
    expect(step(stops, cursor(0, 0), 'previous')).toBe(late);
  });
});

test('nowhere to go', () => {
  expect(step([], cursor(0, 0), 'next')).toBeUndefined();
});
