import { spansOf } from '../model/anchor.ts';
import { isStatement } from '../model/annotation.ts';
import { foldName } from '../text/normalize.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { Cast, namesOf } from './cast.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { type Found, findAnnotation } from './findAnnotation.ts';
import { isRefused } from './refused.ts';
import { whoValue } from './values.ts';
import { wordsAround } from './wordsAround.ts';

/** Who says it, or on whose behalf. */
export function changeSpeakers(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'speakers' | 'for' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const cast = new Cast(snapshot, file.uri, file.article);
  const ids = cast.choose(action.speakers);
  if (isRefused(ids)) return ids;
  const [key, before] =
    action.type === 'for' ? (['for', annotation.for] as const) : (['speaker', annotation.speakers] as const);
  const draft = new Draft(snapshot, context).add(file.uri, ...cast.entries());
  const same = ids.length === before.length && ids.every((id, i) => id === before[i]?.id);
  if (!same) {
    draft.add(
      file.uri,
      ids.length > 0 ? { op: 'set', path: path(key), value: whoValue(ids) } : { op: 'remove', path: path(key) },
    );
    if (action.type === 'speakers') adjustWords(draft, found, cast, ids);
  }
  const args = { names: cast.names(ids) };
  return draft.finish(
    ids.length > 0
      ? { id: action.type === 'for' ? 'editing.for' : 'editing.speakers', args }
      : { id: action.type === 'for' ? 'editing.for.none' : 'editing.speakers.none' },
    action.at,
  );
}

/**
 * The first speaker of a statement brings cue, mention, mode and stance along where the text leaves no doubt and none
 * is written yet. With another speaker a mention that is the name of the one before goes.
 */
function adjustWords(
  draft: Draft,
  { file, annotation, path, article, reading }: Found,
  cast: Cast,
  ids: readonly string[],
) {
  const { mention } = annotation;
  const old = annotation.speakers.filter(({ id }) => !ids.includes(id));
  const words = foldName(mention?.pieces[0] ?? '');
  const isNameOfOld = old.some(({ id }) => {
    const speaker = cast.known.get(id)?.speaker;
    return speaker !== undefined && namesOf(speaker).some((name) => foldName(name) === words);
  });
  const stale = mention !== undefined && words !== '' && isNameOfOld && !ids.some((id) => cast.isCalled(id, words));
  const spans = reading && spansOf(reading.anchor);
  const first = annotation.speakers.length === 0;
  const fresh =
    article?.text !== undefined && spans && ids.length > 0 && isStatement(annotation) && (first || stale)
      ? wordsAround(article, spans, annotation.base, cast, ids)
      : {};
  const mentionNow = mention === undefined || stale ? fresh.mention : undefined;
  if (mentionNow !== undefined) draft.add(file.uri, { op: 'set', path: path('mention'), value: mentionNow });
  else if (stale) draft.add(file.uri, { op: 'remove', path: path('mention') });
  if (!first) return;
  if (fresh.cue !== undefined && !annotation.cue)
    draft.add(file.uri, { op: 'set', path: path('cue'), value: fresh.cue });
  if (fresh.mode && !annotation.mode) draft.add(file.uri, { op: 'set', path: path('mode'), value: fresh.mode });
}
