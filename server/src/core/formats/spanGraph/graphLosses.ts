import { annotationKeys } from '../../sidecar/knownKeys.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { reportUnfound } from '../unfound.ts';
import { type Held, reportUnheld, selectorPaths } from '../unheld.ts';

const selectors = ['exact', 'cue', 'mention'].flatMap(selectorPaths);

/** Regions and arrows, with the keys of an annotation beside them, hold all that a sidecar says of it. */
const held: Held = {
  annotation: new Set([
    '*',
    ...[...annotationKeys].filter((key) => !selectors.includes(key)).flatMap((key) => [key, `${key}.*`]),
    ...selectors,
  ]),
  speaker: new Set(['*']),
  article: new Set(['*']),
};

/** Reports annotations without a place, and cues and mentions that were not found. */
export function reportGraphLosses(layer: ExportLayer, placed: readonly ExportEntry[], losses: Losses): void {
  for (const entry of layer.entries) {
    if (entry.spans === undefined) losses.add('unplaced', layer, entry);
  }
  for (const entry of placed) reportUnfound(losses, layer, entry);
  reportUnheld(losses, layer, held, { entries: placed, known: annotationKeys });
}
