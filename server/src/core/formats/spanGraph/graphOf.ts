import type { Annotation, Relation } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { valueAt } from '../../model/tree.ts';
import type { YamlMap, YamlValue } from '../../sidecar/edit/operation.ts';
import { aboutIn, otherKeysIn, speakerKeysOf } from '../../sidecar/plainParts.ts';
import { plainValue } from '../../sidecar/plainValue.ts';
import { parseTarget } from '../../sidecar/readParts.ts';
import { asList, isMap } from '../../sidecar/values.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { namedSpeakers } from '../namedSpeakers.ts';
import { reportGraphLosses } from './graphLosses.ts';
import { isRelationType, type LinkType, pieceLink, type RegionLabel } from './vocabulary.ts';

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
  const headOf = (id: string | undefined): string | undefined => {
    const target = id === undefined ? undefined : layer.file.sidecar.byId.get(id);
    return target && target !== annotation ? heads.get(target) : undefined;
  };
  for (const type of ['continues', 'within'] as const) {
    const said = valueAt(annotation.node, type);
    const to = headOf(annotation[type]?.id);
    if (to !== undefined) links.push({ to, type });
    else if (said) keys[type] = plainValue(said);
  }
  const said = valueAt(annotation.node, 'relations');
  const elsewhere: YamlValue[] = [];
  for (const relation of said ? asList(plainValue(said)) : []) {
    const { type, target } = relationIn(relation) ?? {};
    const here = target && target.path === undefined && (target.layer === undefined || target.layer === layer.name);
    const to = here ? headOf(target.id) : undefined;
    if (type !== undefined && to !== undefined) links.push({ to, type });
    else elsewhere.push(relation);
  }
  if (elsewhere.length > 0) keys.relations = elsewhere;
  return { links, keys };
}

/** A relation that an arrow can say all of. */
function relationIn(value: YamlValue): Pick<Relation, 'type' | 'target'> | undefined {
  if (!isMap(value)) return undefined;
  const { type, target, ...more } = value;
  if (typeof type !== 'string' || typeof target !== 'string' || Object.keys(more).length > 0) return undefined;
  return isRelationType(type) ? { type, target: parseTarget(target) } : undefined;
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

export function recordOf(layer: ExportLayer): LayerRecord {
  const { sidecar } = layer.file;
  const ids = [...namedSpeakers(layer)].sort();
  return {
    layer: layer.name ?? null,
    annotator: sidecar.annotator ?? null,
    article: aboutIn(sidecar),
    speakers: Object.fromEntries([...sidecar.speakers.values()].map((speaker) => [speaker.id, speakerKeysOf(speaker)])),
    shared: Object.fromEntries(ids.flatMap((id) => sharedEntry(layer, id))),
    undefined: ids.filter((id) => !layer.speakers.has(id)),
    root: otherKeysIn(sidecar),
  };
}

function sharedEntry({ file, speakers }: ExportLayer, id: string): readonly (readonly [string, YamlMap])[] {
  const entries = speakers.get(id)?.entries.filter(({ uri }) => uri !== file.uri) ?? [];
  if (entries.length === 0) return [];
  return [[id, Object.assign({}, ...entries.toReversed().map(({ speaker }) => speakerKeysOf(speaker)))]];
}
