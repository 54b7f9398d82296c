import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextEdit } from '../../model/workspaceEdit.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import { composeEdits } from './composeEdits.ts';

/** Edits of a text of some length, in order and apart. */
const editsOf = (length: number): fc.Arbitrary<readonly TextEdit[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(3), fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 3 })), {
      maxLength: 4,
    })
    .map((drafts) => {
      const edits: TextEdit[] = [];
      for (const [start, size, text] of drafts.sort((a, b) => a[0] - b[0])) {
        if (start <= (edits.at(-1)?.span.end ?? -1)) continue;
        edits.push({ span: { start, end: Math.min(length, start + size) }, text });
      }
      return edits;
    });

test('the edits together do what one after the other does, in order and without overlaps', () => {
  const text = 'abcdefghijkl';
  fc.assert(
    fc.property(
      editsOf(text.length).chain((first) => fc.tuple(fc.constant(first), editsOf(applyEdits(text, first).length))),
      ([first, second]) => {
        const composed = composeEdits(text.length, first, second);
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second));
        composed.forEach(({ span }, i) => {
          expect(span.start).toBeGreaterThanOrEqual(composed[i - 1]?.span.end ?? 0);
        });
      },
    ),
    { numRuns: 2000 },
  );
});
