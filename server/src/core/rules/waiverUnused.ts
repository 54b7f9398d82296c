import type { Rule } from './rule.ts';

/**
 * A waiver that silences nothing. Waivers of project speakers hold for articles that this check does not see, so they
 * are not judged; nor are waivers of rules that are switched off.
 */
export const waiverUnused: Rule = {
  code: 'waiver.unused',
  severity: 'information',
  checks: [
    {
      of: 'waivers',
      run(_context, idle, report) {
        for (const { waiver, annotation, speaker } of idle) {
          report({
            message: { id: 'finding.waiver.unused', args: { code: { literal: waiver.code } } },
            entry: waiver.span,
            ...(annotation ? { annotation } : {}),
            ...(speaker === undefined ? {} : { speaker }),
          });
        }
      },
    },
  ],
};
