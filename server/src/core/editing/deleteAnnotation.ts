import type { Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { type Found, findAnnotation } from './findAnnotation.ts';
import { isRefused } from './refused.ts';

/** Takes the entry out with the comments about it. What still refers to it is told, not touched: findings show it. */
export function deleteAnnotation(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'delete' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const count = referencesTo(snapshot, found);
  const id = annotation.id;
  return new Draft(snapshot, context)
    .add(file.uri, { op: 'remove', path: path() })
    .finish(count > 0 ? { id: 'editing.deleted.named', args: { id, count } } : { id: 'editing.deleted', args: { id } });
}

/** How many other annotations, here and in other files, name this one; each once. */
function referencesTo(snapshot: Snapshot, { file, annotation }: Found): number {
  const { id } = annotation;
  const naming = new Set(
    file.sidecar.annotations.filter(({ continues, within }) => continues?.id === id || within?.id === id),
  );
  for (const { from } of snapshot.corpus.incoming(file.uri, id)) naming.add(from.annotation);
  naming.delete(annotation);
  return naming.size;
}
