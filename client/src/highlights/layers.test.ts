import { expect, test } from 'vitest';
import type { Highlight, Range } from '../../../server/src/protocol/requests.ts';
import { layersOf } from './layers.ts';

const range = (line: number, start: number, end: number): Range => ({
  start: { line, character: start },
  end: { line, character: end },
});

const highlight = (ranges: readonly Range[], rest: Partial<Highlight> = {}): Highlight => ({
  ranges,
  kind: 'claim',
  base: 'claim',
  sourced: true,
  anchor: 'exact',
  annotation: 'c1',
  entry: { uri: 'file:///a.txt.isnad.yaml', range: range(0, 0, 1) },
  ...rest,
});

test('every piece of a passage is marked, with its cue and its speaker', () => {
  const pieces = [range(0, 0, 5), range(0, 12, 20)];
  const layers = layersOf([highlight(pieces, { base: 'quote', cue: range(0, 6, 8), mention: range(0, 8, 11) })]);
  expect(Object.fromEntries(layers)).toEqual({
    quote: pieces,
    cue: [range(0, 6, 8)],
    speaker: [range(0, 8, 11)],
  });
});

test('an unsourced passage has a frame and one mark where it begins', () => {
  const pieces = [range(3, 4, 9), range(4, 0, 2)];
  expect(Object.fromEntries(layersOf([highlight(pieces, { sourced: false })]))).toEqual({
    unsourced: pieces,
    unsourcedMark: [range(3, 4, 4)],
  });
});

test('a moved passage keeps its kind, and its mark comes first', () => {
  const at = range(1, 0, 9);
  const layers = layersOf([
    highlight([at], { sourced: false }),
    highlight([at], { anchor: 'moved', annotation: 'c2' }),
  ]);
  expect(Object.fromEntries(layers)).toEqual({
    unsourced: [at],
    claim: [at],
    moved: [at],
    movedMark: [range(1, 0, 0)],
  });
});

test('nothing to mark', () => {
  expect(layersOf([]).size).toBe(0);
});
