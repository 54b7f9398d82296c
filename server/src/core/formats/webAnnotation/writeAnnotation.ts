import type { Span } from '../../model/span.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { plainMap } from '../../sidecar/plainValue.ts';
import { directionOf } from '../../text/direction.ts';
import type { UnitIndex } from '../../text/units.ts';
import type { ExportEntry } from '../format.ts';
import { isMap, type Json, type JsonMap, listOf, own } from '../json.ts';
import { annotationKeys, selects } from './keys.ts';
import { bodyTypes, motivations } from './kinds.ts';
import type { Names } from './lens.ts';
import { placedTarget, positionOf, wordedTargets } from './target.ts';
import { webAnnotationContext } from './vocabulary.ts';

/** What the annotations of a sidecar have in common. */
export interface Around {
  /** The IRI of the article. */
  readonly source: string;
  readonly text: string;
  readonly units: UnitIndex;
  readonly names: Names;
  readonly creator: JsonMap | undefined;
  readonly generated: JsonMap;
}

/** An entry of a sidecar as a Web Annotation; `iri` is what it is called, `place` where it stands in the sidecar. */
export function writeAnnotation(entry: ExportEntry, iri: string, place: string, around: Around): JsonMap {
  const { annotation, spans } = entry;
  const {
    id: _id,
    kind: _kind,
    exact,
    prefix,
    suffix,
    occurrence,
    note,
    tags,
    gist,
    ...rest
  } = plainMap(annotation.node);
  const bodies = new TextualBodies();
  const left: Record<string, YamlValue> = {};
  for (const [key, value, purpose] of [
    ['gist', gist, 'describing'],
    ['tags', tags, 'tagging'],
    ['note', note, 'commenting'],
  ] as const) {
    if (value !== undefined && !bodies.add(value, purpose, key === 'tags')) left[key] = value;
  }
  const wording = wordingOf({ exact, prefix, suffix, occurrence }, entry, around);
  const keys = annotationKeys.out({ ...rest, ...left }, around.names);
  const body: JsonMap = {
    id: place,
    type: bodyTypes[annotation.base],
    kind: annotation.kind,
    ...(annotation.kind === annotation.base ? {} : { like: annotation.base }),
    ...(entry.reading.anchor.state === 'exact' ? {} : { anchor: entry.reading.anchor.state }),
    ...wording,
    ...withPlaces(keys ?? {}, entry, around.units),
  };
  return {
    '@context': webAnnotationContext,
    id: iri,
    type: 'Annotation',
    motivation: motivations[annotation.base],
    ...(around.creator ? { creator: around.creator } : {}),
    ...around.generated,
    body: bodies.list.length > 0 ? [body, ...bodies.list] : body,
    target: alone(
      spans
        ? spans.map((span) => placedTarget(around.source, around.text, span, around.units))
        : wordedTargets(around.source, annotation.selector),
    ),
  };
}

/** The bodies that other tools can show: words with a purpose. */
class TextualBodies {
  readonly list: JsonMap[] = [];

  /** False where the value is no text, and for a tag list no list of texts. */
  add(value: YamlValue, purpose: string, several: boolean): boolean {
    const texts = several && Array.isArray(value) ? value : [value];
    if (!texts.every((text) => typeof text === 'string' && text !== '') || texts.length === 0) return false;
    for (const text of texts.map(String)) {
      // Left to right is what everybody assumes.
      const direction = directionOf(text) === 'rtl' ? { textDirection: 'rtl' } : {};
      this.list.push({ type: 'TextualBody', value: text, format: 'text/plain', ...direction, purpose });
    }
    return true;
  }
}

/** How the sidecar selects the passage, where that is more than the words that stand at the target. */
function wordingOf(keys: YamlMap, { annotation, spans }: ExportEntry, { text, names }: Around): JsonMap {
  const { exact, ...more } = keys;
  const pieces = Array.isArray(exact) ? exact : [exact];
  const standing = spans ? spans.map(({ start, end }) => text.slice(start, end)) : annotation.selector.pieces;
  const same = pieces.length === standing.length && pieces.every((piece, i) => piece === standing[i]);
  if (same && Object.values(more).every((value) => value === undefined)) return {};
  return { selects: selects.out(keys, names) };
}

/** Cue, mention and those of relays with their positions, where they were found. */
function withPlaces(keys: JsonMap, { reading }: ExportEntry, units: UnitIndex): JsonMap {
  const { cue, mention, relayMentions } = reading;
  const placed = withPlace(withPlace(keys, 'cue', cue, units), 'mention', mention, units);
  const hops = listOf(own(keys, 'hops')).map((hop) => listOf(own(hop, 'relays')));
  // What is no relay is none of the reading's either, and the others cannot be told apart.
  const same =
    hops.length === relayMentions.length && hops.every(({ length }, i) => length === relayMentions[i]?.length);
  if (!same || hops.length === 0) return placed;
  const relaysAt = (i: number) => (relay: Json, j: number) =>
    isMap(relay) ? withPlace(relay, 'mention', relayMentions[i]?.[j], units) : relay;
  return { ...placed, hops: hops.map((relays, i) => ({ relays: relays.map(relaysAt(i)) })) };
}

function withPlace(keys: JsonMap, key: string, span: Span | undefined, units: UnitIndex): JsonMap {
  const words = own(keys, key);
  return isMap(words) && span ? { ...keys, [key]: { ...words, ...positionOf(span, units) } } : keys;
}

const alone = <Item>(list: readonly Item[]): Item | readonly Item[] => (list.length === 1 && list[0] ? list[0] : list);
