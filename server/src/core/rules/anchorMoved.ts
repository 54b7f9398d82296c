import { quoteOf } from './quoteOf.ts';
import type { Rule } from './rule.ts';

/** Only similar wording stands in the article: a person has to say whether the annotation still holds. */
export const anchorMoved: Rule = {
  code: 'anchor.moved',
  severity: 'warning',
  checks: [
    {
      of: 'reading',
      run(_context, { annotation, anchor }, report) {
        if (anchor.state !== 'moved') return;
        report({
          message: { id: 'finding.anchor.moved', args: { quote: quoteOf(annotation) } },
          data: { kind: 'candidates', spans: [anchor.spans] },
        });
      },
    },
  ],
};
