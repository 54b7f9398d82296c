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
  for (const structure of cas.structures) {
    const { begin, end, identifier } = Object.fromEntries(structure.features);
    const wording = typeof begin === 'number' && typeof end === 'number' && structure.type.startsWith('isnad.');
    const own = hasIllegal(structure);
    const covered = inText && wording && isIllegal(text.slice(begin, end));
    if (!own && !covered) continue;
    const annotation = ['isnad.Attribution', 'isnad.Piece'].includes(structure.type) && typeof identifier === 'string';
    if (structure.type === 'uima.cas.Sofa') continue;
    losses.add('characters', file, annotation ? identifier : undefined);
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
