import { doubleQuoted } from '../sidecar/doubleQuoted.ts';
import { quoteScalar } from '../sidecar/quoteScalar.ts';

/**
 * Writes `text` as the YAML scalar that takes the place of `source`, keeping its kind of quotes; a plain one gets
 * quotes where the new text would mean something else without them, in block or flow style. Undefined where
 * `source` is nothing that may be replaced by itself (an alias, an anchor or a tag).
 */
export function replaceScalar(source: string, text: string): string | undefined {
  if (/^[*&!]/.test(source)) return undefined;
  // A block of text ends behind its line break.
  if (/^[|>]/.test(source)) return `${quoteScalar(text)}${/[\r\n]+$/.exec(source)?.[0] ?? ''}`;
  if (source.startsWith('"')) return doubleQuoted(text);
  if (source.startsWith("'")) return isPrintable(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
  return isPlain(text) ? text : quoteScalar(text);
}

const isPrintable = (text: string): boolean => !/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u.test(text);

/**
 * A conservative yes: letters, marks, digits, single inner spaces and a few signs that no YAML reader takes for
 * syntax, and one `#` between other characters.
 */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{N}_./(][\p{L}\p{M}\p{N}_./()،+@=~$^;' -]*(?:#[\p{L}\p{M}\p{N}_./=-]+)?$/u.test(text) &&
    !/ #|\s$|^\.\.\./.test(text)
  );
}
