/**
 * The table behind `normalize`: what a single code unit is folded to. Values at or above 0 are code units to emit; the
 * others say what has to be done. Worked out once a code unit, on first sight.
 */
const table = new Int32Array(0x10000).fill(-1);
const unseen = -1;
export const drop = -2;
/** A combining mark of another script than Arabic: composed with its letter. */
export const joinMark = -3;
/** Half of a surrogate pair. */
export const surrogate = -4;
/** Values at or below are several units: see {@link expansionOf}. */
export const special = -16;

export const space = 0x20;
/** All quotation marks become this one. It stands below {@link star}, so that runs of it can be told cheaply. */
export const quoteMark = 0x22;
/** Folded values up to this one may collapse with the one before. */
export const star = 0x22;

const expansions: string[] = [];

export function foldOf(unit: number): number {
  const known = table[unit] ?? drop;
  if (known !== unseen) return known;
  const found = work(unit);
  table[unit] = found;
  return found;
}

/** What a value at or below {@link special} stands for. */
export const expansionOf = (value: number): string => expansions[special - value] ?? '';

function work(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return surrogate;
  const single = singles.get(unit);
  if (single !== undefined) return single;
  const char = String.fromCharCode(unit);
  if (/\s/.test(char)) return space;
  if (arabicMark.test(char) || ignorable.test(char)) return drop;
  if (/\p{M}/u.test(char)) return joinMark;
  const form = char.normalize('NFKC');
  if (form === char) return unit;
  if (form.length === 1) return foldOf(form.charCodeAt(0));
  // Presentation forms of harakat stand on a space or tatweel of their own.
  const bare = [...form].filter((c) => !arabicMark.test(c)).join('');
  if (bare !== form && bare.trim() === '') return drop;
  if (bare.length === 1) return foldOf(bare.charCodeAt(0));
  expansions.push(bare);
  return special - (expansions.length - 1);
}

/** Harakat, Quranic signs, and tatweel. */
const arabicMark = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff]/;

/** Bidi controls, joiners, soft hyphens, zero-width spaces, byte order marks, variation selectors, other controls. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each stands for itself
const ignorable = /[\p{Cf}\u034f\u180b-\u180d\ufe00-\ufe0f]|(?!\s)\p{Cc}/u;

const singles = new Map<number, number>();

function fold(to: string, from: string): void {
  for (const char of from) singles.set(char.charCodeAt(0), to.charCodeAt(0));
}

fold('"', '"\'«»‹›“”„‟‘’‚‛`´＂＇「」『』〝〞〟′″');
fold('-', '-‐‑‒–—―−﹘﹣－');
fold(',', ',،٬');
fold(';', ';؛');
fold('?', '?؟');
fold('%', '%٪');
fold('.', '.٫۔');
fold('*', '*٭');
fold('ا', 'اأإآٱٲٳٵ');
fold('و', 'وؤ');
fold('ي', 'يىئیےې');
fold('ك', 'كکڪ');
fold('ه', 'هةہھەۀۂۃ');
fold(' ', '\u0085\u200b');
for (let digit = 0; digit < 10; digit++) {
  singles.set(0x660 + digit, 0x30 + digit);
  singles.set(0x6f0 + digit, 0x30 + digit);
}
