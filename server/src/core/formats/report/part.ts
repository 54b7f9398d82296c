import type { Message } from '../../messages/message.ts';

/** A run of a line of a report, before it is HTML or Markdown. */
export type Part =
  /** Text of a file, with the address it leads to where that is one of the web. */
  | { readonly is: 'foreign'; readonly text: string; readonly href?: string }
  /** Words of ours. */
  | { readonly is: 'words'; readonly message: Message }
  /** Wording of an article, quoted; it may bring quotation marks of its own. */
  | { readonly is: 'quotation'; readonly text: string; readonly marked: boolean }
  /** The name of an article, with the address of the report about it, relative to this one. */
  | { readonly is: 'report'; readonly text: string; readonly href: string }
  /** Another annotation of the same report. */
  | { readonly is: 'item'; readonly number: number }
  /** A code or key of the format. */
  | { readonly is: 'code'; readonly text: string };

/** Something told about an annotation or a speaker: a label and values, each a line of parts. */
export interface Row {
  /** A message, or a key as it stands in the file. */
  readonly label: Message | string;
  readonly values: readonly (readonly Part[])[];
}

export const foreign = (text: string, href?: string): Part => ({
  is: 'foreign',
  text,
  ...(href === undefined ? {} : { href }),
});

export const words = (id: Message['id'], args?: Message['args']): Part => ({
  is: 'words',
  message: args ? { id, args } : { id },
});

/** Rows with something to say. */
export const filled = (rows: readonly (Row | undefined)[]): readonly Row[] =>
  rows.filter((row): row is Row => row !== undefined && row.values.length > 0);

/** A row of single texts; undefined and empty ones are left out. */
export const textRow = (id: Message['id'], ...texts: readonly (string | undefined)[]): Row => ({
  label: { id },
  values: texts.flatMap((text) => (text ? [[foreign(text)]] : [])),
});
