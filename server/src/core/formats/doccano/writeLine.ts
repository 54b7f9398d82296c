import type { YamlMap } from '../../sidecar/edit/operation.ts';
import type { ExportDocument, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { graphOf, type LayerRecord, recordOf } from '../spanGraph/graphOf.ts';
import type { RegionLabel } from '../spanGraph/vocabulary.ts';

interface Line {
  readonly text: string;
  readonly entities: readonly {
    readonly id: number;
    readonly start_offset: number;
    readonly end_offset: number;
    readonly label: RegionLabel;
  }[];
  readonly relations: readonly {
    readonly id: number;
    readonly from_id: number;
    readonly to_id: number;
    readonly type: string;
  }[];
  /** This and what follows is metadata to doccano: shown beside the text, and exported again. */
  readonly article: string;
  readonly layer?: string;
  readonly annotator?: string;
  readonly isnad: LayerRecord & { readonly annotations: readonly LineEntry[] };
}

/** What entities cannot say of an annotation. They get other ids in doccano, so that the place tells which is meant. */
interface LineEntry {
  readonly at: readonly [start: number, end: number];
  readonly label: RegionLabel;
  readonly id?: string;
  readonly keys?: YamlMap;
}

/** What one annotator says about an article, with relations. */
export function lineOf({ path, text }: ExportDocument, layer: ExportLayer, losses: Losses): Line {
  const { regions, links } = graphOf(layer, losses);
  const ids = new Map(regions.map(({ key }, i) => [key, i + 1]));
  const { annotator } = layer.file.sidecar;
  return {
    text,
    entities: regions.map(({ span, label }, i) => ({
      id: i + 1,
      start_offset: span.start,
      end_offset: span.end,
      label,
    })),
    relations: links.map(({ from, to, type }, i) => ({
      id: i + 1,
      from_id: ids.get(from) ?? 0,
      to_id: ids.get(to) ?? 0,
      type,
    })),
    article: path,
    ...(layer.name === undefined ? {} : { layer: layer.name }),
    ...(annotator === undefined ? {} : { annotator }),
    isnad: {
      ...recordOf(layer),
      annotations: regions.flatMap(({ span, label, entry }): readonly LineEntry[] => {
        if (!entry) return [];
        const { id, keys } = entry;
        return [
          {
            at: [span.start, span.end],
            label,
            ...(id === '' ? {} : { id }),
            ...(Object.keys(keys).length > 0 ? { keys } : {}),
          },
        ];
      }),
    },
  };
}
