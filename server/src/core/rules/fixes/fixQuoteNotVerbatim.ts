import { QuotationIndex } from '../../anchor/quoted.ts';
import { findQuotations } from '../../text/quotations.ts';
import type { Fix } from '../fix.ts';
import { placeTitle } from './placeTitle.ts';
import { act, type Fixer, placesOf, type Subject } from './subject.ts';

/** It is a claim in the words of the article; or the span is fitted to the quotation marks. */
export const fixQuoteNotVerbatim: Fixer = (subject) => {
  const { at, annotation, reading } = subject;
  if (!at || !annotation) return [];
  const mixed = (reading?.quoted.length ?? 0) > 0;
  const modes = mixed ? (['mixed', 'indirect'] as const) : (['indirect'] as const);
  return [
    ...fitted(subject, at),
    ...(annotation.base === 'quote'
      ? [act({ id: 'fix.make', args: { kind: { literal: 'claim' } } }, { type: 'kind', at, kind: 'claim' })]
      : modes.map((mode) => act({ id: 'fix.mode', args: { mode: { literal: mode } } }, { type: 'mode', at, mode }))),
  ];
};

/** The quotation that the span stands in or beside, where there is just one. */
function fitted(subject: Subject, at: NonNullable<Subject['at']>): readonly Fix[] {
  const { article } = subject;
  const [span, ...more] = placesOf(subject);
  if (article?.text === undefined || !span || more.length > 0) return [];
  const [quotation, ...others] = new QuotationIndex(findQuotations(article.text)).touching(span);
  if (!quotation || others.length > 0 || quotation.close.start === quotation.close.end) return [];
  const spans = [{ start: quotation.open.start, end: quotation.close.end }];
  return [act(placeTitle('fix.fit', article, spans), { type: 'anchor', at, spans })];
}
