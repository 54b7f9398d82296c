const letter = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u;

/** So many lines with letters tell which way a text runs. */
const sample = 200;

/** The direction in which most paragraphs of a text begin: on the other side stand the notes. */
export function mainDirection(lines: readonly string[]): 'rtl' | 'ltr' {
  let balance = 0;
  let seen = 0;
  for (const line of lines) {
    const [first] = letter.exec(line.slice(0, 400)) ?? [];
    if (first === undefined) continue;
    balance += (rightToLeft.test(first) ? 1 : -1) * Math.min(line.length, 400);
    seen += 1;
    if (seen === sample) break;
  }
  return balance > 0 ? 'rtl' : 'ltr';
}
