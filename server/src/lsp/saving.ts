import { saveArticle } from '../core/editing/saveArticle.ts';
import { render } from '../core/messages/render.ts';
import type { Uri } from '../core/model/uri.ts';
import type { Changes } from './changes.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Has the sidecars of an article say what its passages say, whenever the article is saved. */
export function followSaves(session: Session, changes: Changes): void {
  const { connection, documents } = session;
  connection.onDidSaveTextDocument(({ textDocument: { uri: clientUri } }) => {
    const uri = documents.uriOf(clientUri);
    session.saved(uri);
    if (session.settings.anchors?.updateOnSave !== false) session.inBackground(clientUri, save(session, changes, uri));
  });
}

async function save(session: Session, changes: Changes, uri: Uri): Promise<void> {
  const { client, workspace } = session;
  await session.ready(uri);
  // What was cut and pasted is found before anything is written.
  workspace.settle(uri);
  const snapshot = workspace.snapshot();
  const article = snapshot.articles.get(uri);
  const saved = saveArticle(snapshot, uri);
  if (!article || !saved) return;
  workspace.reread(article, saved.readings);
  if (workspace.snapshot() !== snapshot) changes.edited(uri);
  const warn = (reason: string): Promise<void> =>
    session.warn(render({ id: 'server.not-saved', args: { reason } }, client.locale));
  for (const message of saved.refused) await warn(render(message, client.locale));
  if (saved.edit.length === 0) return;
  const label = render({ id: 'server.saved', args: { count: saved.rewritten } }, client.locale);
  const { failure } = client.appliesEdits
    ? await session.apply(label, toWorkspaceEdit(session, snapshot, saved.edit))
    : { failure: '' };
  if (failure !== undefined) await warn(render({ id: 'server.not-applied', args: { reason: failure } }, client.locale));
}
