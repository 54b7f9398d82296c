import type { YamlValue } from './edit/operation.ts';
import { isMap } from './values.ts';

/**
 * A value as a text that is the same for all that say the same: a list of one is its item, a map of one key that has a
 * short form that form, a number its digits; the order of keys says nothing.
 */
export const canonical = (value: YamlValue): string => JSON.stringify(plain(value));

function plain(value: YamlValue): YamlValue {
  if (Array.isArray(value)) {
    const items: readonly YamlValue[] = value.map(plain);
    const [only] = items;
    // A list that stands alone in another one is not the other one.
    return items.length === 1 && only !== undefined && !Array.isArray(only) ? only : items;
  }
  if (!isMap(value)) return String(value);
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1 && only[1] !== undefined && short.has(only[0])) return plain(only[1]);
  return Object.fromEntries(
    entries
      .map(([key, each]) => [key, each === undefined ? each : plain(each)] as const)
      .sort(([x], [y]) => (x < y ? -1 : 1)),
  );
}

/** Keys that stand for their map where they are alone: of a passage, a hop, a piece of evidence. */
const short: ReadonlySet<string> = new Set(['exact', 'speaker', 'url']);
