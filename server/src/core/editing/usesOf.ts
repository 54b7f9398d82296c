import { spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { ArticleFile, Snapshot } from '../workspace/snapshot.ts';

/** Where an article's annotations name a speaker. */
export interface Use {
  /** The last place before the content where the speaker says something, and the first behind it. */
  readonly before?: number;
  readonly after?: number;
  /** How often in all. */
  readonly count: number;
}

/** Who is named by the annotations of an article (those of one layer, and of the base), seen from `content`. One pass. */
export function usesOf(
  snapshot: Snapshot,
  file: ArticleFile,
  content: Span,
  layer: string | undefined,
): ReadonlyMap<string, Use> {
  const uses = new Map<string, { before?: number; after?: number; count: number }>();
  const count = (id: string) => {
    const use = uses.get(id) ?? { count: 0 };
    use.count++;
    uses.set(id, use);
    return use;
  };
  for (const uri of file.sidecars) {
    const from = snapshot.sidecars.get(uri);
    if (from?.layer !== undefined && from.layer !== layer) continue;
    const readings = file.readings.get(uri) ?? [];
    const outlet = from?.sidecar.article.outlet;
    if (outlet) count(outlet.id);
    for (const { annotation, anchor } of readings) {
      const at = spansOf(anchor)?.[0];
      for (const { id } of annotation.speakers) {
        const use = count(id);
        if (!at) continue;
        if (at.start < content.start) use.before = Math.max(at.start, use.before ?? -1);
        else use.after = Math.min(at.start, use.after ?? Number.MAX_SAFE_INTEGER);
      }
      for (const id of others(annotation)) count(id);
    }
  }
  return uses;
}

function* others(annotation: Annotation): Iterable<string> {
  for (const { id } of annotation.for) yield id;
  for (const relays of annotation.via) for (const { speaker } of relays) yield speaker.id;
}
