import { type Details, detailsOf } from '../attribution/details.ts';
import { NameIndex } from '../attribution/names.ts';
import { tokensOf } from '../attribution/tokens.ts';
import type { Identification, SpeakerType } from '../model/schema/vocabulary.ts';
import { hull, type Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import { brief } from '../sidecar/brief.ts';
import { sentencesOf } from '../text/sentences.ts';
import { optionsFor } from '../workspace/articleFile.ts';
import { displayName, type KnownSpeaker } from '../workspace/scope.ts';
import type { ArticleFile, Snapshot } from '../workspace/snapshot.ts';
import { type KindChoice, kindsOf } from './kindsOf.ts';
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
  const { markdown } = optionsFor(article);
  const spans = trimSelection(file.text, selected, { markdown });
  const known = speakersSeen(snapshot, article, options.layer);
  const details =
    spans.length === 0 ? {} : detailsOf(file.text, spans, { language: file.language, markdown, speakers: known });
  return {
    spans,
    quotation: brief(spans.map(({ start, end }) => file.text?.slice(start, end) ?? '').join(' … '), 200),
    speakers: ordered(snapshot, file, file.text, spans, known, details, markdown),
    ...(details.newName !== undefined && { newName: details.newName }),
    kinds: kindsOf(snapshot, article),
    details,
  };
}

function ordered(
  snapshot: Snapshot,
  file: ArticleFile,
  text: string,
  spans: readonly Span[],
  known: ReadonlyMap<string, KnownSpeaker>,
  details: Details,
  markdown: boolean,
): readonly SpeakerToChoose[] {
  const content = spans.length > 0 ? hull(spans) : { start: 0, end: 0 };
  const near = spans.length > 0 ? distances(text, spans, content, known, markdown) : new Map<string, number>();
  const uses = usesOf(snapshot, file, content);
  const ranked = [...known.values()].map((one, order) => {
    const use = uses.get(one.id);
    const own = use !== undefined || one.entries.some(({ uri }) => !snapshot.projects.has(uri));
    return { one, order, own, use, distance: one.id === details.speaker ? -1 : near.get(one.id) };
  });
  ranked.sort((a, b) => {
    if (a.own !== b.own) return a.own ? -1 : 1;
    if (a.distance !== b.distance) return (a.distance ?? far) - (b.distance ?? far);
    return byUse(a.use, b.use) || a.order - b.order;
  });
  return ranked.map(({ one, own, distance }) => toChoose(one, known, own, distance !== undefined));
}

const far = Number.MAX_SAFE_INTEGER;

/** Who spoke nearest before, then who speaks nearest after, then who is named most often. */
function byUse(a: Use | undefined, b: Use | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  if (a.before !== b.before) return (b.before ?? -1) - (a.before ?? -1);
  if (a.after !== b.after) return (a.after ?? far) - (b.after ?? far);
  return b.count - a.count;
}

/** How far from the content each speaker is named in its sentence; names inside the content come behind the others. */
function distances(
  text: string,
  spans: readonly Span[],
  content: Span,
  known: ReadonlyMap<string, KnownSpeaker>,
  markdown: boolean,
): ReadonlyMap<string, number> {
  const index = new NameIndex(known.values());
  const found = new Map<string, number>();
  const around = sentencesOf(text, content).filter(({ start, end }) => start < content.end && content.start < end);
  for (const sentence of around) {
    for (const hit of index.hits(tokensOf(text, sentence, markdown))) {
      const inside = spans.some(({ start, end }) => hit.start >= start && hit.end <= end);
      const distance = Math.max(content.start - hit.end, hit.start - content.end, 0) + (inside ? text.length : 0);
      for (const id of hit.ids) found.set(id, Math.min(distance, found.get(id) ?? far));
    }
  }
  return found;
}

function toChoose(
  { id, speaker }: KnownSpeaker,
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
