import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brat } from './brat.ts';
import type { OutFile } from './format.ts';
import { bratComplaints } from './testing/bratChecker.ts';
import { documentsOf, exported } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { trap, trapText } from './testing/trap.ts';

const contentOf = (files: readonly OutFile[], path: string): string =>
  files.find((file) => file.path === path)?.content ?? '';

describe('exporting to brat', () => {
  test('the trap is what brat takes', async () => {
    const { files, losses } = exported(brat, await documentsOf(trap));
    expect(bratComplaints(files)).toEqual([]);
    expect(contentOf(files, 'فخ & co.txt')).toBe(trapText);
    expect(contentOf(files, 'فخ & co.ann')).toMatchSnapshot();
    expect(losses).toMatchSnapshot();
  });

  test('whatever is annotated is what brat takes', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files }) => {
        expect(bratComplaints(exported(brat, await documentsOf(files)).files)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
