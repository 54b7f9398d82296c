import type { Action, AnnotationTarget, NewSpeaker, SpeakerChoice } from '../core/editing/action.ts';
import { identifications, modes, relationTypes, speakerTypes, stances } from '../core/model/schema.ts';
import type { Span } from '../core/model/span.ts';
import type { Uri } from '../core/model/uri.ts';
import type { Range } from '../protocol/requests.ts';
import type { Fields } from './fields.ts';

/** Makes offsets of what a client selected in an article, or in the article of a sidecar. */
export type ToSpans = (uri: Uri, ranges: readonly Range[]) => readonly Span[];

/** An action as a client sent it. Throws an error for the client where a field is not as it has to be. */
export function readAction(sent: Fields, toSpans: ToSpans): Action {
  const type = sent.word('type', Object.keys(readers) as (keyof typeof readers)[]);
  return readers[type](sent, toSpans);
}

const readers: { readonly [T in Action['type']]: (sent: Fields, toSpans: ToSpans) => Action } = {
  annotate: (sent, toSpans) => {
    const article = sent.uri('article');
    return {
      type: 'annotate',
      article,
      spans: toSpans(article, sent.ranges('ranges')),
      kind: sent.text('kind'),
      ...(sent.has('speakers') ? { speakers: sent.list('speakers', choice) } : {}),
      ...(sent.has('via') ? { via: sent.table('via', choice) } : {}),
      ...optional(sent, 'note'),
    };
  },
  speakers: (sent) => ({ type: 'speakers', at: at(sent), speakers: sent.list('speakers', choice) }),
  for: (sent) => ({ type: 'for', at: at(sent), speakers: sent.list('speakers', choice) }),
  addVia: (sent) => ({ type: 'addVia', at: at(sent), relays: sent.list('relays', choice) }),
  viaToSpeaker: (sent) => ({ type: 'viaToSpeaker', at: at(sent) }),
  speakerToVia: (sent) => ({ type: 'speakerToVia', at: at(sent) }),
  kind: (sent) => ({ type: 'kind', at: at(sent), kind: sent.text('kind') }),
  stance: (sent) => ({ type: 'stance', at: at(sent), stance: sent.word('stance', stances) }),
  mode: (sent) => ({ type: 'mode', at: at(sent), mode: sent.word('mode', modes) }),
  continues: (sent) => ({ type: 'continues', at: at(sent), ...optional(sent, 'id') }),
  within: (sent) => ({ type: 'within', at: at(sent), id: sent.text('id') }),
  evidence: (sent) => ({ type: 'evidence', at: at(sent), target: sent.text('target') }),
  review: (sent) => ({ type: 'review', at: at(sent), verdict: sent.text('verdict'), ...optional(sent, 'url') }),
  relation: (sent) => ({
    type: 'relation',
    at: at(sent),
    relation: sent.word('relation', relationTypes),
    target: at(sent, 'target'),
  }),
  note: (sent) => ({ type: 'note', at: at(sent), note: sent.text('note') }),
  delete: (sent) => ({ type: 'delete', at: at(sent) }),
  anchor: (sent, toSpans) => {
    const target = at(sent);
    return { type: 'anchor', at: target, spans: toSpans(target.sidecar, sent.ranges('ranges')) };
  },
  confirm: (sent) => ({ type: 'confirm', at: at(sent) }),
  waive: (sent) => ({
    type: 'waive',
    sidecar: sent.uri('sidecar'),
    ...optional(sent, 'annotation'),
    ...optional(sent, 'speaker'),
    code: sent.text('code'),
    reason: sent.text('reason'),
  }),
  addSpeaker: (sent) => ({
    type: 'addSpeaker',
    file: sent.uri('file'),
    ...optional(sent, 'id'),
    speaker: newSpeaker(sent.fields('speaker')),
  }),
  removeSpeaker: (sent) => ({ type: 'removeSpeaker', file: sent.uri('file'), id: sent.text('id') }),
  identify: (sent) => ({
    type: 'identify',
    file: sent.uri('file'),
    id: sent.text('id'),
    identification: sent.word('identification', identifications),
    ...optional(sent, 'reason'),
  }),
  mergeSpeakers: (sent) => ({ type: 'mergeSpeakers', keep: entry(sent, 'keep'), drop: entry(sent, 'drop') }),
  moveSpeaker: (sent) => ({ type: 'moveSpeaker', file: sent.uri('file'), id: sent.text('id') }),
};

function optional<K extends string>(sent: Fields, key: K): { readonly [P in K]?: string } {
  return sent.has(key) ? ({ [key]: sent.text(key) } as { readonly [P in K]: string }) : {};
}

function at(sent: Fields, key = 'at'): AnnotationTarget {
  const target = sent.fields(key);
  return { sidecar: target.uri('sidecar'), annotation: target.text('annotation') };
}

function entry(sent: Fields, key: string): { readonly file: Uri; readonly id: string } {
  const speaker = sent.fields(key);
  return { file: speaker.uri('file'), id: speaker.text('id') };
}

const choice = (sent: Fields): SpeakerChoice => (sent.has('id') ? { id: sent.text('id') } : newSpeaker(sent));

const newSpeaker = (sent: Fields): NewSpeaker => ({
  name: sent.text('name'),
  ...(sent.has('type') ? { type: sent.word('type', speakerTypes) } : {}),
  ...optional(sent, 'role'),
  ...(sent.has('identification') ? { identification: sent.word('identification', identifications) } : {}),
  ...optional(sent, 'reason'),
});
