import type { Relay } from '../model/annotation.ts';
import type { YamlValue } from '../sidecar/edit/operation.ts';
import { partValue } from './passage.ts';

/** `speaker` or `for`: an id by itself, several as a list. */
export const whoValue = (ids: readonly string[]): YamlValue => (ids.length === 1 ? (ids[0] ?? '') : [...ids]);

/** `via` of bare ids, always a list of hops; a hop of several relays is a list in it. */
export const viaValue = (hops: readonly (readonly string[])[]): YamlValue => hops.map(whoValue);

/** A relay as it stands under `via`. */
export const relayValue = ({ speaker, mention }: Relay): YamlValue =>
  mention ? { speaker: speaker.id, mention: partValue(mention) } : speaker.id;

/** One hop of `via`. */
export function hopValue(relays: readonly Relay[]): YamlValue {
  const [only, second] = relays;
  return only && !second ? relayValue(only) : relays.map(relayValue);
}
