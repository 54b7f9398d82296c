import { expect, test } from 'vitest';
import { messages, report } from './testing/report.ts';

const check = (annotation: string) =>
  report(
    'anchor.lost',
    `//- /a.txt
إن المقاتلين الأجانب سيتركون بالمدينة.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - ${annotation}`,
  );

test('shows in the sidecar, at the wording', async () => {
  expect(await check('{ id: c1, kind: note, exact: صفقة سرية لم يعلم بها أحد من قبل }')).toEqual([
    'a.txt.isnad.yaml “صفقة سرية لم يعلم بها أحد من قبل” error',
  ]);
});

test('of a kind that is ignored too, for it would hide nothing any more', async () => {
  expect(await check('{ id: c1, kind: ignore, exact: صفقة سرية لم يعلم بها أحد من قبل }')).toHaveLength(1);
});

test.each([
  ['exact', 'إن المقاتلين الأجانب'],
  ['normalized', 'ان المقاتلين الاجانب'],
])('not when %s', async (_name, exact) => {
  expect(await check(`{ id: c1, kind: note, exact: ${exact} }`)).toEqual([]);
});

test('nothing to look for is a finding of its own', async () => {
  expect(await check('{ id: c1, kind: note }')).toEqual([]);
  expect(await check('{ id: c1, kind: note, exact: "" }')).toEqual([]);
});

test('a long wording is quoted in short, the pieces of a discontinuous one together', async () => {
  const [message = ''] = await messages(
    'anchor.lost',
    `//- /a.txt
نص آخر.
//- /a.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: note, exact: [صفقة سرية, ${'كلمات كثيرة جدا '.repeat(30)}] }]`,
  );
  expect(message).toContain('“صفقة سرية … كلمات كثيرة');
  expect(message.length).toBeLessThan(200);
});
