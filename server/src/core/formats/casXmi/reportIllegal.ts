import { type Cas, type CasStructure, isStrings } from '../cas/structure.ts';
import type { Losses } from '../losses.ts';
import { isIllegal } from '../xml.ts';

/**
 * Reports characters that XML cannot hold: under the annotations whose wording or texts have them, else under the file
 * itself.
 */
export function reportIllegal(cas: Cas, text: string, losses: Losses, file: { readonly path: string }): void {
  const inText = isIllegal(text);
  let told = false;
  for (const structure of cas.members) {
    const { type, features } = structure;
    const [begin, end] = [features.get('begin'), features.get('end')];
    const wording = typeof begin === 'number' && typeof end === 'number' && type.startsWith('isnad.');
    const covered = inText && wording && isIllegal(text.slice(begin, end));
    if (!covered && !hasIllegal(structure)) continue;
    const id = type === 'isnad.Attribution' || type === 'isnad.Piece' ? features.get('identifier') : undefined;
    losses.add('characters', file, typeof id === 'string' ? id : undefined);
    told = true;
  }
  if (inText && !told) losses.add('characters', file, undefined);
}

function hasIllegal({ features }: CasStructure): boolean {
  for (const value of features.values()) {
    if (typeof value === 'string' ? isIllegal(value) : isStrings(value) && value.some(isIllegal)) return true;
  }
  return false;
}
