import type { Ref } from '../model/annotation.ts';
import type { Chain } from './chain.ts';

/** One link of a drawn chain. */
export interface ChainLink {
  readonly role: 'speaker' | 'via' | 'within' | 'outlet';
  readonly parties: readonly Party[];
  readonly onBehalfOf: readonly Party[];
}

export interface Party {
  readonly id: string;
  readonly name: string;
}

/**
 * The links of a chain from speaker to outlet. Equal neighbours are drawn once (an outlet may interview for itself);
 * a chain without a speaker begins with a link of no parties.
 */
export function linksOf(chain: Chain, outlet: Ref | undefined, party: (ref: Ref) => Party): readonly ChainLink[] {
  const links: ChainLink[] = [
    { role: 'speaker', parties: chain.speakers.map(party), onBehalfOf: chain.for.map(party) },
  ];
  const add = (role: ChainLink['role'], parties: readonly Party[]): void => {
    const last = links.at(-1)?.parties;
    if (last?.length === 1 && parties.length === 1 && last[0]?.id === parties[0]?.id) return;
    links.push({ role, parties, onBehalfOf: [] });
  };
  for (const hop of chain.hops) {
    add(
      hop.within ? 'within' : 'via',
      hop.relays.map((relay) => party(relay.speaker)),
    );
  }
  if (outlet) add('outlet', [party(outlet)]);
  return links;
}
