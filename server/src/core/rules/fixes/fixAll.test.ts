import { expect, test } from 'vitest';
import { fileUri } from '../../model/uri.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import { fixture } from '../../workspace/testing/fixture.ts';
import { fixAll, type Selection } from './fixAll.ts';
import { context } from './testing/applyFix.ts';

const article = '//- /a.txt\nقال طلال سلو: نعم. عادت الكهرباء.\n';

async function mended(sidecar: string, selection: Selection = { safe: true }): Promise<string> {
  const files = await fixture(`${article}//- /a.txt.isnad.yaml\n${sidecar}`);
  const uri = fileUri('/a.txt.isnad.yaml');
  const edits = fixAll(files.snapshot, uri, selection, context);
  const text = files.texts['/a.txt.isnad.yaml'] ?? '';
  edits.forEach(({ span }, i) => {
    expect(span.start).toBeGreaterThanOrEqual(edits[i - 1]?.span.end ?? 0);
  });
  return applyEdits(text, edits);
}

const messy = `isnad: 1   # mine
speakers:
  silo: { name: طلال سلو, rule: المتحدث }
annotations:
  - id: c1
    kind: note
    exact: قال: نعم
  - id: c1
    kind: cliam
    exact: عادت الكهرباء
    speeker: silo
    waive:
      quote.altered: no
      claim.unsourced: it is not
  - { id: c1, kind: note, exact: سلو, tags: [#a], colour: red }
`;

test('everything safe is mended, one thing uncovering the next, and all else is left as it was', async () => {
  expect(await mended(messy)).toBe(`isnad: 1   # mine
speakers:
  silo: { name: طلال سلو, role: المتحدث }
annotations:
  - id: c1
    kind: note
    exact: 'قال: نعم'
  - id: c2
    kind: claim
    exact: عادت الكهرباء
    speaker: silo
  - { id: c3, kind: note, exact: سلو, tags: ['#a'], colour: red }
`);
});

test('what is mended stays so', async () => {
  const once = await mended(messy);
  expect(await mended(once)).toBe(once);
});

test('one rule alone', async () => {
  const keys = await mended(messy.replace('exact: قال: نعم', 'exact: نعم').replace('[#a]', '[a]'), {
    safe: true,
    code: 'sidecar.unknown-key',
  });
  expect(keys).toContain('role: المتحدث');
  expect(keys).toContain('kind: cliam');
});

test('what a person asks to be done alike', async () => {
  const lost = `isnad: 1
annotations:
  - { id: c1, kind: note, exact: سلو }
  - { id: c2, kind: note, exact: لا يوجد هذا هنا أبدا }
  - { id: c3, kind: note, exact: ولا هذا أيضا بكل تأكيد }
`;
  expect(await mended(lost, { code: 'anchor.lost', alike: 'fix.delete.all' })).toBe(`isnad: 1
annotations:
  - { id: c1, kind: note, exact: سلو }
`);
});

test('nothing to do is no edit', async () => {
  const fine = 'isnad: 1\nannotations: [{ id: c1, kind: note, exact: سلو }]\n';
  expect(await mended(fine)).toBe(fine);
});
