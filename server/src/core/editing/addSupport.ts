import { isStatement, type RelationTarget } from '../model/annotation.ts';
import { relativeTo } from '../model/relativeTo.ts';
import { patterns } from '../model/schema.ts';
import { baseName, toUri, type Uri } from '../model/uri.ts';
import { parseTarget } from '../sidecar/readParts.ts';
import { displayName, speakerOf } from '../workspace/scope.ts';
import type { SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { findAnnotation } from './findAnnotation.ts';
import { isRefused, refuse } from './refused.ts';

const link = new RegExp(patterns.link, 'u');

/** A link, a path, or the id of a document. The address of a file becomes a path relative to the sidecar. */
export function addEvidence(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'evidence' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const given = action.target.trim();
  if (given === '' || /[\r\n]/.test(given)) return refuse('editing.refused.no-evidence');
  const target = /^file:\/\//i.test(given) ? (relativeTo(file.uri, toUri(given)) ?? given) : given;
  if (annotation.evidence.some((each) => each.target === target)) return refuse('editing.refused.same-evidence');
  const known = speakerOf(snapshot, file.uri, target);
  return new Draft(snapshot, context)
    .add(file.uri, { op: 'insert', path: path('evidence'), value: target })
    .finish({ id: 'editing.evidence', args: { target: known ? displayName(known, target) : target } }, action.at);
}

/** A verdict, by the annotator, of today. */
export function addReview(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'review' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, path } = found;
  const verdict = action.verdict.trim();
  const url = action.url?.trim();
  if (verdict === '') return refuse('editing.refused.no-verdict');
  if (url && !link.test(url)) return refuse('editing.refused.no-link', { url });
  const { annotator, today } = context;
  const value = {
    verdict,
    ...(annotator ? { by: annotator } : {}),
    date: today,
    ...(url ? { url } : {}),
  };
  return new Draft(snapshot, context)
    .add(file.uri, { op: 'insert', path: path('review'), value })
    .finish({ id: 'editing.review', args: { verdict } }, action.at);
}

/** How it stands to another statement, here or in another article. */
export function addRelation(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'relation' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const other = findAnnotation(snapshot, action.target);
  if (isRefused(other)) return other;
  const { file, annotation, path } = found;
  if (other.annotation === annotation) return refuse('editing.refused.itself');
  if (!isStatement(other.annotation)) return refuse('editing.refused.no-statement');
  const target = targetText(file.uri, other.file, other.annotation.id);
  const reached = target && snapshot.corpus.resolve(file.uri, parseTarget(target))?.annotation;
  if (target === undefined || reached !== other.annotation) {
    return refuse('editing.refused.no-path', { file: baseName(other.file.article) });
  }
  const { relation } = action;
  const leadsThere = (to: RelationTarget): boolean => snapshot.corpus.resolve(file.uri, to)?.annotation === reached;
  if (annotation.relations.some((each) => each.type === relation && leadsThere(each.target))) {
    return refuse('editing.refused.same-relation');
  }
  return new Draft(snapshot, context)
    .add(file.uri, { op: 'insert', path: path('relations'), value: { type: relation, target } })
    .finish({ id: `editing.relation.${relation}`, args: { id: other.annotation.id } }, action.at);
}

/** A relation target as it is written in a sidecar; undefined where no path leads there. */
export function targetText(from: Uri, to: SidecarFile, id: string): string | undefined {
  if (from === to.uri) return id;
  const path = relativeTo(from, to.article);
  return path && `${path}#${to.layer === undefined ? '' : `${to.layer}/`}${id}`;
}
