/** First Strong Isolate … Pop Directional Isolate: keeps a run of either direction from reordering what is around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

const firstStrong = /[\p{L}]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function isRightToLeft(text: string): boolean {
  const [letter] = firstStrong.exec(text) ?? [];
  return letter !== undefined && rightToLeft.test(letter);
}

/** Of a BCP 47 language. */
export const isRightToLeftLanguage = (language: string): boolean =>
  /^(?:ar|fa|he|ur|ckb|ps|sd|ug|yi|dv)\b/i.test(language);

/**
 * One line for a narrow view. Such a view cuts what is too long at its right edge, which is where right-to-left text
 * begins: that is cut here instead, at its end, after `length` characters at most.
 */
export function fitted(text: string, length: number): string {
  // Isolates that the text brings along could be cut in two.
  const line = text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  if (!isRightToLeft(line) || characters.length <= length) return isolate(line);
  const cut = characters.slice(0, length).join('');
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
  return isolate(`${words.length > length / 2 ? words : cut}…`);
}
