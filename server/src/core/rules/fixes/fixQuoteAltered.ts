import { contains } from '../../model/span.ts';
import { valueAt } from '../../model/tree.ts';
import type { TextEdit } from '../../model/workspaceEdit.ts';
import type { Operation } from '../../sidecar/edit/operation.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import type { Fix } from '../fix.ts';
import { readingAt } from '../otherSide.ts';
import { quoteOf } from '../quoteOf.ts';
import { otherRelation } from './otherRelation.ts';
import { restoredWords } from './restoredWords.ts';
import { type Fixer, isSame, placesOf, type Subject } from './subject.ts';

/**
 * The words of the quotation that this one repeats, put back between the quotation marks of the article; or it is no
 * repetition.
 */
export const fixQuoteAltered: Fixer = (subject) => [...restored(subject), ...otherRelation(subject, ['supports'])];

/** An edit of the article's text, which only a person may ask for. */
function restored(subject: Subject): readonly Fix[] {
  const { snapshot, annotation, reading, article, file, finding } = subject;
  const relation = annotation?.relations.find(({ span }) => isSame(span, finding.entry));
  const other = relation && snapshot.corpus.resolve(file.uri, relation.target);
  const there = other && readingAt(snapshot, other);
  if (!reading || !other || !there || article?.text === undefined) return [];
  const edits = restoredWords(article.text, reading, there);
  if (!edits) return [];
  const title = { id: 'fix.restore-words', args: { quote: quoteOf(other.annotation) } } as const;
  const also = [{ uri: article.uri, edits }];
  return [
    { title, change: { type: 'operations', files: [{ uri: file.uri, operations: rewording(subject, edits) }], also } },
  ];
}

/** The wording of the annotation as it stands in the article afterwards. */
function rewording(subject: Subject, edits: readonly TextEdit[]): readonly Operation[] {
  const { annotation, article, reading } = subject;
  const { text = '' } = article ?? {};
  const exact = valueAt(annotation?.node, 'exact');
  if (!annotation || !exact || reading?.anchor.state === 'moved') return [];
  return placesOf(subject).flatMap((span, i): readonly Operation[] => {
    const inside = edits.filter((edit) => contains(span, edit.span));
    const piece = exact.kind === 'seq' ? exact.items[i] : exact;
    if (inside.length === 0 || !piece) return [];
    const shifted = inside.map((edit) => ({
      ...edit,
      span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
    }));
    const path = [
      'annotations',
      annotation.index,
      'exact',
      ...(exact.kind === 'seq' ? [i] : []),
      ...(piece.kind === 'map' ? ['exact'] : []),
    ];
    return [{ op: 'set', path, value: applyEdits(text.slice(span.start, span.end), shifted) }];
  });
}
