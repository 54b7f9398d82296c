import type { Selector } from '../../model/selector.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { parseSidecarName } from '../../sidecar/pairing.ts';
import { asList, isMap as isYamlMap } from '../../sidecar/values.ts';
import type { ImportedAnnotation, ImportProblem, Quote } from '../importing/imported.ts';
import { isMap, type Json, type JsonMap, listOf, own, textOf, yamlOf } from '../json.ts';
import { Bodies } from './foreign.ts';
import { Iris } from './iris.ts';
import { annotationKeys, articleKeys, selects, speakerKeys } from './keys.ts';
import { bodyTypes } from './kinds.ts';
import type { Names } from './lens.ts';
import { annotationAt, namesIn } from './names.ts';
import { quotesOf, type Target } from './passage.ts';

const types: ReadonlySet<unknown> = new Set(Object.values(bodyTypes));

/** The body in our own terms; undefined in an annotation of another tool. */
export const ownBody = (annotation: JsonMap): JsonMap | undefined =>
  listOf(own(annotation, 'body')).find(
    (body): body is JsonMap => isMap(body) && types.has(own(body, 'type')) && typeof own(body, 'kind') === 'string',
  );

/** What the IRIs of an article and all that belongs to it begin with, by that of the article. */
export function irisOf(source: string, path: string): Iris {
  const encoded = new Iris('').file(path);
  return new Iris(source.endsWith(encoded) ? source.slice(0, source.length - encoded.length) : source);
}

/** The names of a sidecar as they are read back. */
export const namesBack = (iris: Iris, article: string, layer: string | undefined): Names =>
  namesIn({ iris, article, layer, definedIn: () => '', questions: '' });

/** The layer that an annotation of ours is in. */
export function layerOf(annotation: JsonMap, body: JsonMap, iris: Iris): string | undefined {
  const at = annotationAt(iris, textOf(own(annotation, 'id')) ?? '');
  if (at) return at.layer;
  const sidecar =
    iris
      .parts(textOf(own(body, 'id')) ?? '')
      ?.path.split('/')
      .at(-1) ?? '';
  return parseSidecarName(sidecar)?.layer;
}

/** An annotation as we wrote it, with whatever other tools added to its bodies. */
export function readOwn(
  annotation: JsonMap,
  body: JsonMap,
  targets: readonly Target[],
  around: { readonly iris: Iris; readonly names: Names; readonly source: string | number },
): ImportedAnnotation | ImportProblem {
  const iri = textOf(own(annotation, 'id')) ?? '';
  const id = annotationAt(around.iris, iri)?.id;
  const selected = selects.in(own(body, 'selects') ?? null, around.names);
  const quotes = selected ? [] : quotesOf(targets);
  if ('id' in quotes) return { source: around.source, message: quotes };
  return {
    ...(id === undefined ? {} : { id }),
    kind: textOf(own(body, 'kind')) ?? 'note',
    at: selected ? { selector: selectorOf(selected) } : wordsOrPlaces(quotes),
    keys: {
      // What a piece says of its surroundings is said there alone.
      ...(selected ? { prefix: undefined, suffix: undefined, occurrence: undefined, ...selected } : {}),
      ...textsOf(annotation, body),
      ...annotationKeys.in(body, around.names),
    },
    source: around.source,
  };
}

/** The words as the sidecar had them, which other tools may have left out. */
const wordsOrPlaces = (quotes: readonly Quote[]): ImportedAnnotation['at'] => {
  const pieces = quotes.flatMap(({ exact }) => exact ?? []);
  return pieces.length === quotes.length ? { selector: { pieces } } : { quotes };
};

/** Gist, tags and note, which are bodies that any tool can show. */
function textsOf(annotation: JsonMap, body: JsonMap): YamlMap {
  let gist: string | undefined;
  const bodies = new Bodies();
  for (const other of listOf(own(annotation, 'body'))) {
    const value = textOf(own(other, 'value'));
    if (other === body) continue;
    if (gist === undefined && value !== undefined && own(other, 'purpose') === 'describing') gist = value;
    else bodies.read(other, undefined);
  }
  return { ...(gist === undefined ? {} : { gist }), ...bodies.keys() };
}

/** A selector as keys say it, to be looked for. What the annotation says of its surroundings counts before its pieces. */
function selectorOf({ exact, ...around }: YamlMap): Selector {
  const given = asList(exact);
  const said = (key: 'prefix' | 'suffix' | 'occurrence', piece: YamlValue | undefined): string | undefined =>
    textOf(around[key]) ?? textOf(isYamlMap(piece) ? piece[key] : undefined);
  const prefix = said('prefix', given[0]);
  const suffix = said('suffix', given.at(-1));
  const [index, total] = (said('occurrence', given[0]) ?? '').split('/').map(Number);
  return {
    pieces: given.flatMap((piece) => textOf(isYamlMap(piece) ? piece.exact : piece) ?? []),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(index && total ? { occurrence: { index, total } } : {}),
  };
}

export interface SidecarRecord {
  readonly layer?: string;
  readonly annotator?: string;
  readonly about: YamlMap;
  readonly speakers: ReadonlyMap<string, YamlMap>;
  readonly root: YamlMap;
}

/** What a collection tells of a sidecar beside its annotations. */
export function readSidecarRecord(json: Json, iris: Iris, article: string): SidecarRecord {
  const layer = textOf(own(json, 'layer'));
  const annotator = textOf(own(json, 'annotator'));
  const names = namesBack(iris, article, layer);
  const root = yamlOf(own(json, 'other'));
  return {
    ...(layer === undefined ? {} : { layer }),
    ...(annotator === undefined ? {} : { annotator }),
    about: articleKeys.in(own(json, 'article') ?? null, names) ?? {},
    speakers: readSpeakers(own(json, 'speakers'), names),
    root: isYamlMap(root) ? root : {},
  };
}

export function readSpeakers(json: Json | undefined, names: Names): ReadonlyMap<string, YamlMap> {
  const speakers = new Map<string, YamlMap>();
  for (const each of listOf(json)) {
    const id = names.speaker.in(textOf(own(each, 'id')) ?? '');
    const keys = speakerKeys.in(each, names);
    if (id !== undefined && keys && !speakers.has(id)) speakers.set(id, keys);
  }
  return speakers;
}
