/** What a spreadsheet may take for a formula, behind white space and signs that nobody sees. */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;

/** These at the very beginning make some programs look for a formula behind them. */
const lead = /^[\t\r\n]/u;

const special = /[",;|\t\r\n]|^\s|\s$|^'/u;

/**
 * A cell of foreign text, as RFC 4180 has it. One that a spreadsheet could run gets an apostrophe in front, which
 * spreadsheets take for "text follows"; so does one that begins with an apostrophe and such a sign, so that taking one
 * away again always gives what was there.
 */
export function cell(text: string): string {
  const safe = needsApostrophe(text) ? `'${text}` : text;
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const needsApostrophe = (text: string): boolean => {
  const bare = text.replace(/^'+/u, '');
  return formula.test(bare) || lead.test(bare);
};

/** Several values in one cell: ` | ` stands between them, and `\|` and `\\` for these signs inside one. */
export const joined = (values: readonly string[]): string =>
  values.some((value) => value !== '') ? values.map(escaped).join(' | ') : '';

const escaped = (value: string): string => value.replace(/[\\|]/g, '\\$&');
