import { type Counts, countHeadings, findingCount, severitiesIn } from '../report/counts.ts';
import type { Prose } from './prose.ts';

/** The cells of the counts, in the order of {@link countHeadings}; of all articles together nobody counts the speakers. */
export function countCells(counts: Counts, prose: Prose, all = false): readonly (readonly string[])[] {
  const { claims, quotations, unsourced, speakers, findings } = counts;
  return [
    ...[claims, quotations, unsourced].map((value) => [prose.number(value)]),
    all ? [] : [prose.number(speakers)],
    [
      prose.number(findingCount(counts)),
      severitiesIn(counts)
        .map((severity) => prose.line(prose.say(`severity.${severity}`), prose.number(findings[severity])))
        .join(' · '),
    ],
  ];
}

/** Counts as a table. */
export const countsRows = (all: readonly Counts[], prose: Prose): string =>
  prose.table(
    countHeadings,
    all.map((counts) => countCells(counts, prose)),
  );
