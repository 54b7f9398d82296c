import { type Details, detailsOf } from '../attribution/details.ts';
import type { Identification, SpeakerType } from '../model/schema/vocabulary.ts';
import { hull, type Span } from '../model/span.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Uri } from '../model/uri.ts';
import { brief } from '../sidecar/brief.ts';
import { optionsFor } from '../workspace/articleFile.ts';
import { displayName, type KnownSpeaker } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type KindChoice, kindsOf } from './kindsOf.ts';
import { namedNear, type Place } from './namedNear.ts';
import { speakersSeen } from './speakersSeen.ts';
import { trimSelection } from './trimSelection.ts';
import { type Use, usesOf } from './usesOf.ts';

export interface ChoiceOptions {
  /** Another annotator's layer; undefined for the base sidecar. */
  readonly layer?: string | undefined;
}

/** What pickers offer for a selection. Strings are raw text of files. */
export interface Choices {
  /** The selection trimmed to sensible edges; empty where nothing is left of it. */
  readonly spans: readonly Span[];
  /** The words in them, shortened, on one line. */
  readonly quotation: string;
  /** Nearest first: those of the article, then those of the project. */
  readonly speakers: readonly SpeakerToChoose[];
  /** The name that the text gives the speaker, where nobody known has it. */
  readonly newName?: string;
  readonly kinds: readonly KindChoice[];
  readonly details: Details;
}

export interface SpeakerToChoose {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** A name. */
  readonly affiliation?: string;
  readonly type?: SpeakerType;
  readonly identification?: Identification;
  readonly aliases: readonly string[];
  /** Of the article where its sidecar defines or names them. */
  readonly origin: 'article' | 'project';
  /** Whether the name stands in the same sentence. */
  readonly near: boolean;
}

/** Undefined where `article` is none, or its text is not at hand (it is not open). */
export function speakerChoices(
  snapshot: Snapshot,
  article: Uri,
  selected: readonly Span[],
  options: ChoiceOptions = {},
): Choices | undefined {
  const file = snapshot.articles.get(article);
  if (file?.text === undefined) return undefined;
  const { text, language } = file;
  const { markdown } = optionsFor(article);
  const spans = trimSelection(text, selected, { markdown });
  const known = speakersSeen(snapshot, article, options.layer);
  const details = detailsOf(text, spans, { language, markdown, speakers: known });
  const content = spans.length > 0 ? hull(spans) : { start: 0, end: 0 };
  const speakers = [...known.values()].map(({ id, speaker, entries }) => ({
    id,
    speaker,
    own: entries.some(({ uri }) => !snapshot.projects.has(uri)),
  }));
  const uses = usesOf(snapshot, file, content, options.layer);
  const near = namedNear(text, spans, known, markdown);
  return {
    spans,
    quotation: brief(spans.map(({ start, end }) => text.slice(start, end)).join(' … '), 200),
    speakers: ordered(speakers, { uses, near, details }).map(({ id, speaker, own }) =>
      toChoose(id, speaker, known, own || uses.has(id), near.has(id)),
    ),
    ...(details.newName !== undefined && { newName: details.newName }),
    kinds: kindsOf(snapshot, article),
    details,
  };
}

interface Candidate {
  readonly id: string;
  readonly speaker: Speaker;
  /** Whether a sidecar defines them. */
  readonly own: boolean;
}

interface Nearness {
  readonly uses: ReadonlyMap<string, Use>;
  readonly near: ReadonlyMap<string, Place>;
  readonly details: Details;
}

/** Who is certain; then those of the article before those of the project, each by nearness. */
function ordered(speakers: readonly Candidate[], { uses, near, details }: Nearness): readonly Candidate[] {
  // Whoever spoke last goes on where the verb has no subject: `وأضاف أن …`.
  let last = -1;
  if (details.goesOn) for (const { before = -1 } of uses.values()) last = Math.max(last, before);
  const ranked = speakers.map((candidate, order) => {
    const { id, own } = candidate;
    const use = uses.get(id);
    const place = near.get(id);
    const rank = last >= 0 && use?.before === last ? 1 : place && !place.inside ? 2 : 3;
    const origin = own || use ? 1 : 2;
    return { candidate, order, use, place, rank, origin: id === details.speaker ? 0 : origin };
  });
  ranked.sort((a, b) => {
    const by = a.origin - b.origin || a.rank - b.rank;
    if (by !== 0) return by;
    if (a.rank === 2) return (a.place?.distance ?? far) - (b.place?.distance ?? far) || a.order - b.order;
    return byUse(a.use, b.use) || (a.place ? 0 : 1) - (b.place ? 0 : 1) || a.order - b.order;
  });
  return ranked.map(({ candidate }) => candidate);
}

const far = Number.MAX_SAFE_INTEGER;

/** Who spoke nearest before, then who speaks nearest after, then who is named most often. */
function byUse(a: Use | undefined, b: Use | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  if (a.before !== b.before) return (b.before ?? -1) - (a.before ?? -1);
  if (a.after !== b.after) return (a.after ?? far) - (b.after ?? far);
  return b.count - a.count;
}

function toChoose(
  id: string,
  speaker: Speaker,
  known: ReadonlyMap<string, KnownSpeaker>,
  own: boolean,
  near: boolean,
): SpeakerToChoose {
  const name = speaker.name ?? id;
  const { affiliation } = speaker;
  const others = [...Object.values(speaker.names), ...speaker.aliases].filter((other) => other !== name);
  return {
    id,
    name,
    ...(speaker.role && { role: speaker.role }),
    ...(affiliation && { affiliation: displayName(known.get(affiliation.id), affiliation.id) }),
    ...(speaker.type && { type: speaker.type }),
    ...(speaker.identification && { identification: speaker.identification }),
    aliases: [...new Set(others)],
    origin: own ? 'article' : 'project',
    near,
  };
}
