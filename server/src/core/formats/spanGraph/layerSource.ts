import type { YamlMap } from '../../sidecar/edit/operation.ts';
import { isLayerName } from '../../sidecar/pairing.ts';
import type { ImportedDocument } from '../importing/imported.ts';
import { isMap, type JsonMap, own, yamlMapOf } from '../json.ts';
import { listAt, mapAt, textAt } from './json.ts';

/** What an export of ours left with a text about a layer. */
export interface LayerSource {
  /** As parts of a document. */
  readonly parts: Pick<ImportedDocument, 'annotator' | 'about' | 'speakers' | 'shared' | 'root'>;
  /** Ids that stand for speakers there, defined or not. */
  readonly ids: ReadonlySet<string>;
}

/** By the layer's NAME, the base sidecar as undefined. */
export function layerSources(record: JsonMap | undefined): ReadonlyMap<string | undefined, LayerSource> {
  const sources = new Map<string | undefined, LayerSource>();
  for (const layer of record ? (listAt(record, 'layers') ?? [record]) : []) {
    if (isMap(layer)) sources.set(layerNameIn(layer), layerSource(layer));
  }
  return sources;
}

export const layerNameIn = (record: JsonMap): string | undefined => {
  const name = textAt(record, 'layer');
  return name !== undefined && isLayerName(name) ? name : undefined;
};

function layerSource(record: JsonMap): LayerSource {
  const annotator = textAt(record, 'annotator');
  const about = yamlMapOf(mapAt(record, 'article') ?? {});
  const root = yamlMapOf(mapAt(record, 'root') ?? {});
  const speakers = speakersIn(mapAt(record, 'speakers'));
  const shared = speakersIn(mapAt(record, 'shared'));
  const others = (listAt(record, 'undefined') ?? []).filter((id) => typeof id === 'string');
  return {
    parts: {
      ...(annotator === undefined ? {} : { annotator }),
      about,
      root,
      speakers,
      shared,
    },
    ids: new Set([...speakers.keys(), ...shared.keys(), ...others]),
  };
}

const speakersIn = (record: JsonMap | undefined): ReadonlyMap<string, YamlMap> =>
  new Map(
    Object.keys(record ?? {}).flatMap((id) => {
      const value = record && own(record, id);
      return isMap(value) ? [[id, yamlMapOf(value)] as const] : [];
    }),
  );

/** A path of an article among the keys of a record, as projects call them; undefined where none looks like one. */
export function articleIn(record: JsonMap): string | undefined {
  for (const key of ['article', 'file', 'filename', 'file_name', 'path', 'document']) {
    const path = textAt(record, key);
    if (path !== undefined && path.length <= 500 && !/[\n\r\0]|:\/\//u.test(path)) return path;
  }
  return undefined;
}

/** A path for the text of a file that names none: that of the file, numbered where it has several. */
export const fallbackArticle = (stem: string, number?: string): string =>
  number === undefined && /\.(txt|md|markdown)$/iu.test(stem)
    ? stem
    : `${stem}${number === undefined ? '' : `-${number}`}.txt`;
