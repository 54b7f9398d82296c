import { CancellationTokenSource, type Uri } from 'vscode';
import type { ApplyWorkspaceEditParams, Middleware, WorkspaceEdit } from 'vscode-languageclient';
import { type EditAction, editCommand } from '../../../server/src/protocol/editing.ts';
import { findDocument, openDocument, saveAfter } from './documents.ts';
import type { Edits } from './edits.ts';

/** What carries edits out, once the client is there that they need. */
export interface EditHost {
  readonly edits: Edits;
  toUri(uri: string): Uri;
}

/** Edits that the server has applied on its own, and its command: both end up saved as our commands' edits do. */
export const editMiddleware = (host: () => EditHost | undefined): Middleware => ({
  executeCommand: async (command, args, next) => {
    const edits = command === editCommand ? host()?.edits : undefined;
    return edits ? edits.perform(args[0] as EditAction) : next(command, args);
  },
  workspace: {
    handleApplyEdit: async (params: ApplyWorkspaceEditParams, next) => {
      const toUri = host()?.toUri;
      const files = toUri ? touched(params.edit).map(({ uri, created }) => ({ uri: toUri(uri), created })) : [];
      const before = files.map(({ uri, created }) =>
        created ? undefined : { wasDirty: findDocument(uri)?.isDirty ?? false },
      );
      const result = await next(params, new CancellationTokenSource().token);
      if ('applied' in result && result.applied) {
        for (const [i, { uri }] of files.entries()) await saveAfter(await openDocument(uri), before[i]);
      }
      return result;
    },
  },
});

/** The files that an edit changes the text of, and whether it makes them. */
function touched({ documentChanges = [], changes = {} }: WorkspaceEdit) {
  const made = new Set(
    documentChanges.flatMap((change) => ('kind' in change && change.kind === 'create' ? [change.uri] : [])),
  );
  const changed = documentChanges.flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : []));
  return [...changed, ...Object.keys(changes)].map((uri) => ({ uri, created: made.has(uri) }));
}
