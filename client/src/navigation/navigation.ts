import { Range, Selection, type TextEditor, TextEditorRevealType, type Uri, window } from 'vscode';
import type { Highlight } from '../../../server/src/protocol/requests.ts';
import { toRange } from '../convert.ts';
import type { Reader } from '../reader/reader.ts';
import type { Readers } from '../reader/readers.ts';
import type { Server } from '../server.ts';
import { t } from '../words.ts';
import { step } from './step.ts';

export type Wanted = 'annotations' | 'unsourced';

/** Selects the next or previous annotation of the active article; in its Reader it gets the focus. */
export async function goTo(
  server: Server,
  readers: Readers,
  direction: 'next' | 'previous',
  wanted: Wanted,
): Promise<void> {
  const reader = readers.active;
  if (reader) return goInReader(server, reader, direction, wanted);
  const editor = window.activeTextEditor;
  if (!editor) return;
  const target = step(await stopsOf(server, editor.document.uri, wanted), editor.selection, direction);
  if (target) select(editor, new Selection(target.start, target.end));
  else window.setStatusBarMessage(nothing(wanted), 4000);
}

async function goInReader(
  server: Server,
  reader: Reader,
  direction: 'next' | 'previous',
  wanted: Wanted,
): Promise<void> {
  const { focused } = reader;
  const [stops, [selected]] = await Promise.all([stopsOf(server, reader.uri, wanted), reader.selection()]);
  const at = stops.find(({ of }) => of.annotation === focused?.annotation && of.entry.uri === focused.sidecar);
  const target = step(stops, at ?? selected ?? new Range(0, 0, 0, 0), direction);
  if (!target) {
    window.setStatusBarMessage(nothing(wanted), 4000);
    reader.announce(nothing(wanted));
    return;
  }
  const { entry, annotation } = target.of;
  reader.revealAnnotation({ sidecar: entry.uri, annotation }, new Range(target.start, target.end));
}

/** Where each annotation begins, with its first piece. */
async function stopsOf(server: Server, article: Uri, wanted: Wanted) {
  const result = await server.highlights(article);
  return (result?.highlights ?? [])
    .filter((highlight: Highlight) => wanted === 'annotations' || !highlight.sourced)
    .flatMap((of) => {
      const [first] = of.ranges;
      if (!first) return [];
      const { start, end } = toRange(first);
      return [{ start, end, of }];
    });
}

const nothing = (wanted: Wanted): string =>
  wanted === 'annotations' ? t('Nothing is annotated here.') : t('Every statement here has a source.');

export function select(editor: TextEditor, selection: Selection): void {
  editor.selection = selection;
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
