import { isAsserted } from './isAsserted.ts';
import type { Rule } from './rule.ts';

/** A quotation that nobody is said to have spoken. */
export const quoteUnattributed: Rule = {
  code: 'quote.unattributed',
  severity: 'warning',
  group: 'sourcing',
  checks: [
    {
      of: 'reading',
      run(context, { annotation }, report) {
        if (annotation.base !== 'quote' || !isAsserted(annotation) || context.chain(annotation).sourced) return;
        report({ message: { id: 'finding.quote.unattributed' } });
      },
    },
  ],
};
