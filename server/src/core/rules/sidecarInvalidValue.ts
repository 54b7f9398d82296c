import { problemRule } from './problemRule.ts';
import type { Rule } from './rule.ts';

const passedOn = problemRule('sidecar.invalid-value', 'error');

/** Values that the format does not allow where they stand. */
export const sidecarInvalidValue: Rule = {
  ...passedOn,
  checks: [
    ...passedOn.checks,
    {
      of: 'reading',
      // Only with the project file at hand is it known who an id is.
      run(context, { annotation }, report) {
        for (const { target, span } of annotation.evidence) {
          const type = context.speaker(target)?.speaker.type ?? 'unknown';
          if (type === 'unknown' || type === 'document') continue;
          report({
            message: { id: 'finding.evidence.no-document', args: { id: target } },
            place: { uri: context.file.uri, spans: [span] },
            entry: span,
            severity: 'warning',
          });
        }
      },
    },
  ],
};
