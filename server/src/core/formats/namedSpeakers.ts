import { speakerRefsBetween, speakerRefsOf } from '../workspace/speakerRefs.ts';
import type { ExportLayer } from './format.ts';

/** Ids of the speakers that a layer names, defined or not, and of those whom their entries name in turn. */
export function namedSpeakers({ file, outlet, speakers }: ExportLayer): ReadonlySet<string> {
  // What a statement cites is a speaker only where it is known as one.
  const refs = speakerRefsOf(file.sidecar).filter(({ id, role }) => role !== 'document' || speakers.has(id));
  const ids = new Set([...(outlet ? [outlet] : []), ...refs].map(({ id }) => id));
  // Grows while it is walked.
  for (const id of ids) {
    const entries = speakers.get(id)?.entries.map(({ speaker }) => speaker) ?? [];
    for (const ref of speakerRefsBetween(entries)) ids.add(ref.id);
  }
  return ids;
}
