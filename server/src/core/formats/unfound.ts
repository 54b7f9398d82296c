import type { ExportEntry, ExportLayer } from './format.ts';
import type { Losses } from './losses.ts';

/** Reports the cue and the mention of an annotation where they are given and not found in the article. */
export function reportUnfound(losses: Losses, layer: ExportLayer, entry: ExportEntry): void {
  const { annotation, reading } = entry;
  if (annotation.cue && !reading.cue) losses.add('key', layer, entry, 'cue');
  if (annotation.mention && !reading.mention) losses.add('key', layer, entry, 'mention');
}
