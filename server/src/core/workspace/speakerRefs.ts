import type { Ref } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';
import type { Speaker } from '../model/speaker.ts';

/** Ids that name a speaker, with each place; `document` ones are evidence, which may also be a path of that form. */
export interface SpeakerRef extends Ref {
  readonly role: 'speaker' | 'for' | 'via' | 'outlet' | 'affiliation' | 'maybe' | 'document';
}

const idPattern = /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u;

const known = new WeakMap<Sidecar, readonly SpeakerRef[]>();

/** Every place of a sidecar that names a speaker, in the order article, speakers, annotations. */
export function speakerRefsOf(sidecar: Sidecar): readonly SpeakerRef[] {
  const before = known.get(sidecar);
  if (before) return before;
  const refs: SpeakerRef[] = [];
  const add = (ref: Ref, role: SpeakerRef['role']): void => {
    if (ref.id !== '') refs.push({ id: ref.id, span: ref.span, role });
  };
  if (sidecar.article.outlet) add(sidecar.article.outlet, 'outlet');
  refs.push(...speakerRefsBetween(sidecar.speakers.values()));
  for (const annotation of sidecar.annotations) {
    for (const ref of annotation.speakers) add(ref, 'speaker');
    for (const ref of annotation.for) add(ref, 'for');
    for (const hop of annotation.via) for (const relay of hop) add(relay.speaker, 'via');
    for (const { target, span } of annotation.evidence) {
      if (idPattern.test(target)) add({ id: target, span }, 'document');
    }
  }
  known.set(sidecar, refs);
  return refs;
}

/** The places where entries of one file name other speakers: `affiliation` and `maybe`. */
export function speakerRefsBetween(speakers: Iterable<Speaker>): readonly SpeakerRef[] {
  const refs: SpeakerRef[] = [];
  for (const { affiliation, maybe } of speakers) {
    if (affiliation && affiliation.id !== '') refs.push({ ...affiliation, role: 'affiliation' });
    if (maybe && maybe.id !== '') refs.push({ ...maybe, role: 'maybe' });
  }
  return refs;
}
