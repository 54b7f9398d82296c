import type { Rule } from './rule.ts';
import { waiversIn } from './waivers.ts';

/** A waiver without a reason. It silences all the same: one finding in its place is enough. */
export const waiverNoReason: Rule = {
  code: 'waiver.no-reason',
  severity: 'warning',
  checks: [
    {
      of: 'sidecar',
      run({ file }, report) {
        for (const { waiver, annotation, speaker } of waiversIn(file.sidecar)) {
          if (waiver.reason.trim() !== '') continue;
          report({
            message: { id: 'finding.waiver.no-reason', args: { code: { literal: waiver.code } } },
            entry: waiver.span,
            ...(annotation ? { annotation } : {}),
            ...(speaker === undefined ? {} : { speaker }),
          });
        }
      },
    },
    {
      of: 'project',
      run({ file }, report) {
        for (const [speaker, { waive }] of file.project.speakers) {
          for (const { code, reason, span } of waive) {
            if (reason.trim() !== '') continue;
            report({
              message: { id: 'finding.waiver.no-reason', args: { code: { literal: code } } },
              speaker,
              entry: span,
            });
          }
        }
      },
    },
  ],
};
