/**
 * What a UTF-16 code unit is to us. Worked out once a code unit and remembered, since regular expressions with
 * property escapes are far too slow for a hot loop. Halves of surrogate pairs are `astral`: look at the pair.
 */
export const unitClass = { unknown: 0, word: 1, mark: 2, space: 3, other: 4, astral: 5 } as const;

const classes = new Uint8Array(0x10000);
const wordPattern = /^[\p{L}\p{N}]$/u;
const markPattern = /^\p{M}$/u;
const spacePattern = /^\s$/;

/** One of {@link unitClass}. */
export function classOf(unit: number): number {
  const known = classes[unit] ?? unitClass.other;
  if (known !== unitClass.unknown) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unitClass.astral;
  const char = String.fromCharCode(unit);
  if (wordPattern.test(char) || char === '_') return unitClass.word;
  if (markPattern.test(char)) return unitClass.mark;
  return spacePattern.test(char) || unit === 0x85 ? unitClass.space : unitClass.other;
}

export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

export const isSpace = (unit: number): boolean => classOf(unit) === unitClass.space;
export const isMark = (unit: number): boolean => classOf(unit) === unitClass.mark;

/** Whether the character at `offset` belongs to a word: a letter, a digit, a mark on one, or an underscore. */
export function isWordAt(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const kind = classOf(text.charCodeAt(offset));
  if (kind !== unitClass.astral) return kind === unitClass.word || kind === unitClass.mark;
  const start = isLowSurrogate(text.charCodeAt(offset)) ? offset - 1 : offset;
  const point = text.codePointAt(start);
  return point !== undefined && point > 0xffff && /^[\p{L}\p{N}\p{M}]$/u.test(String.fromCodePoint(point));
}

/** Whether `offset` stands between the halves of a surrogate pair. */
export const splitsPair = (text: string, offset: number): boolean =>
  offset > 0 &&
  offset < text.length &&
  isLowSurrogate(text.charCodeAt(offset)) &&
  isHighSurrogate(text.charCodeAt(offset - 1));

/**
 * Whether a cut at `offset` would part a letter from its marks, an emoji from its modifiers, or a surrogate pair. A
 * plain reading of UAX #29 that covers what news text holds; flags and Indic conjuncts are not looked into.
 */
export function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const after = text.charCodeAt(offset);
  if (after < 0x300) return false;
  const before = text.charCodeAt(offset - 1);
  if (isLowSurrogate(after) && isHighSurrogate(before)) return true;
  const breaks = classOf(before) === unitClass.space;
  if (isMark(after)) return !breaks;
  if (after === 0x200d) return isLowSurrogate(before) || before === 0xfe0f;
  if (before === 0x200d) return isHighSurrogate(after);
  return after === 0xd83c && isSkinTone(text.charCodeAt(offset + 1)) && isLowSurrogate(before);
}

const isSkinTone = (low: number): boolean => low >= 0xdffb && low <= 0xdfff;
