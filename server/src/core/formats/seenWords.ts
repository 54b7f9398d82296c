import type { Span } from '../model/span.ts';
import { optionsFor } from '../workspace/articleFile.ts';
import type { ExportDocument } from './format.ts';
import { syntaxIn } from './report/syntax.ts';

/** The words of a passage as readers of the article see them: without the marks of Markdown, where it is written in that. */
export function seenWords({ text, article }: ExportDocument, span: Span): string {
  const marks = optionsFor(article.uri).markdown ? syntaxIn(text, span) : [];
  let words = '';
  let at = span.start;
  for (const { start, end } of marks) {
    words += text.slice(at, start);
    at = end;
  }
  return words + text.slice(at, span.end);
}
