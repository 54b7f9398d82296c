import type { Ref } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { reportUnfound } from '../unfound.ts';
import { ids, namesOf, present, speakersOf } from './attribution.ts';

/** A passage that belongs to an annotation. */
export interface Part {
  readonly role: 'cue' | 'mention' | 'relay' | 'piece';
  readonly span: Span;
  /** Who is named there: of a mention or a relay. */
  readonly who: readonly Ref[];
}

/** The passages that belong to an annotation: cue, mention, mentions of its own relays, and all pieces but the first. */
export function partsOf(entry: ExportEntry): readonly Part[] {
  const { annotation, reading, spans = [] } = entry;
  const parts: Part[] = [];
  if (reading.cue) parts.push({ role: 'cue', span: reading.cue, who: [] });
  if (reading.mention) parts.push({ role: 'mention', span: reading.mention, who: speakersOf(entry) });
  for (const [i, relays] of annotation.via.entries()) {
    for (const [j, { speaker }] of relays.entries()) {
      const span = reading.relayMentions[i]?.[j];
      if (span) parts.push({ role: 'relay', span, who: [speaker] });
    }
  }
  for (const span of spans.slice(1)) parts.push({ role: 'piece', span, who: [] });
  return parts;
}

/** Reports the cue and the mentions of an annotation, those of its relays too, that are given and not found. */
export function reportUnfoundParts(losses: Losses, layer: ExportLayer, entry: ExportEntry): void {
  const { annotation, reading } = entry;
  reportUnfound(losses, layer, entry);
  for (const [i, relays] of annotation.via.entries()) {
    for (const [j, { mention }] of relays.entries()) {
      if (mention && !reading.relayMentions[i]?.[j]) losses.add('key', layer, entry, 'via.mention');
    }
  }
}

/** What stands at a part. */
export interface Passage {
  readonly type: 'isnad.Cue' | 'isnad.Mention' | 'isnad.Piece';
  /** The same for what several annotations share. */
  readonly key: string;
  readonly texts: Readonly<Record<string, string>>;
}

export function passageAt({ role, span, who }: Part, layer: ExportLayer, { annotation }: ExportEntry): Passage {
  const place = `${span.start} ${span.end}`;
  const texts = present({ identifier: annotation.id });
  if (role === 'cue') return { type: 'isnad.Cue', key: `cue ${place}`, texts };
  if (role === 'piece') return { type: 'isnad.Piece', key: `piece ${place} ${annotation.index}`, texts };
  return {
    type: 'isnad.Mention',
    key: `mention ${place} ${ids(who)}`,
    texts: present({ speaker: ids(who), name: namesOf(layer, who) }),
  };
}
