import { isolate } from '../bidi.ts';

/** Characters of a passage that a title shows. */
const length = 60;

/** What looks like the name of an icon, and would be drawn as one. */
const icon = /\$\([\w-]+(?:~[a-z]+)?\)/gi;

/** Foreign text for a place that draws icons: a row of a list, the status bar. */
export const withoutIcons = (text: string): string => text.replace(icon, (name) => `\\${name}`);

/** Some words on one line, cut at a word where they are long. */
export function excerpt(words: string, most = length): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return isolate(line);
  const cut = characters.slice(0, most).join('');
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
  return isolate(`${(whole.length > most / 2 ? whole : cut).trimEnd()}…`);
}
