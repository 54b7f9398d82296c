import { isAsserted } from './isAsserted.ts';
import type { Rule } from './rule.ts';

/** A claim that nobody stands behind. */
export const claimUnsourced: Rule = {
  code: 'claim.unsourced',
  severity: 'warning',
  group: 'sourcing',
  checks: [
    {
      of: 'reading',
      run(context, { annotation }, report) {
        if (annotation.base !== 'claim' || !isAsserted(annotation) || context.chain(annotation).sourced) return;
        report({ message: { id: 'finding.claim.unsourced' } });
      },
    },
  ],
};
