import type { Ref } from '../../model/annotation.ts';
import type { KnownSpeaker } from '../../workspace/scope.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';

/** Somebody named in a sidecar; without `known` where nobody defined the id. */
export interface UsedSpeaker {
  readonly id: string;
  readonly known: KnownSpeaker | undefined;
}

/**
 * Those that a sidecar defines, in its order, then all others that it names, whether the project file or nobody defines
 * them, in the order in which they are first named. The rest of a long project file stays out.
 */
export function usedSpeakers(layer: ExportLayer, entries: readonly ExportEntry[]): ReadonlyMap<string, UsedSpeaker> {
  const used = new Map<string, UsedSpeaker>();
  const waiting: string[] = [...layer.file.sidecar.speakers.keys()];
  const name = (refs: readonly (Ref | undefined)[]): void => {
    for (const ref of refs) if (ref) waiting.push(ref.id);
  };
  for (const { annotation, chain } of entries) {
    name([...chain.speakers, ...annotation.speakers, ...chain.for]);
    for (const { relays } of chain.hops) name(relays.map(({ speaker }) => speaker));
  }
  name([layer.outlet]);
  // Grows while it is walked: those named by speakers come behind those named by annotations.
  for (const id of waiting) {
    if (used.has(id)) continue;
    const known = layer.speakers.get(id);
    used.set(id, { id, known });
    name([known?.speaker.affiliation, known?.speaker.maybe]);
  }
  return used;
}
