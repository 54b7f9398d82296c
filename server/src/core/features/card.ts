import type { AnchorState } from '../model/anchor.ts';
import type { Annotation, Evidence, Review } from '../model/annotation.ts';
import type { BaseKind, Basis, Certainty, Mode, RelationType, Stance } from '../model/schema.ts';
import type { Uri } from '../model/uri.ts';
import type { Finding } from '../rules/rule.ts';
import { wording } from '../text/shorten.ts';
import type { Chain } from '../workspace/chain.ts';
import { chainIn } from '../workspace/chainIn.ts';
import type { AnnotationRef } from '../workspace/corpus.ts';
import { displayName, speakerOf } from '../workspace/scope.ts';
import type { SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import { type Sourcing, sourcingOf } from '../workspace/sourcing.ts';
import { type ChainLink, chainLinks, type Party } from './chainLine.ts';
import { readingOf } from './lookups.ts';
import { type SpeakerFacts, speakerFacts } from './speakerCard.ts';
import { speakerLookup } from './speakerLookup.ts';

/** All that a hover tells about one annotation, before it has words. Strings are raw text of files. */
export interface Card {
  readonly id: string;
  /** The project's label, where the kind is one of its own; see `base` otherwise. */
  readonly label?: string;
  readonly base: BaseKind;
  readonly layer?: string;
  readonly annotator?: string;
  readonly anchor: AnchorState;
  /** How many places fit, where the anchor is ambiguous. */
  readonly places: number;
  readonly sourcing: Sourcing;
  readonly wording: string;
  readonly speakers: readonly SpeakerFacts[];
  /** From speaker to outlet; undefined where there is nothing to draw. */
  readonly chain?: readonly ChainLink[];
  readonly cue?: string;
  readonly mode?: Mode;
  readonly stance: Stance;
  readonly basis?: Basis;
  readonly certainty?: Certainty;
  readonly said: readonly string[];
  readonly asOf?: string;
  readonly translated?: string;
  readonly gist?: string;
  readonly evidence: readonly (Evidence & { readonly document?: Party })[];
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly continues?: OtherSide;
  readonly within?: OtherSide;
  readonly relations: readonly CardRelation[];
  readonly review: readonly Review[];
  readonly tags: readonly string[];
  readonly note?: string;
  readonly findings: readonly Finding[];
}

export interface CardRelation {
  readonly type: RelationType;
  /** `in`: the other side says so about this one. */
  readonly direction: 'out' | 'in';
  /** The target as written, where there is none such. */
  readonly other: OtherSide | string;
}

/** The statement at the other end, quoted. */
export interface OtherSide {
  readonly sidecar: Uri;
  readonly id: string;
  readonly wording: string;
  readonly chain: readonly ChainLink[];
}

/** `findings` are those of the article; the card keeps what concerns it. */
export function cardOf(
  snapshot: Snapshot,
  file: SidecarFile,
  annotation: Annotation,
  findings: readonly Finding[],
): Card {
  const { sidecar, uri } = file;
  const chain = chainIn(sidecar, annotation);
  const project = file.project && snapshot.projects.get(file.project)?.project;
  const label = project ? project.kinds.get(annotation.kind)?.label : undefined;
  const anchor = readingOf(snapshot, uri, annotation)?.anchor;
  const statement = annotation.base === 'claim' || annotation.base === 'quote';
  const same = (id: string | undefined): OtherSide | undefined => {
    const other = id === undefined ? undefined : sidecar.byId.get(id);
    return other && otherSide(snapshot, { sidecar: uri, annotation: other });
  };
  const continues = same(annotation.continues?.id);
  const within = same(annotation.within?.id);
  const { date, place, medium } = chain.said ?? {};
  return {
    ...pick(annotation, ['mode', 'basis', 'certainty', 'asOf', 'translated', 'gist', 'note']),
    id: annotation.id,
    base: annotation.base,
    ...(label ? { label } : annotation.kind === annotation.base ? {} : { label: annotation.kind }),
    ...(file.layer === undefined ? {} : { layer: file.layer }),
    ...(sidecar.annotator === undefined ? {} : { annotator: sidecar.annotator }),
    anchor: anchor?.state ?? 'lost',
    places: anchor?.state === 'ambiguous' ? anchor.total : 0,
    sourcing: sourcingOf(sidecar, annotation, chain),
    wording: wording(annotation.selector.pieces, 280),
    speakers: chain.speakers.map(({ id }) => speakerFacts(snapshot, uri, id)),
    ...(statement && worthDrawing(chain) ? { chain: chainLinks(speakerLookup(snapshot), uri, chain) } : {}),
    ...(annotation.cue ? { cue: wording(annotation.cue.pieces, 120) } : {}),
    stance: annotation.stance,
    said: [date, place, medium].filter((detail) => detail !== undefined && detail !== '') as readonly string[],
    evidence: annotation.evidence.map((entry) => {
      const known = speakerOf(snapshot, uri, entry.target);
      return known ? { ...entry, document: { id: entry.target, name: displayName(known, entry.target) } } : entry;
    }),
    answers: annotation.answers.map(({ question, answer }) => ({
      question: project?.questions.get(question.id)?.text || question.id,
      answer,
    })),
    ...(continues ? { continues } : {}),
    ...(within ? { within } : {}),
    relations: relationsOf(snapshot, uri, annotation),
    review: annotation.review,
    tags: annotation.tags,
    findings: findings.filter((finding) => finding.sidecar === uri && finding.annotation === annotation.id),
  };
}

/** A statement without any link is told by being unsourced; a lone outlet says nothing about it. */
const worthDrawing = (chain: Chain): boolean =>
  chain.speakers.length > 0 || chain.hops.length > 0 || chain.for.length > 0;

function relationsOf(snapshot: Snapshot, sidecar: Uri, annotation: Annotation): readonly CardRelation[] {
  const outgoing = annotation.relations.map(({ type, target }): CardRelation => {
    const to = snapshot.corpus.resolve(sidecar, target);
    return { type, direction: 'out', other: to ? otherSide(snapshot, to) : target.text };
  });
  if (!annotation.id) return outgoing;
  const incoming = snapshot.corpus
    .incoming(sidecar, annotation.id)
    .map(({ type, from }): CardRelation => ({ type, direction: 'in', other: otherSide(snapshot, from) }));
  // Two statements that contradict each other need to say so once.
  const mutual = (relation: CardRelation): boolean =>
    relation.type === 'contradicts' &&
    outgoing.some((own) => own.type === 'contradicts' && isSame(own.other, relation.other));
  return [...outgoing, ...incoming.filter((relation) => !mutual(relation))];
}

const isSame = (a: OtherSide | string, b: OtherSide | string): boolean =>
  typeof a === 'object' && typeof b === 'object' && a.sidecar === b.sidecar && a.id === b.id;

function otherSide(snapshot: Snapshot, { sidecar, annotation }: AnnotationRef): OtherSide {
  const file = snapshot.sidecars.get(sidecar);
  return {
    sidecar,
    id: annotation.id,
    wording: wording(annotation.selector.pieces, 160),
    chain: file ? chainLinks(speakerLookup(snapshot), sidecar, chainIn(file.sidecar, annotation)) : [],
  };
}

/** The keys that are there and not empty. */
function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): { readonly [P in K]: T[P] } {
  const kept = keys.filter((key) => from[key] !== undefined && from[key] !== '');
  return Object.fromEntries(kept.map((key) => [key, from[key]])) as { readonly [P in K]: T[P] };
}
