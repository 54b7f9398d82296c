import { attributionTexts } from '../cas/attribution.ts';
import { linksOf } from '../cas/links.ts';
import { partsOf, passageAt, reportUnfoundParts } from '../cas/parts.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { hasReturn } from './escape.ts';
import type { Grid, TsvSpan } from './grid.ts';

/** Lays the annotations of a layer on the rows, with what belongs to them and how they stand to each other. */
export function layOut(
  grid: Grid,
  text: string,
  layer: ExportLayer,
  entries: readonly ExportEntry[],
  losses: Losses,
): void {
  const { links, elsewhere } = linksOf(entries, layer);
  const passages = new Map<string, TsvSpan>();
  const laid = new Map<ExportEntry, TsvSpan>();
  for (const entry of entries) {
    const [first] = entry.spans ?? [];
    if (!first) continue;
    const values = attributionTexts(layer, entry, elsewhere.get(entry) ?? []);
    if (Object.values(values).some(hasReturn)) losses.add('characters', layer, entry);
    reportUnfoundParts(losses, layer, entry);
    const slots = partsOf(entry).flatMap((part) => {
      const { role, span } = part;
      const { type, key, texts } = passageAt(part, layer, entry);
      const there = passages.get(key);
      if (there) return { role, target: there };
      // Any layer may stand in a slot, so only its number tells which annotation of the row is meant.
      const target: TsvSpan = { layer: type, ...span, values: texts, slots: [], disambiguation: 0 };
      if (edged(text, target)) losses.add('edges', layer, entry);
      passages.set(key, target);
      return grid.lay(target) ? { role, target } : [];
    });
    const span: TsvSpan = { layer: 'isnad.Attribution', start: first.start, end: first.end, values, slots };
    if (edged(text, span)) losses.add('edges', layer, entry);
    if (grid.lay(span)) laid.set(entry, span);
    else losses.add('unplaced', layer, entry);
  }
  for (const { relation, from, to } of links) {
    const source = laid.get(from);
    const target = laid.get(to);
    if (source && target) target.unit?.relations.push({ relation, from: source, to: target });
  }
}

/** Whether a passage begins or ends in white space, which has no row. */
const edged = (text: string, { start, end }: TsvSpan): boolean => /^\s|\s$/u.test(text.slice(start, end));
