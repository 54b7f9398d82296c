import type { SpeakerChoice } from '../../editing/action.ts';
import { patterns } from '../../model/schema.ts';
import type { Selector } from '../../model/selector.ts';
import { hull, type Span } from '../../model/span.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import type { ImportedAnnotation } from '../importing/imported.ts';
import { pieces } from './fragments.ts';
import type { Place } from './places.ts';
import type { Remarks } from './remarks.ts';

/** An annotation in the making. */
export interface Draft {
  /** As the file calls it. */
  readonly id: string;
  readonly line: number;
  readonly kind: string;
  readonly at: Place['at'];
  readonly fragments: readonly Span[];
  readonly sources: readonly Source[];
  readonly cue: Place | undefined;
  readonly relays: readonly Place[];
  readonly tags: string[];
  /** Of its note. */
  readonly lines: string[];
  readonly links: { readonly type: string; readonly to: Draft }[];
}

export interface Source {
  readonly place: Place;
  /** As the words call them, or those of another place where the same is meant. */
  readonly name: string;
}

export interface Finishing {
  /** Of the article. */
  readonly text: string | undefined;
  /** Whether the file tells who somebody of that id is. */
  isKnown(id: string): boolean;
  of(id: string): Remarks;
}

const validId = new RegExp(patterns.id, 'u');

/** In the order of the file where it is one of ours, else in the order of the text. */
export function finished(drafts: readonly Draft[], finishing: Finishing): readonly ImportedAnnotation[] {
  const own = drafts.some(({ id }) => finishing.of(id).own);
  const start = ({ at }: Draft): number => ('spans' in at ? hull(at.spans).start : 0);
  const sorted = drafts.toSorted((a, b) => (own ? a.line - b.line : start(a) - start(b) || a.line - b.line));
  const targets = new Set(drafts.flatMap(({ links }) => links.map(({ to }) => to)));
  return sorted.map((draft) => finish(draft, targets.has(draft), finishing));
}

function finish(draft: Draft, isTarget: boolean, finishing: Finishing): ImportedAnnotation {
  const { kind, at, sources, cue, relays, line } = draft;
  const remarks = finishing.of(draft.id);
  const { id: _, kind: __, speaker, ...keys } = remarks.keys;
  const id = idOf(draft, isTarget, remarks);
  const named = speakersOf(speaker, sources, finishing);
  const [source] = sources;
  return {
    ...(id === undefined ? {} : { id }),
    kind,
    at: piecesOf(draft, keys.exact, finishing) ?? at,
    ...('raw' in named || named.speakers.length === 0 ? {} : { speakers: named.speakers }),
    ...(relays.length > 0 && keys.via === undefined ? { via: relays.map(({ words }) => [{ name: words }]) } : {}),
    ...(cue ? { cue: partOf(cue, at) } : {}),
    ...(source ? { mention: partOf(source.place, at) } : {}),
    keys: {
      ...withoutPlace(keys),
      ...('raw' in named ? { speaker: named.raw } : {}),
      ...linksOf(draft, keys, finishing),
      ...listed('tags', [...asList(keys.tags), ...draft.tags, ...remarks.tags]),
      ...noted([...remarks.lines, ...draft.lines], keys.note),
    },
    source: line,
  };
}

function idOf(draft: Draft, isTarget: boolean, { keys }: Remarks): string | undefined {
  if (typeof keys.id === 'string' && keys.id !== '') return keys.id;
  return isTarget && validId.test(draft.id) ? draft.id : undefined;
}

/**
 * Who says it: by id where we wrote it and said who that is, else whoever the words of the source name. An id that the
 * file says nothing of stands as it is.
 */
function speakersOf(
  written: YamlValue | undefined,
  sources: readonly Source[],
  finishing: Finishing,
): { readonly speakers: readonly SpeakerChoice[] } | { readonly raw: YamlValue } {
  if (written === undefined) return { speakers: sources.map(({ name }) => ({ name })) };
  const ids = asList(written);
  if (ids.every((id) => finishing.isKnown(id))) return { speakers: ids.map((id) => ({ id })) };
  return { raw: written };
}

/** A cue or mention is one stretch: all of a discontinuous one unless what is said stands inside, then its beginning. */
function partOf({ at }: Place, content: Place['at']): Span | Selector {
  if ('selector' in at) return { pieces: at.selector.pieces.slice(0, 1) };
  const whole = hull(at.spans);
  const inside = 'spans' in content && content.spans.some(({ start, end }) => start < whole.end && whole.start < end);
  return inside ? (at.spans[0] ?? whole) : whole;
}

function linksOf(draft: Draft, keys: YamlMap, finishing: Finishing): YamlMap {
  const links: { [key: string]: YamlValue } = {};
  const relations: YamlValue[] = Array.isArray(keys.relations) ? [...keys.relations] : [];
  for (const { type, to } of draft.links) {
    const target = idOf(to, true, finishing.of(to.id)) ?? to.id;
    if (type === 'continues' || type === 'within') links[type] = target;
    else relations.push({ type, target });
  }
  return relations.length > 0 ? { ...links, relations } : links;
}

/** The place in the pieces that we wrote, where the fragments alone do not tell. */
function piecesOf(
  { fragments }: Draft,
  exact: YamlValue | undefined,
  { text }: Finishing,
): { readonly spans: readonly Span[] } | undefined {
  const words = Array.isArray(exact) ? asList(exact) : [];
  const spans = text === undefined || words.length === 0 ? undefined : pieces(text, fragments, words);
  return spans && { spans };
}

/** The file has the place; whatever a note says of it counts for nothing. */
function withoutPlace({ exact: _, prefix: __, suffix: ___, occurrence: ____, ...keys }: YamlMap): YamlMap {
  return keys;
}

const asList = (value: YamlValue | undefined): readonly string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter((each) => typeof each === 'string');

const listed = (key: string, values: readonly string[]): YamlMap =>
  values.length > 0 ? { [key]: [...new Set(values)] } : {};

function noted(lines: readonly string[], before: YamlValue | undefined): YamlMap {
  const all = typeof before === 'string' ? [before, ...lines] : lines;
  return all.length > 0 ? { note: all.join('\n') } : {};
}
