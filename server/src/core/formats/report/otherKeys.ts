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

export const annotationKeys: ReadonlySet<string> = new Set(
  `id kind exact prefix suffix occurrence speaker for cue mention mode stance via said asOf evidence continues within
  answers relations basis certainty translated gist review tags note waive`.split(/\s+/),
);

export const speakerKeys: ReadonlySet<string> = new Set(
  'name names type role affiliation aliases sameAs identification reason maybe note waive'.split(' '),
);

export const articleKeys: ReadonlySet<string> = new Set('title outlet url published language status waive'.split(' '));
