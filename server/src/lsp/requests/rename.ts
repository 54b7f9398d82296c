import {
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { prepareRename, rename } from '../../core/features/rename.ts';
import type { Message } from '../../core/messages/message.ts';
import { render } from '../../core/messages/render.ts';
import type { Uri } from '../../core/model/uri.ts';
import { linesOf, rangeIn } from '../convert.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../workspaceEdit.ts';

/** Gives speakers and annotations other ids, in all files at once or not at all. */
export function registerRename(session: Session): void {
  const { client, connection, workspace } = session;
  const refuse = (message: Message): ResponseError<void> =>
    new ResponseError(LSPErrorCodes.RequestFailed, render(message, client.locale));
  connection.onPrepareRename(
    session.answer((snapshot, uri, { position }): PrepareRenameResult | ResponseError<void> => {
      const offset = linesOf(snapshot, uri)?.offset(position);
      if (offset === undefined) return refuse({ id: 'rename.nothing' });
      const found = prepareRename(snapshot, uri, offset);
      if ('refused' in found) return refuse(found.refused);
      return { range: rangeIn(snapshot, uri, found.span), placeholder: found.placeholder };
    }),
  );
  connection.onRenameRequest(
    session.answer(async (_, uri, { position, newName }, token): Promise<WorkspaceEdit | ResponseError<void>> => {
      // What names it may lie in files that are not read yet.
      await workspace.idle();
      const snapshot = workspace.snapshot();
      const offset = linesOf(snapshot, uri)?.offset(position);
      if (offset === undefined) return refuse({ id: 'rename.nothing' });
      const found = rename(snapshot, uri, offset, newName, token);
      if ('refused' in found) return refuse(found.refused);
      const edit = toWorkspaceEdit(session, snapshot, found.edit);
      return client.changeAnnotations ? grouped(session, uri, edit) : edit;
    }),
  );
}

/**
 * The edit in two groups for the client's preview: this file, and all others. Neither asks to be confirmed: VS Code
 * would leave those edits out unless each is ticked, and an id that is renamed in one file alone leads nowhere.
 */
function grouped({ client, documents }: Session, uri: Uri, edit: WorkspaceEdit): WorkspaceEdit {
  const here = documents.spelling(uri);
  const changes = edit.documentChanges ?? [];
  const others = changes.filter((change) => TextDocumentEdit.is(change) && change.textDocument.uri !== here).length;
  if (others === 0) return edit;
  const label = (id: 'rename.this-file' | 'rename.other-files'): string =>
    render({ id, args: { count: others } }, client.locale);
  return {
    ...edit,
    documentChanges: changes.map((change) => {
      if (!TextDocumentEdit.is(change)) return change;
      const group = change.textDocument.uri === here ? 'here' : 'others';
      return { ...change, edits: change.edits.map((each) => ({ ...each, annotationId: group })) };
    }),
    changeAnnotations: {
      here: { label: label('rename.this-file'), needsConfirmation: false },
      others: { label: label('rename.other-files'), needsConfirmation: false },
    },
  };
}
