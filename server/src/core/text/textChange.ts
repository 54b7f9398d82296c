/**
 * One edit: `start`…`end` of the text before it becomes `text`. Several apply one after another, so that the offsets
 * of each hold in the text that the ones before it left.
 */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after the edits. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  return changes.reduce((before, { start, end, text: by }) => before.slice(0, start) + by + before.slice(end), text);
}
