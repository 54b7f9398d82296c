import { chainOf } from '../../workspace/chain.ts';
import { speakerOf } from '../../workspace/scope.ts';
import type { Fix } from '../fix.ts';
import { otherRelation } from './otherRelation.ts';
import { act, type Fixer, isSame, nameIn, type Subject } from './subject.ts';

/** It is another statement, so the relation is another one; or the same speaker said both. */
export const fixAttributionConflict: Fixer = (subject) => [
  ...sameSpeaker(subject),
  ...otherRelation(subject, ['supports', 'contradicts', 'updates']),
];

/** The speakers of the other statement, where their ids mean the same here. */
function sameSpeaker(subject: Subject): readonly Fix[] {
  const { snapshot, at, annotation, file, finding } = subject;
  const relation = annotation?.relations.find(({ span }) => isSame(span, finding.entry));
  const other = relation && snapshot.corpus.resolve(file.uri, relation.target);
  const otherFile = other && snapshot.sidecars.get(other.sidecar);
  if (!at || !otherFile) return [];
  const { speakers } = chainOf(otherFile.sidecar, other.annotation);
  const home = (uri: typeof file.uri, id: string) => speakerOf(snapshot, uri, id)?.entries.at(-1)?.uri;
  const ids = speakers.map(({ id }) => id);
  if (
    ids.length === 0 ||
    !ids.every((id) => home(file.uri, id) !== undefined && home(file.uri, id) === home(otherFile.uri, id))
  )
    return [];
  const names = ids.map((id) => nameIn(subject, id));
  return [
    act({ id: 'fix.same-speaker', args: { names } }, { type: 'speakers', at, speakers: ids.map((id) => ({ id })) }),
  ];
}
