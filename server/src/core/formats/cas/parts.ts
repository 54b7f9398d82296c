import type { Ref } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { speakersOf } from './attribution.ts';

/** A passage that belongs to an annotation. */
export interface Part {
  readonly role: 'cue' | 'mention' | 'relay' | 'piece';
  readonly span: Span;
  /** Who is named there: of a mention or a relay. */
  readonly who: readonly Ref[];
}

/**
 * The passages that belong to an annotation with a place: cue, mention, mentions of its own relays, and all pieces but
 * the first. A cue or a mention that is given and not found is reported.
 */
export function partsOf(layer: ExportLayer, entry: ExportEntry, losses: Losses): readonly Part[] {
  const { annotation, reading, spans = [] } = entry;
  const parts: Part[] = [];
  if (reading.cue) parts.push({ role: 'cue', span: reading.cue, who: [] });
  else if (annotation.cue) losses.add('key', layer, entry, 'cue');
  if (reading.mention) parts.push({ role: 'mention', span: reading.mention, who: speakersOf(entry) });
  else if (annotation.mention) losses.add('key', layer, entry, 'mention');
  for (const [i, relays] of annotation.via.entries()) {
    for (const [j, { speaker, mention }] of relays.entries()) {
      const span = reading.relayMentions[i]?.[j];
      if (span) parts.push({ role: 'relay', span, who: [speaker] });
      else if (mention) losses.add('key', layer, entry, 'via.mention');
    }
  }
  for (const span of spans.slice(1)) parts.push({ role: 'piece', span, who: [] });
  return parts;
}
