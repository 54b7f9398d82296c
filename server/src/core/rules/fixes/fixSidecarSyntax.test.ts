import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = (line: string): string => `
//- /a.txt
قال: نعم. "لا"
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - id: c1
    kind: note
${line}`;

test.each([
  ['    exact: قال: نعم', 'Put the value in quotes', "    exact: 'قال: نعم'"],
  ['\texact: نعم', 'Use spaces', '    exact: نعم'],
  ['    exact: @نعم', 'Put the value in quotes', "    exact: '@نعم'"],
  ['    exact:نعم', 'Add the space', '    exact: نعم'],
  ['    exact: ن\u0007عم', 'Remove the invisible character', '    exact: نعم'],
  ['    exact: [نعم', 'Close the bracket', '    exact: [نعم]'],
])('%j: %s', async (line, title, mended) => {
  expect(await titles('sidecar.syntax', source(line))).toEqual([title]);
  const { changes, left } = await applyFix('sidecar.syntax', source(line), title);
  expect(changes.at(-1)).toBe(`+${mended}`);
  expect(left).not.toContain('sidecar.syntax');
});

test('nothing else is done to a file that YAML rejects', async () => {
  const broken = `${source('    exact: قال: نعم')}\n  - { id: c1, kind: note, exact: لا }`;
  expect(await titles('sidecar.duplicate-id', broken)).toEqual([]);
});
