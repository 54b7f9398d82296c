import { act, type Fixer } from './subject.ts';

/** What checking came to. The contradiction stays: two say two things, whatever the truth is. */
export const fixClaimContradicted: Fixer = ({ at }) =>
  at ? [act({ id: 'fix.review' }, { type: 'review', at, verdict: '' }, { asks: { for: 'verdict' } })] : [];
