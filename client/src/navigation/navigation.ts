import { l10n, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { Highlight } from '../../../server/src/protocol/requests.ts';
import { toRange } from '../convert.ts';
import type { Server } from '../server.ts';
import { step } from './step.ts';

export type Wanted = 'annotations' | 'unsourced';

/** Selects the next or previous annotation of the active article. */
export async function goTo(server: Server, direction: 'next' | 'previous', wanted: Wanted): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const result = await server.highlights(editor.document.uri);
  const ranges = (result?.highlights ?? [])
    .filter((highlight: Highlight) => wanted === 'annotations' || !highlight.sourced)
    .flatMap(({ ranges: [first] }) => (first ? [toRange(first)] : []));
  const target = step(ranges, editor.selection, direction);
  if (target) select(editor, new Selection(target.start, target.end));
  else {
    const nothing =
      wanted === 'annotations' ? l10n.t('Nothing is annotated here.') : l10n.t('Every statement here has a source.');
    window.setStatusBarMessage(nothing, 4000);
  }
}

export function select(editor: TextEditor, selection: Selection): void {
  editor.selection = selection;
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
