import type { Problem } from '../model/problem.ts';
import type { Severity } from '../model/schema.ts';
import type { Uri } from '../model/uri.ts';
import type { Reported, Rule } from './rule.ts';

/** A rule that passes on what reading the file brought up, in sidecars and project files. */
export function problemRule(code: Problem['code'], severity: Severity): Rule {
  const of = (problems: readonly Problem[]): readonly Problem[] => problems.filter((problem) => problem.code === code);
  return {
    code,
    severity,
    checks: [
      {
        of: 'sidecar',
        run({ file }, report) {
          for (const problem of of(file.sidecar.problems)) {
            const annotation = problem.annotation === undefined ? undefined : file.sidecar.byId.get(problem.annotation);
            report({ ...reported(file.uri, problem), ...(annotation ? { annotation } : {}) });
          }
        },
      },
      {
        of: 'project',
        run({ file }, report) {
          for (const problem of of(file.project.problems)) report(reported(file.uri, problem));
        },
      },
    ],
  };
}

const reported = (uri: Uri, { message, span, related, fix }: Problem): Reported => ({
  message,
  place: { uri, spans: [span] },
  entry: span,
  ...(related ? { related: [{ place: { uri, spans: [related.span] }, message: related.message }] } : {}),
  ...(fix ? { data: { kind: 'replace', span: fix.span, text: fix.text } } : {}),
});
