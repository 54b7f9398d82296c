import { freshId } from './freshId.ts';
import { type Fixer, operate } from './subject.ts';

/** An id of its own for the second, or the second goes. Whatever refers to the id means the first, now as before. */
export const fixSidecarDuplicateId: Fixer = (subject) => {
  const { annotation, sidecar } = subject;
  if (!annotation || !sidecar) return [];
  const path = ['annotations', annotation.index];
  const id = freshId(sidecar.sidecar.byId, annotation.id);
  return [
    operate(subject, { id: 'fix.give-id', args: { id } }, [{ op: 'set', path: [...path, 'id'], value: id }], {
      preferred: true,
      safe: true,
    }),
    operate(subject, { id: 'fix.delete-second', args: { id: annotation.id } }, [{ op: 'remove', path }]),
  ];
};
