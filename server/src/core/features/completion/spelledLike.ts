import { foldOf } from '../../text/folding.ts';

/**
 * A pattern for what was typed in any spelling that means the same to a reader: marks and tatweel, forms of alef, ya and
 * ta marbuta, letter case, quotation marks, runs of white space. Running it over a text takes a fraction of the time
 * that folding the text does. Undefined where nothing was typed.
 */
export function spelledLike(typed: string): RegExp | undefined {
  const parts: string[] = [];
  for (const char of typed.trim().slice(0, longest).replace(/\s+/g, ' ')) {
    const folded = char.length === 1 ? foldOf(char.charCodeAt(0)) : 0;
    if (char === ' ') parts.push('\\s+');
    else if (folded >= 0) parts.push(folded === 0 ? asItself(char) : spellings(folded, char));
  }
  // One that has only marks in it.
  return parts.length === 0 ? undefined : new RegExp(parts.join(marks), 'giu');
}

/** More is not looked for; nobody types so much before choosing. */
const longest = 200;

/** What may stand between letters without counting: Arabic marks, tatweel, joiners. */
const marks = '[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u200c-\\u200f]*';

const known = new Map<number, string>();

/** A class of all letters that are folded to the same. */
function spellings(folded: number, char: string): string {
  const before = known.get(folded);
  if (before !== undefined) return before;
  const same = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((unit) => foldOf(unit) === folded),
  );
  const found =
    same.length === 0 ? asItself(char) : `[${same.map((unit) => asItself(String.fromCharCode(unit))).join('')}]`;
  known.set(folded, found);
  return found;
}

const ranges = [
  [0x21, 0x24f],
  [0x600, 0x6ff],
  [0x2010, 0x203f],
] as const;

/** Any character as itself, inside of a class and out of it. */
const asItself = (char: string): string => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
