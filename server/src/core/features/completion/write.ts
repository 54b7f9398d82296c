import { inDouble, inSingle, keyText, scalarText } from '../../sidecar/edit/scalarText.ts';
import type { Cursor } from './cursor.ts';
import type { Completion, Place } from './offer.ts';

type Words = Pick<Completion, 'kind' | 'label'> &
  Partial<Pick<Completion, 'description' | 'detail' | 'documentation' | 'filter'>>;

/**
 * Offers a scalar, in the quotation marks that are there, or in such as it needs. Undefined where those that are there
 * cannot hold it, and where a value is complete already. `lines` are keys that have to follow, with their values.
 */
export function valueItem(
  { text: source, cursor }: Place,
  value: string,
  words: Words,
  lines: readonly (readonly [key: string, value: string])[] = [],
): Completion | undefined {
  const scalar = scalarIn(cursor, value);
  if (scalar === undefined) return undefined;
  const key = cursor.path.at(-1);
  // Keys can follow behind the closing mark only.
  const closes = lines.length > 0 && cursor.quote !== '' && cursor.closed;
  const written = lines.map(([name, each]) => `${name}: ${scalarText(each, { flow: cursor.flow, key: name })}`);
  const joint = cursor.flow ? ', ' : `${lineBreakOf(source)}${' '.repeat(cursor.column)}`;
  return {
    ...words,
    filter: words.filter ?? value,
    span: { start: cursor.span.start, end: cursor.span.end + (closes ? 1 : 0) },
    text: [`${cursor.lead}${scalar}${closes ? cursor.quote : ''}`, ...written].join(joint),
    snippet: false,
    again: key === undefined,
  };
}

function scalarIn(cursor: Cursor, value: string): string | undefined {
  const { quote, closed, flow, path, may } = cursor;
  if (quote === '') return scalarText(value, { flow, key: may === 'value' ? path.at(-1) : undefined });
  const whole = quote === '"' ? inDouble(value) : inSingle(value);
  return whole && `${whole.slice(1, -1)}${closed ? '' : quote}`;
}

/** Offers a key; `rest` is what follows its colon, in snippet syntax where the client takes it. */
export function keyItem({ cursor, snippets }: Place, key: string, words: Words, rest: Rest): Completion | undefined {
  const filter = words.filter ?? key;
  const { span, lead } = cursor;
  if (cursor.colon) return { ...words, filter, span, text: `${lead}${key}`, snippet: false, again: false };
  if (cursor.quote !== '') return undefined;
  const plain = `${lead}${keyText(key)}:`;
  if (!snippets || rest.snippet === undefined) {
    return { ...words, filter, span, text: `${plain}${rest.plain}`, snippet: false, again: rest.again };
  }
  return { ...words, filter, span, text: `${escapeSnippet(plain)}${rest.snippet}`, snippet: true, again: rest.again };
}

/** What is written behind the colon of a new key. */
export interface Rest {
  readonly plain: string;
  /** In snippet syntax; undefined where the plain text does. */
  readonly snippet?: string;
  readonly again: boolean;
}

export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** The line break that the file uses. */
export const lineBreakOf = (text: string): string => {
  const feed = text.indexOf('\n');
  return feed > 0 && text.charCodeAt(feed - 1) === 13 ? '\r\n' : '\n';
};
