import type { FileRename, WorkspaceEdit } from 'vscode-languageserver';
import { willRenameFiles } from '../../core/features/willRenameFiles.ts';
import { toUri } from '../../core/model/uri.ts';
import type { Changes } from '../changes.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../workspaceEdit.ts';

/** Keeps sidecars beside their articles, and relations pointing to them, when files are renamed or moved. */
export function registerFileOperations(session: Session, changes: Changes): void {
  const { client, connection, workspace } = session;
  connection.workspace.onWillRenameFiles(async ({ files }, token): Promise<WorkspaceEdit | null> => {
    await workspace.idle();
    const snapshot = workspace.snapshot();
    const asked = files.map(({ oldUri, newUri }) => ({ from: toUri(oldUri), to: toUri(newUri) }));
    const { renames, edits } = willRenameFiles(snapshot, asked, token);
    if (token.isCancellationRequested || (renames.length === 0 && edits.length === 0)) return null;
    if (!client.renamesFiles) {
      // Mended relations would lead to sidecars that this client leaves behind.
      connection.console.warn('This editor cannot rename files on request, so sidecars were not moved along.');
      return null;
    }
    return toWorkspaceEdit(session, snapshot, edits, renames);
  });
  const refresh = (uris: readonly string[]): void =>
    session.inBackground(
      'refresh',
      workspace.refresh(uris.map(toUri)).then(() => changes.elsewhere()),
    );
  const both = ({ oldUri, newUri }: FileRename): readonly string[] => [oldUri, newUri];
  connection.workspace.onDidRenameFiles(({ files }) => refresh(files.flatMap(both)));
  connection.workspace.onDidCreateFiles(({ files }) => refresh(files.map(({ uri }) => uri)));
  connection.workspace.onDidDeleteFiles(({ files }) => refresh(files.map(({ uri }) => uri)));
}
