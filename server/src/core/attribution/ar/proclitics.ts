/**
 * A folded word as it stands, then as it would be without what Arabic writes on to it: و or ف, then ب, ل or ك; of `لل` the
 * article comes back (`للمرقاب` → `المرقاب`). Words of other scripts come back alone.
 */
export function withoutProclitics(word: string): readonly string[] {
  const found = [word];
  const first = /^[وف]/.test(word) ? [word, word.slice(1)] : [word];
  for (const rest of first) {
    if (rest !== word && rest.length > 1) found.push(rest);
    if (!/^[بلك]/.test(rest) || rest.length < 3) continue;
    if (rest.startsWith('لل')) found.push(`ا${rest.slice(0, 1)}${rest.slice(2)}`);
    found.push(rest.slice(1));
  }
  return found;
}
