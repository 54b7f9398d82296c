import { sources } from './sources.ts';
import { act, type Fixer } from './subject.ts';

/** Somebody to have said it; or it is no quotation at all. */
export const fixQuoteUnattributed: Fixer = (subject) => [
  ...sources(subject),
  ...(subject.at ? [act({ id: 'fix.ignore' }, { type: 'kind', at: subject.at, kind: 'ignore' })] : []),
];
