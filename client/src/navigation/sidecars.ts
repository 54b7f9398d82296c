import { type Position, Selection, type TextEditor, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { Highlight, HighlightsResult, Location } from '../../../server/src/protocol/requests.ts';
import type { ActiveArticle } from '../activeArticle.ts';
import { visibleEditorsOf } from '../articles.ts';
import { toRange } from '../convert.ts';
import type { Reader } from '../reader/reader.ts';
import type { Readers } from '../reader/readers.ts';
import type { Server } from '../server.ts';
import { t } from '../words.ts';
import { select } from './navigation.ts';

/** From the article to the entry of the annotation at the cursor, in the editor beside. */
export async function openSidecar(server: Server, active: ActiveArticle, readers: Readers): Promise<void> {
  const reader = readers.active;
  if (reader) return openSidecarOf(server, active, reader);
  const editor = window.activeTextEditor;
  const article = active.current;
  if (!editor || !article) return void window.showInformationMessage(t('The active editor shows no article.'));
  const here = highlightAt(await server.highlights(editor.document.uri), editor.selection.active);
  const uri = here ? server.toUri(here.entry.uri) : await pickSidecar(server, article.pair.sidecars);
  if (!uri) return;
  const opened = await open(uri, ViewColumn.Beside);
  if (here) select(opened, new Selection(toRange(here.entry.range).start, toRange(here.entry.range).start));
}

/** The same from a Reader: the annotation that has the focus there, else the one at its cursor. */
async function openSidecarOf(server: Server, active: ActiveArticle, reader: Reader): Promise<void> {
  const [result, [place]] = await Promise.all([server.highlights(reader.uri), reader.selection()]);
  const { focused } = reader;
  const here =
    result?.highlights.find(
      ({ annotation, entry }) => annotation === focused?.annotation && entry.uri === focused.sidecar,
    ) ??
    (place && highlightAt(result, place.start));
  if (here) return openEntry(server, here.entry);
  const uri = await pickSidecar(server, active.current?.pair.sidecars ?? []);
  if (uri) await open(uri, ViewColumn.Beside);
}

/** The innermost annotation at a place. */
const highlightAt = (result: HighlightsResult, place: Position): Highlight | undefined =>
  (result?.highlights ?? [])
    .filter(({ ranges }) => ranges.some((range) => toRange(range).contains(place)))
    .sort((a, b) => extent(a.ranges) - extent(b.ranges))[0];

/** Goes to the entry of an annotation, in the editor beside. */
export async function openEntry(server: Server, entry: Location): Promise<void> {
  const opened = await open(server.toUri(entry.uri), ViewColumn.Beside);
  const { start } = toRange(entry.range);
  select(opened, new Selection(start, start));
}

/** From a sidecar back to the passage of the entry at the cursor. */
export async function openArticle(server: Server, active: ActiveArticle, readers: Readers): Promise<void> {
  const editor = window.activeTextEditor;
  const article = active.current;
  if (!editor || article?.shows !== 'sidecar') {
    return void window.showInformationMessage(t('The active editor shows no annotations.'));
  }
  if (!article.pair.exists) {
    return void window.showWarningMessage(t('The article of these annotations is not there.'));
  }
  const { uri } = editor.document;
  const cursor = editor.selection.active;
  const result = await server.highlights(uri);
  const entry = result?.highlights.find(
    ({ entry }) => server.toUri(entry.uri).toString() === uri.toString() && toRange(entry.range).contains(cursor),
  );
  const place = entry?.ranges[0];
  const reader = visibleEditorsOf(article.uri).length === 0 ? readers.visible(article.uri) : undefined;
  if (reader) {
    reader.focus();
    if (entry && place)
      reader.revealAnnotation({ sidecar: entry.entry.uri, annotation: entry.annotation }, toRange(place));
    return;
  }
  const before = (editor.viewColumn ?? ViewColumn.One) - 1;
  const opened = await open(article.uri, before >= ViewColumn.One ? before : ViewColumn.Beside);
  if (place) select(opened, new Selection(toRange(place).start, toRange(place).end));
}

async function open(uri: Uri, elsewhere: ViewColumn): Promise<TextEditor> {
  const viewColumn = visibleEditorsOf(uri)[0]?.viewColumn ?? elsewhere;
  return window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn, preview: false });
}

async function pickSidecar(
  server: Server,
  sidecars: readonly { readonly uri: string; readonly layer?: string }[],
): Promise<Uri | undefined> {
  const items = sidecars.map(({ uri, layer }) => ({
    label: layer ?? t('Annotations'),
    description: workspace.asRelativePath(server.toUri(uri)),
    uri: server.toUri(uri),
  }));
  if (items.length <= 1) {
    if (!items[0]) void window.showInformationMessage(t('Nothing is annotated here.'));
    return items[0]?.uri;
  }
  const picked = await window.showQuickPick(items, { placeHolder: t('Whose annotations?') });
  return picked?.uri;
}

/** How far apart the first and the last place of a passage are: lines first. */
function extent(
  ranges: readonly { start: { line: number; character: number }; end: { line: number; character: number } }[],
) {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return Number.POSITIVE_INFINITY;
  return (last.end.line - first.start.line) * 1e6 + (last.end.character - first.start.character);
}
