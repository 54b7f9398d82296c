import { commands, Disposable, TabInputText, Uri, ViewColumn, window } from 'vscode';
import type { ActiveArticle } from '../activeArticle.ts';
import { isOnDisk } from '../articles.ts';
import { commandIds } from '../commandIds.ts';
import { articleLanguages } from '../languages.ts';
import { t } from '../words.ts';
import { type Readers, readerViewType } from './readers.ts';

/** Opening the Reader, and going back to the text. */
export function readerCommands(active: ActiveArticle, readers: Readers): Disposable {
  const register = commands.registerCommand;
  return Disposable.from(
    register(commandIds.openReader, (uri?: unknown) => openReader(active, uri, ViewColumn.Active)),
    register(commandIds.openReaderToSide, (uri?: unknown) => openReader(active, uri, ViewColumn.Beside)),
    register(commandIds.readerToText, () => toText(readers)),
    register(commandIds.addPiece, () => readers.active?.addPiece()),
  );
}

async function openReader(active: ActiveArticle, named: unknown, column: ViewColumn): Promise<void> {
  // A button or a menu names the file it stands for.
  const uri = named instanceof Uri ? named : articleOf(active);
  if (!uri) return void window.showInformationMessage(t('The active editor shows no article.'));
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const instead = column === ViewColumn.Active && input instanceof TabInputText && isSame(input.uri, uri);
  if (instead) await commands.executeCommand('reopenActiveEditorWith', readerViewType);
  else await commands.executeCommand('vscode.openWith', uri, readerViewType, column);
}

/** Of a sidecar the article; any text that may become an article counts. */
function articleOf(active: ActiveArticle): Uri | undefined {
  const document = window.activeTextEditor?.document;
  if (active.current) return active.current.uri;
  return document && articleLanguages.has(document.languageId) && isOnDisk(document.uri) ? document.uri : undefined;
}

/** The text editor in the place of the Reader, at the same passage. */
async function toText(readers: Readers): Promise<void> {
  const reader = readers.active;
  if (!reader) return;
  const [selection] = await reader.selection();
  const { document } = reader;
  await commands.executeCommand('reopenActiveEditorWith', 'default');
  if (selection) await window.showTextDocument(document, { selection, preview: false });
}

const isSame = (a: Uri, b: Uri): boolean => a.toString() === b.toString();
