import { removalOf } from './removalOf.ts';
import { type Fixer, operate, pathTo } from './subject.ts';

/** The waiver goes. */
export const fixWaiverUnused: Fixer = (subject) => {
  const { finding, root } = subject;
  const path = finding.entry ? pathTo(root, finding.entry.start) : [];
  const code = path.at(-1);
  if (typeof code !== 'string') return [];
  return [
    operate(subject, { id: 'fix.remove-waiver', args: { code: { literal: code } } }, [removalOf(root, path)], {
      preferred: true,
      safe: true,
    }),
  ];
};
