import type { Problem } from '../model/problem.ts';

/** Problems of one code that are told of one by one: nobody reads more, and editors stall on tens of thousands. */
export const maxProblems = 1_000;

/** The first problems of each code, in their order, and where more follow one that tells how many. */
export function capProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= maxProblems) return problems;
  const totals = new Map<Problem['code'], number>();
  for (const { code } of problems) totals.set(code, (totals.get(code) ?? 0) + 1);
  const seen = new Map<Problem['code'], number>();
  return problems.flatMap((problem): readonly Problem[] => {
    const { code, span } = problem;
    const place = (seen.get(code) ?? 0) + 1;
    seen.set(code, place);
    const rest = (totals.get(code) ?? 0) - maxProblems;
    // One that stands for itself alone is shown instead.
    if (place <= maxProblems || rest === 1) return [problem];
    return place === maxProblems + 1 ? [{ code, message: { id: 'problems.more', args: { count: rest } }, span }] : [];
  });
}
