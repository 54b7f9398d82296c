/**
 * Text as a double-quoted YAML scalar on one line. JSON's escapes are YAML's as well; what JSON leaves as it stands
 * and YAML takes for a line break, or cannot print, is escaped besides.
 */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
