import type { Speaker } from '../../model/speaker.ts';
import type { UsedSpeaker } from '../cas/usedSpeakers.ts';
import { structure, waivers } from './features.ts';
import { languageTag } from './header.ts';
import { type Attributes, maybe, type Node, node } from './node.ts';

/** Lists of persons, organisations and documents; what has nothing in it is left out. */
export function speakerLists(speakers: Iterable<UsedSpeaker>, xmlId: (id: string) => string): readonly Node[] {
  const persons: Node[] = [];
  const organisations: Node[] = [];
  const documents: Node[] = [];
  for (const { id, known } of speakers) {
    const speaker = known?.speaker;
    const attributes = { 'xml:id': xmlId(id), n: id };
    const type = speaker?.type;
    if (type === 'document')
      documents.push(node('bibl', attributes, [...names('title', speaker), ...rest(speaker, 'note')]));
    else if (type === 'organization' || type === 'agency' || type === 'outlet') {
      organisations.push(
        node('org', { ...attributes, type }, [...names('orgName', speaker), ...rest(speaker, 'desc')]),
      );
    } else {
      const about = [...names('persName', speaker), ...rest(speaker, 'occupation')];
      persons.push(node(type === 'group' ? 'personGrp' : 'person', attributes, about));
    }
  }
  return [
    ...(persons.length > 0 ? [node('listPerson', {}, persons)] : []),
    ...(organisations.length > 0 ? [node('listOrg', {}, organisations)] : []),
    ...(documents.length > 0 ? [node('listBibl', {}, documents)] : []),
  ];
}

/** The language of a name, also where nobody knows the tag. */
const named = (language: string): Attributes => (languageTag(language) ? { 'xml:lang': language } : { n: language });

const names = (element: string, speaker: Speaker | undefined): readonly (Node | undefined)[] =>
  speaker
    ? [
        maybe(element, {}, speaker.name),
        ...Object.entries(speaker.names).map(([language, name]) => maybe(element, named(language), name)),
        ...speaker.aliases.map((alias) => maybe(element, { type: 'alias' }, alias)),
        ...speaker.sameAs.map(({ url }) => maybe('idno', { type: 'URI' }, url)),
      ]
    : [];

function rest(speaker: Speaker | undefined, role: 'desc' | 'note' | 'occupation'): readonly (Node | undefined)[] {
  if (!speaker) return [];
  // An organisation has what it is before its notes.
  return [
    maybe(role, { type: role === 'occupation' ? undefined : 'role' }, speaker.role),
    maybe('note', { type: 'type' }, speaker.type === 'unknown' ? speaker.type : undefined),
    maybe('note', { type: 'identification' }, speaker.identification),
    maybe('note', { type: 'reason' }, speaker.reason),
    maybe('note', {}, speaker.note),
  ];
}

/** Rules that are silenced for speakers, for which their entries have no room. */
export const speakerWaivers = (speakers: Iterable<UsedSpeaker>, xmlId: (id: string) => string): readonly Node[] =>
  [...speakers].flatMap(({ id, known }) => {
    const found = waivers(known?.speaker.waive ?? []);
    return found
      ? [{ ...structure('speaker', [found]), attributes: { type: 'speaker', corresp: `#${xmlId(id)}` } }]
      : [];
  });
