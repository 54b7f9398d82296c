import { isAsserted } from './isAsserted.ts';
import type { Rule } from './rule.ts';

/** A statement of which a reader learns nothing about who says it, and not why. */
export const claimAnonymous: Rule = {
  code: 'claim.anonymous',
  severity: 'information',
  group: 'sourcing',
  checks: [
    {
      of: 'reading',
      run(context, { annotation }, report) {
        if (!isAsserted(annotation)) return;
        const { speakers } = context.chain(annotation);
        const faceless = ({ id }: { id: string }): boolean => {
          const speaker = context.speaker(id)?.speaker;
          return speaker?.identification === 'anonymous' && !speaker.role && !speaker.affiliation && !speaker.reason;
        };
        if (speakers.length === 0 || !speakers.every(faceless)) return;
        report({
          message: { id: 'finding.claim.anonymous', args: { speakers: [...new Set(speakers.map(({ id }) => id))] } },
        });
      },
    },
  ],
};
