import { isWordAt, splitsCharacter } from '../text/unicode.ts';

/**
 * Whether the stretch may be taken as found at all: it neither begins nor ends inside a character. A letter whose marks
 * are left out is not the letter that was asked for; the normalized search, which folds marks away, finds it with them.
 */
export const isWholeCharacters = (text: string, start: number, end: number): boolean =>
  !splitsCharacter(text, start) && !splitsCharacter(text, end);

/**
 * Whether the stretch stands on word boundaries. In front, what Arabic writes on to a word may stand between: و or ف,
 * then ب, ل or ك. Where the stretch begins or ends with something else than a letter or digit that side is a boundary.
 */
export function isWholeWords(text: string, start: number, end: number): boolean {
  if (isWordAt(text, end) && isWordAt(text, end - 1)) return false;
  if (!isWordAt(text, start - 1) || !isWordAt(text, start)) return true;
  return isProclitic(text, start);
}

/** Whether nothing but proclitics stands between the beginning of the word and `offset`. */
function isProclitic(text: string, offset: number): boolean {
  let at = offset - 1;
  const skipMarks = (): void => {
    while (at >= 0 && isHaraka(text.charCodeAt(at))) at--;
  };
  skipMarks();
  if (!second.has(text.charCodeAt(at))) return first.has(text.charCodeAt(at)) && !isWordAt(text, at - 1);
  at--;
  if (!isWordAt(text, at)) return true;
  skipMarks();
  return first.has(text.charCodeAt(at)) && !isWordAt(text, at - 1);
}

const first = new Set([...'وف'].map((c) => c.charCodeAt(0)));
const second = new Set([...'بلك'].map((c) => c.charCodeAt(0)));
const isHaraka = (unit: number): boolean => (unit >= 0x64b && unit <= 0x652) || unit === 0x640;
