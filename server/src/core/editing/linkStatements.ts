import { spansOf } from '../model/anchor.ts';
import type { Annotation, Ref, Relay } from '../model/annotation.ts';
import { isStatement } from '../model/annotation.ts';
import { hull } from '../model/span.ts';
import type { Operation } from '../sidecar/edit/operation.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { type Inherited, inheritedFrom, leadsTo } from './continued.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { type Found, findAnnotation } from './findAnnotation.ts';
import { isRefused, type Refused, refuse } from './refused.ts';

/**
 * The same utterance goes on. What is inherited from then on and was written out (the same speakers, `for`, hops,
 * occasion) goes; what differs stays, and counts before what is inherited.
 */
export function continueStatement(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'continues' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const target =
    action.id === undefined
      ? statementBefore(found)
      : findAnnotation(snapshot, { ...action.at, annotation: action.id });
  if (isRefused(target)) return target;
  const refusal = circle(found, target.annotation);
  if (refusal) return refusal;
  const { id } = target.annotation;
  const draft = new Draft(snapshot, context);
  if (annotation.continues?.id !== id) {
    draft.add(
      file.uri,
      { op: 'set', path: path('continues'), value: id },
      ...sameKeys(annotation, inheritedFrom(file.sidecar, target.annotation)).map(
        (key): Operation => ({ op: 'remove', path: path(key) }),
      ),
    );
  }
  return draft.finish({ id: 'editing.continues', args: { id } }, action.at);
}

/** Stands inside another statement, whose speaker passes it on. */
export function putWithin(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'within' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const target = findAnnotation(snapshot, { ...action.at, annotation: action.id });
  if (isRefused(target)) return target;
  const refusal = circle(found, target.annotation);
  if (refusal) return refusal;
  const draft = new Draft(snapshot, context);
  if (annotation.within?.id !== action.id) draft.add(file.uri, { op: 'set', path: path('within'), value: action.id });
  return draft.finish({ id: 'editing.within', args: { id: action.id } }, action.at);
}

function circle({ file, annotation }: Found, target: Annotation): Refused | undefined {
  if (target === annotation) return refuse('editing.refused.itself');
  if (!leadsTo(file.sidecar, target, annotation)) return undefined;
  return refuse('editing.refused.circle', { id: target.id });
}

/** The last statement of the file that begins before this one in the text and does not reach into it. */
function statementBefore({ file, annotation, article, reading }: Found): { readonly annotation: Annotation } | Refused {
  const own = reading && spansOf(reading.anchor);
  if (!own) return refuse('editing.refused.no-place', { id: annotation.id });
  const { start } = hull(own);
  let best: { readonly annotation: Annotation; readonly start: number } | undefined;
  for (const other of article?.readings.get(file.uri) ?? []) {
    const spans = spansOf(other.anchor);
    if (!spans || other.annotation === annotation || !isStatement(other.annotation)) continue;
    const at = hull(spans);
    if (at.end <= start && (!best || at.start >= best.start)) best = { annotation: other.annotation, start: at.start };
  }
  if (!best) return refuse('editing.refused.none-before');
  // A statement without an id of its own cannot be named.
  const { id } = best.annotation;
  if (file.sidecar.byId.get(id) !== best.annotation) return refuse('editing.refused.no-id-before');
  return best;
}

/** The keys that say what would be inherited anyway. */
function sameKeys(own: Annotation, inherited: Inherited): readonly string[] {
  const keys: string[] = [];
  if (own.speakers.length > 0 && sameRefs(own.speakers, inherited.speakers)) keys.push('speaker');
  if (own.for.length > 0 && sameRefs(own.for, inherited.for)) keys.push('for');
  if (own.via.length > 0 && sameVia(own.via, inherited.via)) keys.push('via');
  const { said } = own;
  if (said && inherited.said && saidKeys.every((key) => said[key] === inherited.said?.[key])) keys.push('said');
  return keys;
}

const saidKeys = ['date', 'place', 'medium'] as const;

const sameRefs = (a: readonly Ref[], b: readonly Ref[]): boolean =>
  a.length === b.length && a.every(({ id }, i) => id === b[i]?.id);

/** Hops whose relays are named in the text by words of their own are not the same. */
const sameVia = (a: readonly (readonly Relay[])[], b: readonly (readonly Relay[])[]): boolean =>
  a.length === b.length &&
  a.every((hop, i) => {
    const other = b[i] ?? [];
    return (
      hop.length === other.length &&
      hop.every((relay, j) => !relay.mention && relay.speaker.id === other[j]?.speaker.id)
    );
  });
