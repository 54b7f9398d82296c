import type { Relay } from '../model/annotation.ts';
import type { Operation } from '../sidecar/edit/operation.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Action } from './action.ts';
import { Cast } from './cast.ts';
import { inheritedFrom } from './continued.ts';
import { Draft } from './draft.ts';
import type { EditContext, Edited } from './edited.ts';
import { findAnnotation } from './findAnnotation.ts';
import { partValue } from './passage.ts';
import { isRefused, refuse } from './refused.ts';
import { hopValue, whoValue } from './values.ts';

/** One more hop, nearest the article. Inherited hops are written out first: hops of its own would hide them. */
export function addVia(snapshot: Snapshot, action: Extract<Action, { type: 'addVia' }>, context: EditContext): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const cast = new Cast(snapshot, file.uri, file.article);
  const ids = cast.choose(action.relays);
  if (isRefused(ids)) return ids;
  if (ids.length === 0) return refuse('editing.refused.no-relay');
  const { sidecar } = file;
  const continued = annotation.continues && sidecar.byId.get(annotation.continues.id);
  const inherited = annotation.via.length > 0 ? [] : inheritedFrom(sidecar, continued).via;
  const last = annotation.via.at(-1) ?? inherited.at(-1) ?? [];
  if (last.length === ids.length && last.every(({ speaker }, i) => speaker.id === ids[i])) {
    return refuse('editing.refused.same-relay', { names: cast.names(ids) });
  }
  const hops = inherited.map((hop) => whoValue(hop.map(({ speaker }) => speaker.id)));
  const operation: Operation =
    hops.length > 0
      ? { op: 'set', path: path('via'), value: [...hops, whoValue(ids)] }
      : { op: 'insert', path: path('via'), value: whoValue(ids) };
  return new Draft(snapshot, context)
    .add(file.uri, ...cast.entries(), operation)
    .finish({ id: 'editing.via', args: { names: cast.names(ids) } }, action.at);
}

/** Who was taken for a relay said it. The words that name the relay become those that name the speaker. */
export function viaToSpeaker(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'viaToSpeaker' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const [hop, second] = annotation.via;
  if (annotation.speakers.length > 0) return refuse('editing.refused.has-speaker');
  if (!hop || second) return refuse('editing.refused.not-one-hop');
  const ids = [...new Set(hop.map(({ speaker }) => speaker.id))];
  const mention = hop.find((relay) => relay.mention)?.mention;
  const draft = new Draft(snapshot, context).add(
    file.uri,
    { op: 'remove', path: path('via') },
    { op: 'set', path: path('speaker'), value: whoValue(ids) },
  );
  if (mention && !annotation.mention)
    draft.add(file.uri, { op: 'set', path: path('mention'), value: partValue(mention) });
  const names = new Cast(snapshot, file.uri, file.article).names(ids);
  return draft.finish({ id: 'editing.via-to-speaker', args: { names } }, action.at);
}

/** Who was taken for the speaker only passed it on: the first hop, with the words that name it. */
export function speakerToVia(
  snapshot: Snapshot,
  action: Extract<Action, { type: 'speakerToVia' }>,
  context: EditContext,
): Edited {
  const found = findAnnotation(snapshot, action.at);
  if (isRefused(found)) return found;
  const { file, annotation, path } = found;
  const { speakers, mention } = annotation;
  const [only, second] = speakers;
  if (!only) return refuse('editing.refused.no-own-speaker');
  const relays = speakers.map((speaker): Relay => ({ speaker, ...(mention && !second ? { mention } : {}) }));
  const draft = new Draft(snapshot, context).add(
    file.uri,
    { op: 'remove', path: path('speaker') },
    { op: 'insert', path: path('via'), index: 0, value: hopValue(relays) },
  );
  if (mention && !second) draft.add(file.uri, { op: 'remove', path: path('mention') });
  const names = new Cast(snapshot, file.uri, file.article).names(speakers.map(({ id }) => id));
  return draft.finish({ id: 'editing.speaker-to-via', args: { names } }, action.at);
}
