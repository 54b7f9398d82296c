import type { Ref } from '../../model/annotation.ts';
import { speakersOf } from '../cas/attribution.ts';
import { linksOf } from '../cas/links.ts';
import type { UsedSpeaker } from '../cas/usedSpeakers.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { type Node, node } from './node.ts';
import { xmlIdOf } from './xmlIds.ts';

interface Names {
  /** `xml:id` of a speaker. */
  speaker(id: string): string;
  /** `xml:id` of an annotation that is written. */
  annotation(entry: ExportEntry): string;
}

/**
 * Who says what, for whom and through whom, by hop; how statements stand to each other; who belongs to whom. What
 * leads to another article leads to the file that this format makes of it.
 */
export function relationNodes(
  layer: ExportLayer,
  entries: readonly ExportEntry[],
  speakers: Iterable<UsedSpeaker>,
  names: Names,
  losses: Losses,
): readonly Node[] {
  const who = (refs: readonly Ref[]): string => refs.map(({ id }) => `#${names.speaker(id)}`).join(' ');
  const relation = (
    name: string,
    active: string,
    passive: string,
    more: Readonly<Record<string, string | undefined>> = {},
  ): Node => node('relation', { name, ...more, active, passive });
  const nodes: Node[] = [];
  for (const entry of entries) {
    const { annotation, chain } = entry;
    const self = `#${names.annotation(entry)}`;
    const said = speakersOf(entry);
    const inherited = chain.inheritedFrom ? 'inherited' : undefined;
    const verb = annotation.base === 'mention' ? 'isNamedIn' : 'says';
    if (said.length > 0) nodes.push(relation(verb, who(said), self, { type: inherited }));
    if (chain.for.length > 0) nodes.push(relation('isSaidFor', self, who(chain.for)));
    for (const [i, { relays, within }] of chain.hops.entries()) {
      const type = within ? 'within' : undefined;
      nodes.push(relation('cameVia', self, who(relays.map(({ speaker }) => speaker)), { type, n: String(i + 1) }));
    }
  }
  const { links, elsewhere } = linksOf(entries, layer);
  for (const { relation: name, from, to } of links) {
    nodes.push(relation(name, `#${names.annotation(from)}`, `#${names.annotation(to)}`));
  }
  const written = new Set(entries.map(({ annotation }) => annotation.id));
  for (const entry of entries) {
    const { continues, within } = entry.annotation;
    for (const ref of [continues, within]) if (ref && !written.has(ref.id)) losses.add('reference', layer, entry);
    for (const { type, target } of elsewhere.get(entry) ?? []) {
      const { path } = target;
      if (path === undefined) losses.add('reference', layer, entry);
      else
        nodes.push(
          relation(type, `#${names.annotation(entry)}`, `${fileOf(path, target.layer)}#${xmlIdOf('a', target.id)}`),
        );
    }
  }
  for (const { id, known } of speakers) {
    const { affiliation, maybe } = known?.speaker ?? {};
    if (affiliation) nodes.push(relation('belongsTo', `#${names.speaker(id)}`, who([affiliation])));
    if (maybe) nodes.push(relation('maybe', `#${names.speaker(id)}`, who([maybe])));
  }
  return nodes;
}

/** The file of another article, as an address relative to this one. */
const fileOf = (path: string, layer: string | undefined): string =>
  `${path}${layer === undefined ? '' : `.${layer}`}.tei.xml`.split('/').map(encodeURIComponent).join('/');
