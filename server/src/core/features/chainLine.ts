import { escapeMarkdown } from '../messages/escape.ts';
import { inDirection, isolate, isRightToLeft, render, type Target } from '../messages/render.ts';
import type { Uri } from '../model/uri.ts';
import type { Chain } from '../workspace/chain.ts';
import { shorten } from './shorten.ts';
import type { SpeakerLookup } from './speakerLookup.ts';

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
export function chainLinks(speakers: SpeakerLookup, sidecar: Uri, chain: Chain): readonly ChainLink[] {
  const party = ({ id }: { readonly id: string }): Party => ({
    id,
    name: shorten(speakers.name(sidecar, id), 120),
  });
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
  const outlet = speakers.outlet(sidecar);
  if (outlet) add('outlet', [party(outlet)]);
  return links;
}

/**
 * A chain as one line, `speaker → via → outlet`, parallel relays as `(A | B)`. It runs in the direction of the locale,
 * not of the names: the whole line is an isolate (LRI…PDI; RLI…PDI with `←` in a right-to-left locale) and each name
 * one of its own direction (FSI…PDI), so that link follows link as the arrows point.
 */
export function chainText(links: readonly ChainLink[], locale: string, target: Target): string {
  const name = (party: Party): string => isolate(target === 'markdown' ? escapeMarkdown(party.name) : party.name);
  const names = (parties: readonly Party[]): readonly string[] => parties.map((party) => party.name);
  const drawn = links.map(({ role, parties, onBehalfOf }): string => {
    const [only, ...others] = parties;
    const who = !only
      ? render({ id: 'chain.nobody' }, locale, target)
      : others.length === 0
        ? name(only)
        : role === 'via'
          ? `(${parties.map(name).join(' | ')})`
          : render({ id: 'chain.parties', args: { names: names(parties) } }, locale, target);
    if (onBehalfOf.length === 0) return who;
    return `${who} (${render({ id: 'chain.onBehalfOf', args: { names: names(onBehalfOf) } }, locale, target)})`;
  });
  return isRightToLeft(locale) ? inDirection(drawn.join(' ← '), locale) : `\u2066${drawn.join(' → ')}\u2069`;
}
