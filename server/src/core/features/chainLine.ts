import type { Uri } from '../model/uri.ts';
import { shorten } from '../text/shorten.ts';
import type { Chain } from '../workspace/chain.ts';
import { type ChainLink, linksOf } from '../workspace/linksOf.ts';
import type { SpeakerLookup } from './speakerLookup.ts';

export type { ChainLink, Party } from '../workspace/linksOf.ts';

/** The links of a chain as a sidecar sees them, with the names that it has for them. */
export const chainLinks = (speakers: SpeakerLookup, sidecar: Uri, chain: Chain): readonly ChainLink[] =>
  linksOf(chain, speakers.outlet(sidecar), ({ id }) => ({ id, name: shorten(speakers.name(sidecar, id), 120) }));
