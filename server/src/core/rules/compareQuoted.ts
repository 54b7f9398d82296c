import type { Reading } from '../workspace/snapshot.ts';
import { type Difference, differences, type Fit, quotedWords, type Word } from './wordDiff.ts';

/** Words that differ, with the texts they were found in. */
export interface Altered extends Difference {
  readonly hereSide: Side;
  readonly thereSide: Side;
}

/** One stretch between quotation marks of a reading, or all of them joined by spaces. */
export interface Side {
  readonly text: string;
  readonly words: readonly Word[];
  /** The place of the stretch among `quoted`; undefined for all of them. */
  readonly stretch: number | undefined;
}

/**
 * A whole quotation has to be that which it repeats; scraps of one inside indirect speech have to occur in it. Of
 * two that are scraps both, those are compared that have most of their words in common: others are of other parts.
 */
export function compareQuoted(here: Reading, there: Reading): readonly Altered[] {
  if (here.verbatim && there.verbatim) return compare(allOf(here), allOf(there), 'whole');
  if (there.verbatim) return scrapsOf(here).flatMap((scrap) => compare(scrap, allOf(there), 'part'));
  if (here.verbatim) return scrapsOf(there).flatMap((scrap) => compare(scrap, allOf(here), 'part').map(turned));
  return scrapsOf(here).flatMap((scrap) => {
    const best = scrapsOf(there)
      .map((other) => compareScraps(scrap, other))
      .sort((a, b) => a.length - b.length)[0];
    return best ?? [];
  });
}

export const wholeOf = ({ quoted }: Reading): string => quoted.join(' ');

/** Whether at least half of the words are the same. */
export const isAlike = (found: readonly Difference[], words: readonly Word[]): boolean =>
  2 * found.reduce((sum, { here, there }) => sum + Math.max(count(here), count(there)), 0) <= words.length;

const count = (text: string): number => (text === '' ? 0 : text.split(' ').length);

const sideOf = (text: string, stretch: number | undefined): Side => ({ text, words: quotedWords(text), stretch });

const allOf = (reading: Reading): Side => sideOf(wholeOf(reading), undefined);

const scrapsOf = ({ quoted }: Reading): readonly Side[] => quoted.map(sideOf);

const compare = (hereSide: Side, thereSide: Side, fit: Fit): readonly Altered[] =>
  differences(hereSide.words, thereSide.words, fit).map((found) => ({ ...found, hereSide, thereSide }));

function compareScraps(here: Side, there: Side): readonly Altered[] {
  const shorter = here.words.length <= there.words.length;
  const found = shorter ? compare(here, there, 'part') : compare(there, here, 'part').map(turned);
  return isAlike(found, shorter ? here.words : there.words) ? found : [];
}

const turned = ({ here, there, hereWords, thereWords, hereSide, thereSide }: Altered): Altered => ({
  here: there,
  there: here,
  hereWords: thereWords,
  thereWords: hereWords,
  hereSide: thereSide,
  thereSide: hereSide,
});
