import { doubleQuoted } from './doubleQuoted.ts';

/** Text as a quoted YAML scalar on one line: in single quotes where these can hold it, else in double ones. */
export function quoteScalar(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these need an escape.
  if (!/[\0-\x1f\x7f\x85\u2028\u2029]/u.test(text) && (!text.includes("'") || text.includes('"'))) {
    return `'${text.replaceAll("'", "''")}'`;
  }
  return doubleQuoted(text);
}
