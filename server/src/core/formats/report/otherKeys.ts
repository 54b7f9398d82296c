import type { MapNode } from '../../model/tree.ts';
import { plainValue } from '../../sidecar/plainValue.ts';
import { foreign, type Row } from './part.ts';

/** The keys of an entry that the format does not know, such as `x-team`: nobody can say more of them than they do. */
export function otherKeys(node: MapNode | undefined, known: ReadonlySet<string>): readonly Row[] {
  return (node?.pairs ?? [])
    .filter(({ key }) => !known.has(key.text))
    .map(({ key, value }): Row => {
      const plain = plainValue(value);
      return { label: key.text, values: [[foreign(typeof plain === 'string' ? plain : JSON.stringify(plain))]] };
    });
}
