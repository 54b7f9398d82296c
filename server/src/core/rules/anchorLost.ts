import { valueAt } from '../model/tree.ts';
import { quoteOf } from './quoteOf.ts';
import type { Rule } from './rule.ts';

/** An annotation whose wording stands nowhere in the article any more. */
export const anchorLost: Rule = {
  code: 'anchor.lost',
  severity: 'error',
  checks: [
    {
      of: 'reading',
      run({ article }, { annotation, anchor }, report) {
        // Without an article that alone is the finding, and without wording there was nothing to look for.
        if (!article || anchor.state !== 'lost' || annotation.selector.pieces.every((piece) => piece.trim() === ''))
          return;
        const exact = valueAt(annotation.node, 'exact');
        report({
          message: { id: 'finding.anchor.lost', args: { quote: quoteOf(annotation) } },
          entry: exact ? { start: exact.start, end: exact.end } : annotation.idSpan,
        });
      },
    },
  ],
};
