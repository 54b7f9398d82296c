import { expect, test } from 'vitest';
import { findingsOf, messages, report } from './testing/report.ts';

const source = (keys: string, exact = 'لا صحة لهذا الخبر') => `//- /a.txt
قال: لا صحة لهذا الخبر. وكرر المتحدث: لا صحة لهذا الخبر.
//- /a.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: note, exact: ${exact}${keys} }]`;

test('shows at the first place, with the others and the entry related', async () => {
  expect(await report('anchor.ambiguous', source(''))).toEqual(['a.txt “لا صحة لهذا الخبر” warning']);
  expect(await messages('anchor.ambiguous', source(''))).toEqual([
    '2 places in the article fit this annotation. Add a prefix or suffix that tells which, or occurrence.',
    '  a.txt “لا صحة لهذا الخبر” Place 2 of 2',
    '  a.txt.isnad.yaml “c1” Annotated as c1',
  ]);
});

test('hands every place to a fix', async () => {
  const [finding] = await findingsOf('anchor.ambiguous', source(''));
  expect(finding?.data).toEqual({ kind: 'candidates', spans: [[{ start: 5, end: 22 }], [{ start: 38, end: 55 }]] });
});

test('a changed number of repeats is told apart', async () => {
  const exact = '{ exact: لا صحة لهذا الخبر, occurrence: 2/3 }';
  expect((await messages('anchor.ambiguous', source('', exact)))[0]).toBe(
    'This passage stood 3 times in the article when it was annotated, and now 2 times. Say again which is meant.',
  );
});

test.each(['{ exact: لا صحة لهذا الخبر, occurrence: 2/2 }', '{ exact: لا صحة لهذا الخبر, prefix: "المتحدث: " }'])(
  'not with %s',
  async (exact) => {
    expect(await report('anchor.ambiguous', source('', exact))).toEqual([]);
  },
);

test('what else there is to say of it stays in the sidecar: it has no one place', async () => {
  const claim = source('').replace('kind: note', 'kind: claim');
  expect(await report('claim.unsourced', claim)).toEqual(['a.txt.isnad.yaml “c1” warning']);
});
