import type { Annotation } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { plainMap, plainValue } from '../../sidecar/plainValue.ts';
import { speakerRefsBetween, speakerRefsOf } from '../../workspace/speakerRefs.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { reportGraphLosses } from './graphLosses.ts';
import { type LinkType, pieceLink, type RegionLabel } from './vocabulary.ts';

export interface GraphRegion {
  /** Once in the layer: `c1`, its second piece `c1:2`, its cue `c1:cue`. */
  readonly key: string;
  readonly label: RegionLabel;
  readonly span: Span;
  /** Of the first piece of an annotation: what no region and no arrow says. */
  readonly entry?: { readonly id: string; readonly keys: YamlMap };
}

export interface GraphLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
}

export interface LayerGraph {
  readonly regions: readonly GraphRegion[];
  readonly links: readonly GraphLink[];
}

/** What regions and arrows say, or the article itself. */
const told: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'exact', 'prefix', 'suffix', 'occurrence', 'cue', 'mention'],
  ...['continues', 'within', 'relations'],
]);

/** The annotations of a layer that have a place, as regions and arrows; reports what these leave out. */
export function graphOf(layer: ExportLayer, losses: Losses): LayerGraph {
  const placed = layer.entries.filter((entry) => entry.spans !== undefined);
  reportGraphLosses(layer, placed, losses);
  const heads = keysFor(placed);
  const regions: GraphRegion[] = [];
  const links: GraphLink[] = [];
  const parts = new Map<string, string>();
  for (const entry of placed) {
    const head = heads.get(entry.annotation) ?? '';
    const outgoing = linksOf(layer, entry.annotation, heads);
    entry.spans?.forEach((span, i) => {
      const key = i === 0 ? head : `${head}:${i + 1}`;
      const { base, id } = entry.annotation;
      regions.push({
        key,
        label: base,
        span,
        ...(i === 0 ? { entry: { id, keys: { ...keysOf(entry), ...outgoing.keys } } } : {}),
      });
      if (i > 0) links.push({ from: head, to: key, type: pieceLink });
    });
    for (const [label, span] of [['cue', entry.reading.cue] as const, ['source', entry.reading.mention] as const]) {
      if (!span) continue;
      // One verb may carry several statements: it is one region with as many arrows.
      const place = `${label} ${span.start} ${span.end}`;
      const known = parts.get(place);
      const key = known ?? `${head}:${label}`;
      if (known === undefined) {
        parts.set(place, key);
        regions.push({ key, label, span });
      }
      links.push({ from: key, to: head, type: label });
    }
    links.push(...outgoing.links.map((link) => ({ ...link, from: head })));
  }
  return { regions, links };
}

/** A key for each annotation: its id, where that is there and nobody else's. */
function keysFor(entries: readonly ExportEntry[]): ReadonlyMap<Annotation, string> {
  const taken = new Set<string>();
  return new Map(
    entries.map(({ annotation }) => {
      const { id, index } = annotation;
      const key = id === '' || taken.has(id) ? `${id}:i${index}` : id;
      taken.add(key);
      return [annotation, key];
    }),
  );
}

function keysOf({ annotation }: ExportEntry): YamlMap {
  const keys = annotation.node.pairs
    .filter(({ key }) => !told.has(key.text))
    .map(({ key, value }) => [key.text, plainValue(value)] as const);
  return Object.fromEntries([...(annotation.kind === annotation.base ? [] : [['kind', annotation.kind]]), ...keys]);
}

interface Outgoing {
  readonly links: readonly Omit<GraphLink, 'from'>[];
  /** What leads to no region of this layer, as a sidecar says it. */
  readonly keys: YamlMap;
}

function linksOf(layer: ExportLayer, annotation: Annotation, heads: ReadonlyMap<Annotation, string>): Outgoing {
  const links: Omit<GraphLink, 'from'>[] = [];
  const keys: Record<string, YamlValue> = {};
  const headOf = (id: string): string | undefined => {
    const target = layer.file.sidecar.byId.get(id);
    return target && target !== annotation ? heads.get(target) : undefined;
  };
  for (const type of ['continues', 'within'] as const) {
    const ref = annotation[type];
    const to = ref && headOf(ref.id);
    if (to !== undefined) links.push({ to, type });
    else if (ref) keys[type] = ref.id;
  }
  const elsewhere: YamlValue[] = [];
  for (const { type, target } of annotation.relations) {
    const here = target.path === undefined && (target.layer === undefined || target.layer === layer.name);
    const to = here ? headOf(target.id) : undefined;
    if (to !== undefined) links.push({ to, type });
    else elsewhere.push({ type, target: target.text });
  }
  if (elsewhere.length > 0) keys.relations = elsewhere;
  return { links, keys };
}

/** What a layer says beside its annotations, for a place where the other tool keeps it and looks away. */
export interface LayerRecord {
  readonly layer: string | null;
  readonly annotator: string | null;
  /** Keys under `article`. */
  readonly article: YamlMap;
  /** Entries under `speakers`. */
  readonly speakers: YamlMap;
  /** What the project file and the base sidecar say about those that the layer names. */
  readonly shared: YamlMap;
  /** Ids that they name and nobody defines. */
  readonly undefined: readonly string[];
  /** Keys at the top that the format of sidecars does not know. */
  readonly root: YamlMap;
}

const rootKeys: readonly string[] = ['isnad', 'annotator', 'article', 'speakers', 'annotations'];

export function recordOf(layer: ExportLayer): LayerRecord {
  const { root, speakers, annotator } = layer.file.sidecar;
  const { article, ...top } = root?.kind === 'map' ? plainMap(root) : {};
  const ids = [...named(layer)].sort();
  return {
    layer: layer.name ?? null,
    annotator: annotator ?? null,
    article: isMap(article) ? article : {},
    speakers: Object.fromEntries([...speakers.values()].map(({ id, node }) => [id, node ? plainMap(node) : {}])),
    shared: Object.fromEntries(ids.flatMap((id) => sharedEntry(layer, id))),
    undefined: ids.filter((id) => !layer.speakers.has(id)),
    root: Object.fromEntries(Object.entries(top).filter(([key]) => !rootKeys.includes(key))),
  };
}

const isMap = (value: YamlValue | undefined): value is YamlMap => typeof value === 'object' && !Array.isArray(value);

function sharedEntry({ file, speakers }: ExportLayer, id: string): readonly (readonly [string, YamlMap])[] {
  const entries = speakers.get(id)?.entries.filter(({ uri }) => uri !== file.uri) ?? [];
  if (entries.length === 0) return [];
  const keys = entries.toReversed().map(({ speaker }) => (speaker.node ? plainMap(speaker.node) : {}));
  return [[id, Object.assign({}, ...keys)]];
}

/** The ids of speakers that stand in a layer, and those that the entries of these name. */
function named({ file, outlet, speakers }: ExportLayer): ReadonlySet<string> {
  const refs = speakerRefsOf(file.sidecar).filter(({ id, role }) => role !== 'document' || speakers.has(id));
  const ids = new Set([...(outlet ? [outlet] : []), ...refs].map(({ id }) => id));
  // Grows while it is walked.
  for (const id of ids) {
    const known = speakers.get(id);
    for (const ref of known ? speakerRefsBetween([known.speaker]) : []) ids.add(ref.id);
  }
  return ids;
}
