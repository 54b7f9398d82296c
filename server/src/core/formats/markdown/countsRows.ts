import { type Counts, findingCount } from '../report/counts.ts';
import type { Prose } from './prose.ts';

export const countHeadings = [
  'report.claims',
  'report.quotations',
  'report.unsourced',
  'report.speakers',
  'report.findings',
] as const;

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** The cells of the counts, in the order of {@link countHeadings}; of all articles together nobody counts the speakers. */
export function countCells(counts: Counts, prose: Prose, all = false): readonly (readonly string[])[] {
  const { claims, quotations, unsourced, speakers, findings } = counts;
  const there = severities.filter((severity) => findings[severity] > 0);
  return [
    ...[claims, quotations, unsourced].map((value) => [prose.number(value)]),
    all ? [] : [prose.number(speakers)],
    [
      prose.number(findingCount(counts)),
      there
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
