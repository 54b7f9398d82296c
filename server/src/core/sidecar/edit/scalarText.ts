import { doubleQuoted } from '../doubleQuoted.ts';
import { knownKeys } from '../knownKeys.ts';

/** Where a scalar is to stand. */
export interface ScalarPlace {
  /** Inside brackets or braces. */
  readonly flow: boolean;
  /** The key that it is the value of; undefined in lists. */
  readonly key?: string | undefined;
}

/** A string on one line: plain where every reader of YAML takes it for a string again, else quoted. */
export const scalarText = (text: string, place: ScalarPlace): string => (isPlain(text, place) ? text : quoted(text));

/** In double quotes, or in single ones where these spare an escape. */
export function quoted(text: string): string {
  if (/["\\]/u.test(text) && !text.includes("'") && isOneLine(text)) return `'${text}'`;
  return inDouble(text);
}

/** In double quotes whatever it holds; nothing that would order or break the line differently stands there unescaped. */
export const inDouble = (text: string): string =>
  doubleQuoted(text).replace(/[\u202a-\u202e\u2066-\u2069]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);

/** In single quotes; undefined where these cannot hold it. */
export const inSingle = (text: string): string | undefined =>
  isOneLine(text) ? `'${text.replaceAll("'", "''")}'` : undefined;

/** A key on one line. */
export const keyText = (key: string): string =>
  /^[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}._-]*$/u.test(key) && key.length < 400 && isPlain(key, { flow: true })
    ? key
    : quoted(key);

/** Printable as it stands on one line, and shown in its own order. */
const isOneLine = (text: string): boolean => !unprintable.test(text);

// Line breaks, controls and halves of characters; what opens or closes an embedding would reach beyond the scalar.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unprintable = /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u;

/** Whether a literal block can hold it, apart from where it stands. */
export function fitsBlock(text: string): boolean {
  if (!text.includes('\n') || /^\n|\n\n$|\n[ \t]+(?=\n|$)|^[ \t]|\n\t/u.test(text)) return false;
  return !unprintable.test(text.replace(/[\n\t]/gu, ' '));
}

/** Keys whose values are dates: these stay plain although some readers know dates. */
const dateKeys: ReadonlySet<string> = new Set(['asOf', 'date', 'published']);

/** Whether it can be written without quotes and is a string to readers of YAML 1.1 and 1.2 alike. */
export function isPlain(text: string, { flow, key }: ScalarPlace): boolean {
  if (text === '' || text.trim() !== text || !isOneLine(text)) return false;
  // Marks of YAML at the beginning, a dash or question mark among them whatever follows.
  if (/^[-?:,[\]{}#&*!|>'"%@`=<]|^\.\.\./u.test(text)) return false;
  if (/:(?:[ ]|$)| #/u.test(text)) return false;
  if (flow && /[,[\]{}]/u.test(text)) return false;
  const colon = text.indexOf(':');
  // `note:x` looks like a key whose space was forgotten.
  if (colon > 0 && knownKeys.has(text.slice(0, colon))) return false;
  if (words.test(text) || numbers.test(text)) return false;
  return !timestamp.test(text) || (key !== undefined && dateKeys.has(key) && !/^\d+$/u.test(text));
}

const words = /^(?:y|n|yes|no|on|off|true|false|null|~)$/iu;

/** Whole and broken numbers of YAML 1.1 and 1.2: `007`, `0x1F`, `1_000`, `1e3`, `10:30`, `.inf`. */
const numbers =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|\d[\d_]*|(?:\d[\d_]*)?\.[\d_]*(?:e[-+]?\d+)?|\d[\d_]*(?:\.[\d_]*)?e[-+]?\d+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\.(?:inf|nan))$/iu;

const timestamp = /^\d{4}-\d\d?-\d\d?(?:$|[Tt ])/u;
