import type { Span } from '../model/span.ts';

/**
 * Words and signs of a text, or of the part inside `within`, in order and without the white space between them. A word is
 * a run of letters, digits and underscores with their marks, zero-width joiners and bidi marks; an apostrophe, full stop
 * or comma joins it where a letter or digit stands on both sides (`it's`, `U.S`, `3.5`, not `end.`). Everything else is a
 * token of one character, an emoji with all that joins it. Arabic clitics stay with their word. No token is cut inside
 * a character, none has white space in it, and every other code unit belongs to one.
 */
export function tokensOf(text: string, within: Span = { start: 0, end: text.length }): readonly Span[] {
  const tokens: Span[] = [];
  token.lastIndex = within.start;
  for (let match = token.exec(text); match && match.index < within.end; match = token.exec(text)) {
    tokens.push({ start: match.index, end: Math.min(match.index + match[0].length, within.end) });
  }
  return tokens;
}

const letter = '[\\p{L}\\p{N}_]';
/** What stands on a character and is not seen by itself. U+FEFF is white space to JavaScript. */
const attached = '[\\p{M}\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069]';
const joiner = "['’.,\\u066b\\u066c]";

const token = new RegExp(
  [
    `${attached}*${letter}(?:${letter}|${attached}|${joiner}(?=${letter}))*`,
    // An emoji sequence: flags are pairs, the rest goes on at joiners and skin tones.
    `\\p{Regional_Indicator}{2}`,
    `(?:${attached}|[^\\s])(?:\\p{M}|\\p{Emoji_Modifier}|\\u200d\\p{Extended_Pictographic}|${attached})*`,
  ].join('|'),
  'gu',
);
