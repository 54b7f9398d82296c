/** Letters that are written in several ways for one another, as people type them into a search box. */
const alike: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ـ: '',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/**
 * Text to search in or for: without case, marks (harakat, accents, the hamza on a letter), tatweel, direction marks and
 * punctuation, one blank between words. For lookup only.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’ʿʾ]/gu, '')
    .toLowerCase()
    .replace(/[ٱىیېکةەـıßæœøłđ]/g, (letter) => alike[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
