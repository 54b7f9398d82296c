import type { ExportEntry, ExportLayer } from '../format.ts';
import { present, waiveLines } from './attribution.ts';
import type { CasBuilder, CasStructure } from './structure.ts';
import { usedSpeakers } from './usedSpeakers.ts';

/** Adds the speakers of a sidecar and all that it names; the answer is by id. */
export function addSpeakers(
  builder: CasBuilder,
  sofa: CasStructure,
  layer: ExportLayer,
  entries: readonly ExportEntry[],
): ReadonlyMap<string, CasStructure> {
  const made = new Map<string, CasStructure>();
  const used = usedSpeakers(layer, entries);
  for (const { id, known } of used.values()) {
    const speaker = known?.speaker;
    const structure = builder.add('isnad.Speaker', {
      sofa,
      ...present({
        identifier: id,
        name: speaker?.name,
        speakerType: speaker?.type,
        role: speaker?.role,
        identification: speaker?.identification,
        reason: speaker?.reason,
        note: speaker?.note,
        waive: speaker && waiveLines(speaker),
      }),
      names: Object.entries(speaker?.names ?? {}).map(([language, name]) => `${language}: ${name}`),
      aliases: speaker?.aliases,
      sameAs: speaker?.sameAs.map(({ url }) => url),
    });
    made.set(id, structure);
  }
  for (const { id, known } of used.values()) {
    const structure = made.get(id);
    const { affiliation, maybe } = known?.speaker ?? {};
    if (structure) {
      builder.set(structure, {
        affiliation: affiliation && made.get(affiliation.id),
        maybe: maybe && made.get(maybe.id),
      });
    }
  }
  return made;
}
