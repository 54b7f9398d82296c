import type { Node } from '../../model/tree.ts';
import type { EditList } from './editList.ts';
import { Harm } from './harm.ts';
import { isBreak, isComment, lineEnd, skipBlank, skipToContent } from './lines.ts';
import type { Writing } from './writeValue.ts';

/** What every part of the editor works with. */
export interface Context extends Writing {
  readonly edits: EditList;
}

/** The end of the line at `offset`, behind which nothing but a comment stands on it. */
export function endOfEntryLine({ text }: Writing, offset: number): number {
  const at = skipBlank(text, offset);
  if (at < text.length && !isBreak(text.charCodeAt(at)) && !isComment(text, at)) throw new Harm();
  return lineEnd(text, at);
}

/**
 * Insists that a value stands right behind its colon or dash, which ends at `indicator`: anchors, tags and aliases
 * stand in between, or are what the tree has the value from.
 */
export function checkValue({ text }: Writing, indicator: number, value: Node): void {
  if (value.kind === 'scalar' && value.style === 'empty') {
    if (value.start !== indicator || value.end !== indicator) throw new Harm();
    const after = text.charCodeAt(skipToContent(text, indicator));
    if (isProperty(after)) throw new Harm();
    return;
  }
  if (skipToContent(text, indicator) !== value.start) throw new Harm();
  const first = text.charCodeAt(value.start);
  if (isProperty(first)) throw new Harm();
  if (value.kind !== 'scalar') {
    if (value.flow) checkMarks(text, value.start, value.end, value.kind);
    return;
  }
  const isAsRead =
    value.style === 'double'
      ? first === 34 && value.end - value.start > 1 && text.charCodeAt(value.end - 1) === 34
      : value.style === 'single'
        ? first === 39 && value.end - value.start > 1 && text.charCodeAt(value.end - 1) === 39
        : value.style !== 'block' || first === 124 || first === 62;
  if (!isAsRead) throw new Harm();
}

export function checkMarks(text: string, start: number, end: number, kind: 'map' | 'seq'): void {
  const marks = kind === 'map' ? '{}' : '[]';
  if (end - start < 2 || text[start] !== marks[0] || text[end - 1] !== marks[1]) throw new Harm();
}

/** `&`, `*`, `!` */
const isProperty = (code: number): boolean => code === 38 || code === 42 || code === 33;

/** Just behind the colon of a key that ends at `offset`. */
export function colonAfter({ text }: Writing, offset: number): number {
  const at = skipBlank(text, offset);
  if (text.charCodeAt(at) !== 58) throw new Harm();
  return at + 1;
}
