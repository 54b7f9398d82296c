import type { Span } from '../../model/span.ts';

/** Where a person types in a YAML file, whatever state the rest of it is in. */
export interface Cursor {
  /**
   * Keys from the top to what is being typed, `*` standing for an item of a list: to the value, or, for a key, to the
   * map that it is to stand in.
   */
  readonly path: readonly string[];
  /** What may be written here. `start`: an item, or a value on a line of its own, which may turn out to be a map. */
  readonly may: 'key' | 'value' | 'start';
  /** What a completion replaces, on the cursor's line; inside quotation marks without them. */
  readonly span: Span;
  /** What stands between the beginning of `span` and the cursor. */
  readonly typed: string;
  readonly quote: '' | '"' | "'";
  /** Whether the closing quotation mark is there. */
  readonly closed: boolean;
  /** Inside `[…]` or `{…}`. */
  readonly flow: boolean;
  /** Whether a colon follows the key. */
  readonly colon: boolean;
  /** What YAML wants between what stands before the cursor and what is written there. */
  readonly lead: '' | ' ' | '- ';
  /** In block style: the column of the keys beside this one, or of the first key of what begins here. */
  readonly column: number;
  /** The keys of the map (the one at the cursor too), each with its value where that is a scalar of one line. */
  readonly siblings: ReadonlyMap<string, string>;
  /** The same of the whole annotation or speaker that the cursor is in. */
  readonly entryKeys: ReadonlyMap<string, string>;
  /** White space stands between the value that is there and the cursor. */
  readonly behind: boolean;
  /** Where the line begins that the entry of the section (an annotation, a speaker) begins on. */
  readonly entry: number;
}
