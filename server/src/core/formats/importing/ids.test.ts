import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSidecar } from '../../sidecar/readSidecar.ts';
import { Ids } from './ids.ts';
import type { ImportedAnnotation } from './imported.ts';

const annotation = (id?: string): ImportedAnnotation => ({
  ...(id === undefined ? {} : { id }),
  ...{ kind: 'claim', at: { selector: { pieces: ['x'] } }, source: 1 },
});

test('ids are those of the source where they are free, else go on behind all that there are', () => {
  const there = readSidecar('isnad: 1\nannotations:\n  - { id: silo-2, kind: claim, exact: x }\n');
  const annotations = ['silo-4', undefined, undefined, 'silo-2', undefined].map(annotation);
  const ids = new Ids(there, annotations);
  expect(annotations.map((each) => ids.give(each, 'silo'))).toEqual(['silo-4', 'silo-5', 'silo-6', 'silo-7', 'silo-8']);
  expect(ids.give(annotation(), 'afp')).toBe('afp-1');
  expect(ids.now('silo-2')).toBe('silo-7');
});

test('no two get one id', () => {
  const id = fc.option(fc.constantFrom('a', 'a-1', 'a-1-1', 'a-2', 'b', '#'), { nil: undefined });
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.constantFrom('a', 'a-1', 'b'))), (drawn) => {
      const ids = new Ids(
        undefined,
        drawn.map(([each]) => annotation(each)),
      );
      const given = drawn.map(([each, base]) => ids.give(annotation(each), base));
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});
