import { type Uri, workspace } from 'vscode';
import type { Look } from '../../webview/messages.ts';

/** How a person wants the Reader to look, for one article. */
export function readerLook(uri: Uri): Look {
  const settings = workspace.getConfiguration('isnad.reader', uri);
  return { fontFamily: settings.get<string>('fontFamily', ''), fontSize: settings.get<number>('fontSize', 0) };
}
