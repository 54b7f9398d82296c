import type { CreateFile, Range, RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Uri } from '../core/model/uri.ts';
import type { WorkspaceEdit as Edits, FileEdits } from '../core/model/workspaceEdit.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { rangeIn } from './convert.ts';
import type { Session } from './session.ts';

export interface FileRename {
  readonly from: Uri;
  readonly to: Uri;
}

/** Whether the client can carry the edits out: not every editor makes files on request. */
export const canApply = ({ client }: Session, edits: Edits): boolean =>
  client.createsFiles || !edits.some(({ create }) => create);

/**
 * Edits as the protocol has them: with the versions of open documents where the client takes those, a file that is
 * made before its text, and renames last. Renaming and making files need `client.renamesFiles` and `createsFiles`.
 */
export function toWorkspaceEdit(
  session: Session,
  snapshot: Snapshot,
  edits: Edits,
  renames: readonly FileRename[] = [],
): WorkspaceEdit {
  const { client, documents } = session;
  const textEdits = ({ uri, edits: list, create }: FileEdits) =>
    list.map(({ span, text }) => ({ range: create ? newFile : rangeIn(snapshot, uri, span), newText: text }));
  if (!client.documentChanges) {
    return { changes: Object.fromEntries(edits.map((file) => [documents.spelling(file.uri), textEdits(file)])) };
  }
  const changes: (TextDocumentEdit | CreateFile | RenameFile)[] = edits.flatMap((file) => {
    const uri = documents.spelling(file.uri);
    const edit = {
      textDocument: { uri, version: documents.get(file.uri)?.version ?? null },
      edits: textEdits(file),
    };
    return file.create ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }, edit] : [edit];
  });
  return {
    documentChanges: [
      ...changes,
      ...renames.map(({ from, to }) => ({
        kind: 'rename' as const,
        oldUri: documents.spelling(from),
        newUri: to,
        options: { overwrite: false, ignoreIfExists: true },
      })),
    ],
  };
}

/** All of an empty file, up to and with the line break that editors of lines (Neovim) take for granted at its end. */
const newFile: Range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
