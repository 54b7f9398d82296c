import type { Chain } from '../../workspace/chain.ts';
import { linksOf } from '../../workspace/linksOf.ts';
import { displayName } from '../../workspace/scope.ts';
import type { ExportLayer } from '../format.ts';

/**
 * A chain in names, from the speaker to the outlet: `A + B > C > D`. The sign between hops is one that turns round with
 * the direction of the line, so that it points onwards in Arabic too.
 */
export const chainWords = ({ speakers, outlet }: ExportLayer, chain: Chain): string =>
  linksOf(chain, outlet, ({ id }) => ({ id, name: displayName(speakers.get(id), id) }))
    .filter(({ parties }) => parties.length > 0)
    .map(({ parties }) => parties.map(({ name }) => name).join(' + '))
    .join(' > ');
