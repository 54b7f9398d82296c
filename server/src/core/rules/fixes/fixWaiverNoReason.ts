import { waiversIn } from '../waivers.ts';
import { removalOf } from './removalOf.ts';
import { act, type Fixer, isSame, operate, pathTo } from './subject.ts';

/** The reason, or the finding again. */
export const fixWaiverNoReason: Fixer = (subject) => {
  const { finding, file, sidecar, root, annotation } = subject;
  if (!finding.entry) return [];
  const path = pathTo(root, finding.entry.start);
  const code = path.at(-1);
  if (typeof code !== 'string') return [];
  const owner = sidecar && waiversIn(sidecar.sidecar).find(({ waiver }) => isSame(waiver.span, finding.entry));
  // An annotation without an id of its own cannot be named in an action.
  const named = !owner?.annotation || subject.at !== undefined;
  const on = {
    ...(owner?.annotation && annotation ? { annotation: annotation.id } : {}),
    ...(finding.speaker === undefined ? {} : { speaker: finding.speaker }),
  };
  return [
    ...(named
      ? [
          act(
            { id: 'fix.waiver-reason' },
            { type: 'waive', sidecar: file.uri, ...on, code, reason: '' },
            { asks: { for: 'reason' } },
          ),
        ]
      : []),
    operate(subject, { id: 'fix.remove-waiver', args: { code: { literal: code } } }, [removalOf(root, path)]),
  ];
};
