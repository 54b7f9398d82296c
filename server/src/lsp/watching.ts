import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { toUri } from '../core/model/uri.ts';
import type { Changes } from './changes.ts';
import type { Host } from './host.ts';
import { OutsideChanges } from './outsideChanges.ts';
import type { Session } from './session.ts';

/** Learns what changes on disk: from the client where it watches, else from the host. Returns how to start over. */
export function watchFiles(session: Session, host: Host, changes: Changes): () => void {
  const { client, connection } = session;
  const outside = new OutsideChanges(session, changes);
  connection.onDidChangeWatchedFiles(({ changes: found }) =>
    session.inBackground('watching', outside.changed(found.map(({ uri }) => toUri(uri)))),
  );
  if (client.registersWatchers) {
    // Folders too, and articles of any name: a pattern for the names alone would miss a deleted or renamed folder.
    const registered = connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*' }],
    });
    session.inBackground('watching', registered);
    return () => {};
  }
  let watcher: { dispose(): void } | undefined;
  const start = (): void => {
    watcher?.dispose();
    watcher = host.watch?.(session.roots, (uris) => session.inBackground('watching', outside.changed(uris)));
  };
  start();
  return start;
}
