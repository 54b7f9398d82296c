import { QuotationIndex } from '../../anchor/quoted.ts';
import type { Span } from '../../model/span.ts';
import type { TextEdit } from '../../model/workspaceEdit.ts';
import { findQuotations } from '../../text/quotations.ts';
import type { Fix } from '../fix.ts';
import { quoteOf } from '../quoteOf.ts';
import { changedPart } from './changedPart.ts';
import { placeTitle } from './placeTitle.ts';
import { act, type Fixer, placesOf, type Subject } from './subject.ts';

/** The annotation holds for what now stands there, or for another passage; a quotation gets its wording back. */
export const fixAnchorMoved: Fixer = (subject) => {
  const { at, annotation, article } = subject;
  if (!at || !annotation || !article) return [];
  return [
    act(
      placeTitle('fix.confirm', article, placesOf(subject)),
      { type: 'confirm', at },
      { preferred: true, alike: { id: 'fix.confirm.all' } },
    ),
    ...restored(subject),
    act({ id: 'fix.select-again' }, { type: 'anchor', at, spans: [] }, { asks: { for: 'selection' } }),
    act({ id: 'fix.delete', args: { quote: quoteOf(annotation) } }, { type: 'delete', at }),
  ];
};

/** What stands between quotation marks is somebody's wording: it can be put back as it was annotated. */
function restored(subject: Subject): readonly Fix[] {
  const { annotation, article, reading } = subject;
  const { text } = article ?? {};
  const spans = placesOf(subject);
  if (!annotation || !article || text === undefined || !(annotation.base === 'quote' || reading?.verbatim)) return [];
  const { pieces } = annotation.selector;
  if (pieces.length !== spans.length) return [];
  const quotations = new QuotationIndex(findQuotations(text));
  const edits = spans.flatMap((span, i): readonly TextEdit[] => {
    const piece = pieces[i] ?? '';
    const edit = changedPart(text, withMarks(span, piece, quotations), piece);
    return edit ? [edit] : [];
  });
  if (edits.length === 0) return [];
  const title = { id: 'fix.restore', args: { quote: quoteOf(annotation) } } as const;
  return [{ title, change: { type: 'edits', edit: [{ uri: article.uri, edits }] } }];
}

/** Where the wording was annotated with its quotation marks, up to the marks that stand there now. */
function withMarks(span: Span, piece: string, quotations: QuotationIndex): Span {
  const [quotation, ...others] = quotations.touching(span);
  const [own] = findQuotations(piece);
  if (!quotation || others.length > 0 || !own) return span;
  const { open, close } = quotation;
  return {
    start: own.open.start === 0 ? open.start : span.start,
    end: own.close.end === piece.length && own.close.start < own.close.end ? close.end : span.end,
  };
}
