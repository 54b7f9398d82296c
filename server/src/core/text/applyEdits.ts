import type { TextEdit } from '../model/workspaceEdit.ts';

/** The text after the edits. Their spans are those of `text` as it stands, in its order, and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span, text: by } of edits) {
    parts.push(text.slice(from, span.start), by);
    from = span.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
