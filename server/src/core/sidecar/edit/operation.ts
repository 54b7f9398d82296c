/** A value to be written. Strings come out as strings on reading again, whatever they look like (`no`, `007`, `#c3`). */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap;

/** In the order in which the keys are to be written; keys without a value are left out. */
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Keys and list positions from the root: `['annotations', 3, 'via']`. */
export type Path = readonly (string | number)[];

/**
 * One change of a YAML file. Operations apply one after another, so the path of each is that of the file as those
 * before it left it.
 */
export type Operation =
  /** Replaces the value, or adds the key (its maps too, where they are missing) at its place in the schema's order. */
  | { readonly op: 'set'; readonly path: Path; readonly value: YamlValue }
  /** Takes the key or item out, with the comments that are about it alone; what is not there is no error. */
  | { readonly op: 'remove'; readonly path: Path }
  /** Adds an item to the list at `path`, at `index` or at its end. The list is made where there is none; a value that
   * stands alone becomes the list's first item (`speaker: a` → `speaker: [a, b]`). */
  | { readonly op: 'insert'; readonly path: Path; readonly index?: number; readonly value: YamlValue }
  /** Another name for the key at `path`; its value stays as it is, to the byte. */
  | { readonly op: 'renameKey'; readonly path: Path; readonly key: string };
