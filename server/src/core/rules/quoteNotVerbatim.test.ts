import { expect, test } from 'vitest';
import { report } from './testing/report.ts';

const check = (keys: string) =>
  report(
    'quote.not-verbatim',
    `//- /a.txt
قال المحافظ «لن نغادر المدينة» وإن الجسر «سليم» تماما. وقال أن «النهر» هادئ. أضاف أن «الماء صاف».
//- /a.txt.isnad.yaml
isnad: 1
annotations: [{ id: q1, ${keys} }]`,
  );

test.each([
  ['kind: quote, exact: لن نغادر المدينة'],
  ['kind: quote, exact: «لن نغادر المدينة»'],
  ['kind: quote, exact: أن «الماء صاف»'],
  ['kind: quote, exact: [«لن نغادر المدينة», «سليم»]'],
  ['kind: claim, mode: direct, exact: لن نغادر المدينة'],
  ['kind: claim, exact: وإن الجسر «سليم» تماما'],
  ['kind: claim, mode: mixed, exact: وإن الجسر «سليم» تماما'],
  ['kind: note, mode: direct, exact: هادئ'],
  ['kind: quote, exact: ما لم يقله أحد في هذا المقال أبدا'],
])('not %s', async (keys) => {
  expect(await check(keys)).toEqual([]);
});

test.each([
  ['kind: quote, exact: هادئ', 'هادئ'],
  ['kind: quote, exact: وإن الجسر «سليم» تماما', 'وإن الجسر «سليم» تماما'],
  ['kind: claim, mode: direct, exact: هادئ', 'هادئ'],
  ['kind: quote, exact: [لن نغادر المدينة, هادئ]', 'لن نغادر المدينة | هادئ'],
])('%s', async (keys, wording) => {
  expect(await check(keys)).toEqual([`a.txt “${wording}” information`]);
});
