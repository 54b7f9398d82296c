import { chainOf } from '../../workspace/chain.ts';
import { speakerOf } from '../../workspace/scope.ts';
import { act, type Fixer, nameIn } from './subject.ts';

/** Why the source has no name, or that a role or a body is known. */
export const fixClaimAnonymous: Fixer = (subject) => {
  const { snapshot, file, sidecar, annotation } = subject;
  if (!annotation || !sidecar) return [];
  const ids = new Set(chainOf(sidecar.sidecar, annotation).speakers.map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const uri = speakerOf(snapshot, file.uri, id)?.entries[0]?.uri;
    if (!uri) return [];
    const args = { name: nameIn(subject, id) };
    return [
      act(
        { id: 'fix.give-reason', args },
        { type: 'identify', file: uri, id, identification: 'anonymous', reason: '' },
        { asks: { for: 'reason' } },
      ),
      act({ id: 'fix.described', args }, { type: 'identify', file: uri, id, identification: 'described' }),
    ];
  });
};
