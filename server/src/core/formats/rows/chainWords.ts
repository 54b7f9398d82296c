import type { Chain } from '../../workspace/chain.ts';
import { displayName } from '../../workspace/scope.ts';
import type { ExportLayer } from '../format.ts';

/**
 * A chain in names, from the speaker to the outlet: `A + B > C > D`. The sign between hops is one that turns round with
 * the direction of the line, so that it points onwards in Arabic too.
 */
export function chainWords(layer: ExportLayer, { speakers, hops }: Chain): string {
  const name = ({ id }: { readonly id: string }): string => displayName(layer.speakers.get(id), id);
  const links = [speakers.map(name), ...hops.map(({ relays }) => relays.map(({ speaker }) => name(speaker)))];
  if (layer.outlet) links.push([name(layer.outlet)]);
  return links
    .filter((names) => names.length > 0)
    .map((names) => names.join(' + '))
    .join(' > ');
}
