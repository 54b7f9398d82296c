import type { SpeakerChoice } from '../../editing/action.ts';
import type { Message } from '../../messages/message.ts';
import type { Span } from '../../model/span.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { asList } from '../../sidecar/values.ts';
import type { ImportedAnnotation, ImportProblem } from '../importing/imported.ts';
import { isKind, isRelationType, linkMeaning, meaningOf, pieceLink, type RegionLabel } from './vocabulary.ts';

/** A labelled stretch of an article, as another tool has it. */
export interface SourceRegion {
  /** What arrows call it. */
  readonly key: string;
  readonly labels: readonly string[];
  /** Offsets in UTF-16 code units, or the words where the tool gives no offsets that count here. */
  readonly at: Span | { readonly words: string };
  /** The id of the annotation, where it was one of ours. */
  readonly id?: string;
  readonly keys?: YamlMap;
  readonly source: number | string;
}

export interface SourceLink {
  readonly from: string;
  readonly to: string;
  readonly types: readonly string[];
  readonly source: number | string;
}

interface Node {
  readonly region: SourceRegion;
  readonly label: RegionLabel;
  /** Labels that nobody knows. */
  readonly unknown: readonly string[];
  readonly pieces: SourceRegion[];
  readonly cues: SourceRegion[];
  readonly sources: SourceRegion[];
  readonly relations: { readonly type: string; readonly target: string }[];
  continues?: string;
  within?: string;
  used: boolean;
}

export interface Source {
  /** That offsets lead into. */
  readonly text: string;
  readonly regions: readonly SourceRegion[];
  readonly links: readonly SourceLink[];
  /** Ids of speakers that the source brings along; whoever else stands under `speaker` or `via` is meant by name. */
  readonly speakers: ReadonlySet<string>;
}

/** Regions and arrows as annotations, in the order of the text. What they say that has no place is a problem. */
export function annotationsOf(
  { text, regions, links, speakers }: Source,
  problems: ImportProblem[],
): readonly ImportedAnnotation[] {
  const report = (source: number | string, message: Message): void => void problems.push({ source, message });
  const nodes = nodesOf(regions, report);
  const heads = joinPieces(nodes, links);
  for (const link of links) connect(heads, link, report);
  const around = { text, speakers, names: namesOf(heads) };
  const annotations: ImportedAnnotation[] = [];
  for (const node of nodes.values()) {
    const { region, label, unknown } = node;
    if (node.used) {
      // Only what begins a statement speaks for it.
      const keys = Object.keys(region.keys ?? {});
      if (keys.length > 0) report(region.source, { id: 'formats.label.ignored', args: { name: keys.join(', ') } });
    } else if (isKind(label)) {
      annotations.push(annotationOf(around, node));
      for (const part of partsLeft(node)) {
        report(part.source, { id: 'formats.label.ignored', args: { name: wordsOf(text, part) } });
      }
    } else {
      // Somebody who is named and says nothing is a mention; an unused cue stays to be found.
      if (label === 'cue') report(region.source, { id: 'formats.label.alone' });
      annotations.push(
        label === 'cue'
          ? annotationOf(around, { ...node, unknown: [...unknown, 'cue'] }, 'note')
          : annotationOf(around, node, 'mention'),
      );
    }
  }
  const start = ({ at }: ImportedAnnotation): number => ('spans' in at ? (at.spans[0]?.start ?? 0) : text.length);
  return annotations.sort((a, b) => start(a) - start(b));
}

function nodesOf(
  regions: readonly SourceRegion[],
  report: (source: number | string, message: Message) => void,
): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const reported = new Set<string>();
  for (const region of regions) {
    if (nodes.has(region.key)) {
      report(region.source, { id: 'formats.label.duplicate', args: { id: region.key } });
      continue;
    }
    const meanings = region.labels.map(meaningOf);
    const unknown = region.labels.filter((_, i) => meanings[i] === undefined);
    for (const label of unknown) {
      if (!reported.has(label)) report(region.source, { id: 'formats.label.unknown', args: { label } });
      reported.add(label);
    }
    const label = meanings.find((meaning) => meaning !== undefined) ?? 'note';
    nodes.set(region.key, {
      region,
      label,
      unknown,
      pieces: [region],
      cues: [],
      sources: [],
      relations: [],
      used: false,
    });
  }
  return nodes;
}

/** Puts the pieces of an annotation together, whatever the order of the arrows; tells the first one of each. */
function joinPieces(nodes: ReadonlyMap<string, Node>, links: readonly SourceLink[]): ReadonlyMap<string, Node> {
  const heads = new Map(nodes);
  for (const { from, to, types } of links) {
    const a = heads.get(from);
    const b = heads.get(to);
    if (!a || !b || a === b || !isKind(a.label) || !isKind(b.label) || !types.some(isPiece)) continue;
    a.pieces.push(...b.pieces);
    b.used = true;
    for (const { key } of b.pieces) heads.set(key, a);
  }
  return heads;
}

const isPiece = (type: string): boolean => linkMeaning(type) === pieceLink;

