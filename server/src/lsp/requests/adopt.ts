import type { Uri } from '../../core/model/uri.ts';
import { type AdoptResult, editingRequests } from '../../protocol/editing.ts';
import type { Changes } from '../changes.ts';
import { Fields } from '../fields.ts';
import type { Session } from '../session.ts';

/** Makes an article of a text that a person begins to annotate. */
export function registerAdopt(session: Session, changes: Changes): void {
  const { connection, documents } = session;
  connection.onRequest(editingRequests.adopt, async (params: unknown): Promise<AdoptResult> => {
    const uri = new Fields(params, 'params').uri('uri');
    return (await adopt(session, changes, uri)) ? { uri: documents.spelling(uri) } : null;
  });
}

/** Whether the file is an article now; one that was none before is reported on. */
export async function adopt(session: Session, changes: Changes, uri: Uri): Promise<boolean> {
  const { workspace } = session;
  await session.ready(uri);
  if (workspace.snapshot().articles.has(uri)) return true;
  // A text without a place in a folder can have nothing beside it.
  if (/^untitled:/i.test(uri) || !(await workspace.adopt(uri))) return false;
  changes.edited(uri);
  return true;
}
