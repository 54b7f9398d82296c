import type { MessageId } from './catalogue.ts';

/**
 * A sentence before it has words: an id of the catalogue and what goes into it. Strings come from articles, sidecars
 * and file names, so rendering isolates them (FSI…PDI) and escapes them for Markdown; `{ literal }` is a key or code
 * of ours and stands as it is.
 */
export interface Message {
  readonly id: MessageId;
  readonly args?: Readonly<Record<string, Arg>>;
}

export type Arg = string | number | { readonly literal: string } | readonly string[];

/** Tells a message from whatever else may stand where one does. */
export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
