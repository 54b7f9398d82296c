import type { Finding } from '../../rules/rule.ts';
import type { Item } from './item.ts';

/** What a report and the index say in numbers. */
export interface Counts {
  readonly claims: number;
  readonly quotations: number;
  /** Statements that nobody stands behind and no waiver settles. */
  readonly unsourced: number;
  /** Those that make a statement. */
  readonly speakers: number;
  readonly unplaced: number;
  readonly findings: Readonly<Record<Finding['severity'], number>>;
}

export function countsOf(items: readonly Item[], speakers: number, findings: readonly Finding[]): Counts {
  const bySeverity = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) bySeverity[severity]++;
  const number = (is: (item: Item) => boolean): number => items.reduce((sum, item) => sum + Number(is(item)), 0);
  return {
    claims: number(({ annotation }) => annotation.base === 'claim'),
    quotations: number(({ annotation }) => annotation.base === 'quote'),
    unsourced: number(({ sourcing }) => sourcing === 'unsourced'),
    speakers,
    unplaced: number(({ spans }) => spans === undefined),
    findings: bySeverity,
  };
}

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** The severities that any finding has, the worst first. */
export const severitiesIn = ({ findings }: Counts): readonly Finding['severity'][] =>
  severities.filter((severity) => findings[severity] > 0);

/** What counts are called in tables, in the order in which they stand there. */
export const countHeadings = [
  'report.claims',
  'report.quotations',
  'report.unsourced',
  'report.speakers',
  'report.findings',
] as const;

export const findingCount = ({ findings }: Counts): number => Object.values(findings).reduce((a, b) => a + b, 0);

export const noCounts: Counts = {
  claims: 0,
  quotations: 0,
  unsourced: 0,
  speakers: 0,
  unplaced: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
};

export function add(a: Counts, b: Counts): Counts {
  return {
    claims: a.claims + b.claims,
    quotations: a.quotations + b.quotations,
    unsourced: a.unsourced + b.unsourced,
    speakers: a.speakers + b.speakers,
    unplaced: a.unplaced + b.unplaced,
    findings: {
      error: a.findings.error + b.findings.error,
      warning: a.findings.warning + b.findings.warning,
      information: a.findings.information + b.findings.information,
      hint: a.findings.hint + b.findings.hint,
    },
  };
}
