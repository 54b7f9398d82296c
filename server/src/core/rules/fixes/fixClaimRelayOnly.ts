import { outletOf, speakerOf } from '../../workspace/scope.ts';
import type { Fix } from '../fix.ts';
import { speakersNear } from './sources.ts';
import { act, type Fixer, nameIn, operate, type Subject } from './subject.ts';

/** Who said it first; or the relay is the origin after all. */
export const fixClaimRelayOnly: Fixer = (subject) => {
  const { at, annotation } = subject;
  if (!at || !annotation) return [];
  return annotation.speakers.length === 0 ? originOf(subject, at) : behindAgency(subject);
};

function originOf(subject: Subject, at: NonNullable<Subject['at']>): readonly Fix[] {
  const via = subject.annotation?.via ?? [];
  const relays = new Set(via.flatMap((hop) => hop.map(({ speaker }) => speaker.id)));
  const { speakers, newName } = speakersNear(subject);
  const [hop] = via;
  const [relay] = hop ?? [];
  return [
    ...speakers
      .filter(({ id }) => !relays.has(id))
      .map(({ id, name }) =>
        act({ id: 'fix.add-speaker', args: { name } }, { type: 'speakers', at, speakers: [{ id }] }),
      ),
    ...(newName === undefined
      ? []
      : [
          act(
            { id: 'fix.add-new-speaker', args: { name: newName } },
            { type: 'speakers', at, speakers: [{ name: newName }] },
          ),
        ]),
    ...(relay && hop?.length === 1 && via.length === 1 && isOrigin(subject, relay.speaker.id)
      ? [
          act(
            { id: 'fix.relay-is-speaker', args: { name: nameIn(subject, relay.speaker.id) } },
            { type: 'viaToSpeaker', at },
          ),
        ]
      : []),
  ];
}

/** Whether somebody may be the origin: as the only speaker another outlet's agency would be a relay all the same. */
const isOrigin = ({ snapshot, file }: Subject, id: string): boolean =>
  speakerOf(snapshot, file.uri, id)?.speaker.type !== 'agency' || outletOf(snapshot, file.uri)?.id === id;

/** The agency passes on what somebody near said. */
function behindAgency(subject: Subject): readonly Fix[] {
  const { annotation } = subject;
  const [agency] = annotation?.speakers ?? [];
  if (!annotation || !agency) return [];
  const path = ['annotations', annotation.index];
  const agencyName = nameIn(subject, agency.id);
  return speakersNear(subject)
    .speakers.filter(({ id, type }) => id !== agency.id && type !== 'agency')
    .map(({ id, name }) =>
      operate(subject, { id: 'fix.said-through', args: { name, agency: agencyName } }, [
        { op: 'set', path: [...path, 'speaker'], value: id },
        { op: 'insert', path: [...path, 'via'], index: 0, value: agency.id },
      ]),
    );
}
