import { expect, test } from 'vitest';
import { report } from './testing/report.ts';

const check = (annotations: string) =>
  report(
    'quote.unattributed',
    `//- /a.txt
قال المحافظ: «لن نغادر المدينة» ثم أضاف «أبدا».
//- /a.txt.isnad.yaml
isnad: 1
speakers: { governor: { name: المحافظ } }
annotations:
${annotations}`,
  );

test('a quotation that nobody is said to have spoken', async () => {
  expect(await check('  - { id: q1, kind: quote, exact: لن نغادر المدينة }')).toEqual([
    'a.txt “لن نغادر المدينة” warning',
  ]);
});

test.each(['stance: declined', 'speaker: governor', 'via: [governor]', 'evidence: [tape.mp3]'])(
  'not with %s',
  async (key) => {
    expect(await check(`  - { id: q1, kind: quote, exact: أبدا, ${key} }`)).toEqual([]);
  },
);

test('the speaker is inherited by what goes on', async () => {
  expect(
    await check(`  - { id: q1, kind: quote, exact: لن نغادر المدينة, speaker: governor }
  - { id: q2, kind: quote, exact: أبدا, continues: q1 }`),
  ).toEqual([]);
});
