import type { Fix } from '../fix.ts';
import { readingAt } from '../otherSide.ts';
import { quoteOf } from '../quoteOf.ts';
import { otherRelation } from './otherRelation.ts';
import { restoredWords } from './restoredWords.ts';
import { type Fixer, isSame, type Subject } from './subject.ts';

/**
 * The words of the quotation that this one repeats, put back between the quotation marks of the article; or it is no
 * repetition.
 */
export const fixQuoteAltered: Fixer = (subject) => [...restored(subject), ...otherRelation(subject, ['supports'])];

/** An edit of the article's text, which only a person may ask for. */
function restored({ snapshot, annotation, reading, article, file, finding }: Subject): readonly Fix[] {
  const relation = annotation?.relations.find(({ span }) => isSame(span, finding.entry));
  const other = relation && snapshot.corpus.resolve(file.uri, relation.target);
  const there = other && readingAt(snapshot, other);
  if (!reading || !other || !there || article?.text === undefined) return [];
  const edits = restoredWords(article.text, reading, there);
  if (!edits) return [];
  const title = { id: 'fix.restore-words', args: { quote: quoteOf(other.annotation) } } as const;
  return [{ title, change: { type: 'edits', edit: [{ uri: article.uri, edits }] } }];
}
