import type { Relation } from '../../model/annotation.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';

/** A relation to an annotation that is written too. */
export interface Link {
  readonly relation: string;
  readonly from: ExportEntry;
  readonly to: ExportEntry;
}

export interface Links {
  readonly links: readonly Link[];
  /** Relations that lead to anything else, of each annotation that has some. */
  readonly elsewhere: ReadonlyMap<ExportEntry, readonly Relation[]>;
}

/** The relations of some annotations, `continues` and `within` among them. */
export function linksOf(entries: readonly ExportEntry[], layer: ExportLayer): Links {
  const byId = new Map<string, ExportEntry>();
  for (const entry of entries) if (!byId.has(entry.annotation.id)) byId.set(entry.annotation.id, entry);
  const links: Link[] = [];
  const elsewhere = new Map<ExportEntry, readonly Relation[]>();
  for (const from of entries) {
    const { continues, within, relations } = from.annotation;
    for (const [relation, ref] of [['continues', continues] as const, ['within', within] as const]) {
      const to = ref && byId.get(ref.id);
      // Where it leads to nothing that is written, the key of that name still tells the id.
      if (to) links.push({ relation, from, to });
    }
    const others: Relation[] = [];
    for (const each of relations) {
      const { type, target } = each;
      const here = target.path === undefined && (target.layer === undefined || target.layer === layer.name);
      const to = here ? byId.get(target.id) : undefined;
      if (to) links.push({ relation: type, from, to });
      else others.push(each);
    }
    if (others.length > 0) elsewhere.set(from, others);
  }
  return { links, elsewhere };
}
