import type { YamlValue } from '../edit/operation.ts';

/** The part of a file that a change is in; `file` is what stands at its top (`annotator`, `articles`, …). */
export type DiffSection = 'file' | 'article' | 'speakers' | 'questions' | 'kinds' | 'rules' | 'suggest' | 'annotations';

/**
 * One difference in meaning between two versions of a file.
 * `moved`: the entry stands behind another one now. `renamed`: it has another id, and is the same otherwise, or has the
 * same words. `reordered`: a list whose order says nothing has its items in another one.
 */
export interface Change {
  readonly section: DiffSection;
  /** The id of an annotation, speaker, question, kind or rule; undefined for `file`, `article` and `suggest`. */
  readonly entry?: string;
  /** With dots where it is a key of a key (`said.date`); undefined where the entry as a whole is meant. */
  readonly key?: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'renamed' | 'reordered';
  /** What it was, or the id that it had. */
  readonly old?: YamlValue;
  /** What it is. */
  readonly new?: YamlValue;
  /** Of a list: what came and what went. */
  readonly added?: readonly YamlValue[];
  readonly removed?: readonly YamlValue[];
  /** Of what moved: the id of the entry before it; undefined where it is the first now. */
  readonly after?: string;
}
