import { settableCodes } from '../model/ruleCodes.ts';
import { baseName } from '../model/uri.ts';
import type { Operation } from '../sidecar/edit/operation.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { findAnnotation } from './findAnnotation.ts';
import { findSpeaker, setInEntry } from './findSpeaker.ts';
import { isRefused, refuse } from './refused.ts';

/**
 * Silences a rule with the reason, at an annotation, at a speaker (of a sidecar or project file) or for a whole article.
 * An empty reason is written as it is: the finding that asks for one stays.
 */
export function waive(snapshot: Snapshot, action: Extract<Action, { type: 'waive' }>, context: EditContext): Edited {
  const { sidecar: file, annotation: id, speaker: speakerId, code } = action;
  if (!(settableCodes as readonly string[]).includes(code)) return refuse('editing.refused.no-rule', { code });
  const reason = action.reason.trim();
  const draft = new Draft(snapshot, context);
  const message = { id: 'editing.waived', args: { code: { literal: code } } } as const;
  const set = (path: Operation['path']): Operation => ({ op: 'set', path: [...path, 'waive', code], value: reason });
  if (id !== undefined) {
    const at = { sidecar: file, annotation: id };
    const found = findAnnotation(snapshot, at);
    return isRefused(found) ? found : draft.add(file, set(found.path())).finish(message, at);
  }
  if (speakerId !== undefined) {
    const speaker = findSpeaker(snapshot, file, speakerId);
    if (isRefused(speaker)) return speaker;
    const bare = !speaker.node && speaker.name !== undefined;
    const operations = bare ? setInEntry(speaker, { waive: { [code]: reason } }) : [set(['speakers', speakerId])];
    return draft.add(file, ...operations).finish(message);
  }
  if (!snapshot.sidecars.has(file)) return refuse('editing.refused.no-file', { file: baseName(file) });
  return draft.add(file, set(['article'])).finish(message);
}
