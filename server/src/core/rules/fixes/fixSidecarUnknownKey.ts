import { isMisspelling } from '../../sidecar/nearest.ts';
import { replacement } from './replacement.ts';
import { type Fixer, operate, pathTo } from './subject.ts';

/** The key that was meant, a key of one's own, or none. */
export const fixSidecarUnknownKey: Fixer = (subject) => {
  const { finding, root } = subject;
  if (!finding.entry) return [];
  const path = pathTo(root, finding.entry.start);
  const key = path.at(-1);
  if (typeof key !== 'string') return [];
  const { data } = finding;
  const safe = data?.kind === 'replace' && isMisspelling(key, data.text);
  return [
    ...replacement(subject, safe ? { safe: true } : {}),
    operate(subject, { id: 'fix.own-key', args: { key: `x-${key}` } }, [{ op: 'renameKey', path, key: `x-${key}` }], {
      alike: { id: 'fix.own-key.all' },
    }),
    operate(subject, { id: 'fix.remove-key', args: { key } }, [{ op: 'remove', path }]),
  ];
};