/** What a region is counts more than what an arrow is called: between a cue and a claim there is one thing to mean. */
function connect(
  nodes: ReadonlyMap<string, Node>,
  { from, to, types, source }: SourceLink,
  report: (source: number | string, message: Message) => void,
): void {
  const a = nodes.get(from);
  const b = nodes.get(to);
  const name = types.join(', ');
  if (a && a === b && from !== to && types.length > 0 && types.every(isPiece)) return;
  if (!a || !b || a === b) {
    report(source, { id: 'formats.label.dangling', args: { name } });
    return;
  }
  const content = isKind(a.label) ? a : isKind(b.label) ? b : undefined;
  const other = content === a ? b : a;
  if (!content) {
    report(source, { id: 'formats.label.link', args: { name } });
    return;
  }
  if (!isKind(other.label)) {
    (other.label === 'cue' ? content.cues : content.sources).push(other.region);
    other.used = true;
    return;
  }
  for (const type of types.length > 0 ? types : ['']) {
    const meaning = linkMeaning(type);
    if (meaning === 'continues' || meaning === 'within') {
      a[meaning] ??= b.region.key;
    } else if (meaning !== undefined && isRelationType(meaning)) {
      a.relations.push({ type: meaning, target: b.region.key });
    } else {
      report(source, { id: 'formats.label.link', args: { name: type } });
    }
  }
}

/**
 * What each region's annotation is called in references: its id where it was one of ours. What other tools make up for
 * their regions is no name for people, so that it begins with a sign that no id has, and gets another where it lands.
 */
const namesOf = (heads: ReadonlyMap<string, Node>): ReadonlyMap<string, string> =>
  new Map([...heads].map(([key, { region }]) => [key, region.id ?? `:${region.key}`]));

/** Cues beyond the first, and sources that are neither the first nor told by name. */
const partsLeft = (node: Node): readonly SourceRegion[] => [
  ...node.cues.slice(1),
  ...(isInferred(node) ? [] : node.sources.slice(1)),
];

/** Whether the sources tell who says it: one of ours that names no speaker is meant so. */
const isInferred = ({ region, sources }: Node): boolean =>
  region.id === undefined && region.keys?.speaker === undefined && sources.length > 0;

interface Around {
  readonly text: string;
  readonly speakers: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

function annotationOf({ text, speakers, names }: Around, node: Node, kind: string = node.label): ImportedAnnotation {
  const { region, pieces, cues, sources, unknown } = node;
  const { kind: ownKind, ...rest } = region.keys ?? {};
  const { keys, ...parties } = partiesIn(rest, speakers);
  const [cue] = cues;
  const [mention] = sources;
  const references = referencesOf(node, names);
  const tags = [...asList(keys.tags), ...unknown];
  const spans = pieces.flatMap(({ at }) => ('start' in at ? [at] : []));
  return {
    id: names.get(region.key) ?? '',
    kind: typeof ownKind === 'string' ? ownKind : kind,
    at:
      spans.length === pieces.length
        ? { spans }
        : { selector: { pieces: pieces.map((piece) => wordsOf(text, piece)) } },
    ...(isInferred(node) ? { speakers: namedBy(text, sources) } : {}),
    ...parties,
    ...partOf('cue', cue),
    ...partOf('mention', mention),
    keys: {
      ...keys,
      ...references,
      ...(tags.length > 0 ? { tags: tags.length === 1 ? (tags[0] ?? '') : tags } : {}),
    },
    source: region.source,
  };
}

function referencesOf({ region, relations, continues, within }: Node, names: ReadonlyMap<string, string>): YamlMap {
  const all = [
    ...relations.map(({ type, target }) => ({ type, target: names.get(target) ?? target })),
    ...asList(region.keys?.relations),
  ];
  return {
    ...(continues === undefined ? {} : { continues: names.get(continues) ?? continues }),
    ...(within === undefined ? {} : { within: names.get(within) ?? within }),
    ...(all.length > 0 ? { relations: all } : {}),
  };
}

const partOf = (name: 'cue' | 'mention', region: SourceRegion | undefined) =>
  region ? { [name]: 'start' in region.at ? region.at : { pieces: [region.at.words] } } : {};

interface Parties extends Pick<ImportedAnnotation, 'speakers' | 'via'> {
  readonly keys: YamlMap;
}

/** Names that people wrote where a sidecar has ids, taken out of the keys as somebody to be found or made. */
function partiesIn({ speaker, via, ...keys }: YamlMap, known: ReadonlySet<string>): Parties {
  const who = idsIn(speaker);
  const hops = via === undefined ? undefined : asList(via).map(idsIn);
  const strange = (ids: readonly string[] | undefined): boolean => ids?.some((id) => !known.has(id)) ?? false;
  const choices = (ids: readonly string[]): readonly SpeakerChoice[] =>
    ids.map((id) => (known.has(id) ? { id } : { name: id }));
  const relays = hops?.every((hop) => hop !== undefined) ? hops : undefined;
  const all = [who, ...(relays ?? [])];
  const named = all.some(strange);
  return {
    ...(named && who ? { speakers: choices(who) } : {}),
    ...(named && relays ? { via: relays.map(choices) } : {}),
    keys: {
      ...keys,
      ...(speaker === undefined || (named && who) ? {} : { speaker }),
      ...(via === undefined || (named && relays) ? {} : { via }),
    },
  };
}

/** The ids in a value that holds nothing else. */
function idsIn(value: YamlValue | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const ids = asList(value).filter((id) => typeof id === 'string');
  return ids.length === asList(value).length ? ids : undefined;
}

/** Whoever the text names there, called as it does. */
const namedBy = (text: string, sources: readonly SourceRegion[]): readonly SpeakerChoice[] =>
  sources.map((region) => ({ name: wordsOf(text, region).replace(/\s+/gu, ' ').trim() }));

const wordsOf = (text: string, { at }: SourceRegion): string =>
  'start' in at ? text.slice(at.start, at.end) : at.words;
