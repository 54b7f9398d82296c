import type { Annotation } from '../../model/annotation.ts';
import { annotationKeys } from '../../sidecar/knownKeys.ts';
import type { ExportDocument, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { type Held, reportUnheld } from '../unheld.ts';
import { partyKeys } from './party.ts';
import { rowArticleKeys, rowKeys } from './row.ts';

const held: Held = { annotation: rowKeys, speaker: partyKeys, article: rowArticleKeys };

/** Reports what the rows of an article leave out: of speakers above all, as there are no rows about them. */
export function reportRowLosses(losses: Losses, { layers }: ExportDocument, holds: Partial<Held> = {}): void {
  for (const layer of layers) {
    const empty = layer.entries.length === 0;
    reportUnheld(
      losses,
      layer,
      { ...held, ...holds, ...(empty ? { article: new Set() } : {}) },
      { speakers: partiesOf(layer), known: annotationKeys },
    );
  }
}

/** The speakers that rows name. */
function partiesOf({ entries, outlet }: ExportLayer): ReadonlySet<string> {
  const ids = new Set<string>();
  if (outlet && entries.length > 0) ids.add(outlet.id);
  for (const { annotation, chain } of entries) {
    for (const { id } of [...chain.speakers, ...chain.for, ...relaysOf(annotation.via)]) ids.add(id);
    for (const { relays } of chain.hops) for (const { speaker } of relays) ids.add(speaker.id);
  }
  return ids;
}

const relaysOf = (via: Annotation['via']): readonly { readonly id: string }[] =>
  via.flatMap((relays) => relays.map(({ speaker }) => speaker));
