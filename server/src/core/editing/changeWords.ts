import { isStatement } from '../model/annotation.ts';
import type { Operation } from '../sidecar/edit/operation.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { findAnnotation } from './findAnnotation.ts';
import { kindsOf } from './kindsOf.ts';
import { isRefused, refuse } from './refused.ts';

/** Another kind; a quotation is always direct speech, so a mode that says otherwise follows. */
export function changeKind(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'kind' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const kind = kindsOf(snapshot, file.uri).find((each) => each.kind === action.kind);
  if (!kind) return refuse('editing.refused.no-kind', { kind: action.kind });
  const operations: Operation[] = [];
  if (annotation.kind !== action.kind) operations.push({ op: 'set', path: path('kind'), value: action.kind });
  if (kind.base === 'quote' && annotation.mode && annotation.mode !== 'direct' && operations.length > 0) {
    operations.push({ op: 'set', path: path('mode'), value: 'direct' });
  }
  const { label } = kind;
  const message = typeof label === 'string' ? ({ id: 'editing.kind', args: { kind: label } } as const) : undefined;
  return new Draft(snapshot, context)
    .add(file.uri, ...operations)
    .finish(message ?? { id: `editing.kind.${kind.base}` }, action.at);
}

/** `said` is what holds anyway, so it is not written. */
export function changeStance(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'stance' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  if (!isStatement(annotation)) return refuse('editing.refused.no-statement');
  const { stance } = action;
  const draft = new Draft(snapshot, context);
  if (stance === 'said') draft.add(file.uri, { op: 'remove', path: path('stance') });
  else if (stance !== annotation.stance) draft.add(file.uri, { op: 'set', path: path('stance'), value: stance });
  return draft.finish({ id: `editing.stance.${stance}` }, action.at);
}

export function changeMode(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'mode' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  if (!isStatement(annotation)) return refuse('editing.refused.no-statement');
  const draft = new Draft(snapshot, context);
  if (action.mode !== annotation.mode) draft.add(file.uri, { op: 'set', path: path('mode'), value: action.mode });
  return draft.finish({ id: `editing.mode.${action.mode}` }, action.at);
}

/** An empty note takes the key away. */
export function changeNote(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'note' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const note = action.note.trim();
  const draft = new Draft(snapshot, context);
  if (note === '') draft.add(file.uri, { op: 'remove', path: path('note') });
  else if (note !== annotation.note) draft.add(file.uri, { op: 'set', path: path('note'), value: note });
  return draft.finish({ id: note === '' ? 'editing.note.removed' : 'editing.note' }, action.at);
}
