import { expect, test } from 'vitest';
import { headlineStyles } from './headline.ts';

const kinds = (...lines: readonly string[]): readonly string[] =>
  headlineStyles(lines).map(({ heading, byline }) => (heading ? 'headline' : byline ? 'byline' : ''));

test('a short first line that stands alone is a headline', () => {
  expect(kinds('Death toll climbs', '', 'MURJANA - At least 31 people died.')).toEqual(['headline', '']);
  expect(kinds('', 'المرجانة تشيّع ضحاياها', '', 'شيّعت بلدة المرجانة أمس.')).toEqual(['', 'headline', '']);
});

test('short lines under it without an end are its byline', () => {
  const lines = ['Headline', '', 'By our correspondent', 'THE LEDGER, 15 March', '', 'Text begins here. And goes on.'];
  expect(kinds(...lines)).toEqual(['headline', '', 'byline', 'byline', '']);
});

test('text without a headline stays text', () => {
  expect(kinds('One paragraph right away', 'and another.')).toEqual([]);
  expect(kinds('x'.repeat(200), '', 'text')).toEqual([]);
  expect(kinds('Alone', '', '')).toEqual([]);
  expect(kinds()).toEqual([]);
});
