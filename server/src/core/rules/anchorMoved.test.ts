import { expect, test } from 'vitest';
import { findingsOf, messages, report } from './testing/report.ts';

const source = `//- /a.txt
وأعلن المتحدث باسم القوات أن المقاتلين الأجانب سيبقون في مدينة الرقة حتى نهاية الشهر الجاري.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: note, exact: أن المقاتلين الأجانب سيبقون في مدينة الرقة حتى نهاية الشهر المقبل }`;

test('shows where the changed wording stands', async () => {
  const [line, ...more] = await report('anchor.moved', source);
  expect(line).toMatch(/^a\.txt “أن المقاتلين الأجانب .*الشهر.*” warning$/);
  expect(more).toEqual([]);
});

test('tells what was annotated, and hands the place to a fix', async () => {
  const [message] = await messages('anchor.moved', source);
  expect(message).toContain('it was “أن المقاتلين الأجانب سيبقون في مدينة الرقة حتى نهاية الشهر المقبل”');
  const [finding] = await findingsOf('anchor.moved', source);
  expect(finding?.data).toEqual({ kind: 'candidates', spans: [finding?.place.spans] });
});
