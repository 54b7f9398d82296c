import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { render } from '../core/messages/render.ts';
import { neverCancelled } from '../core/workspace/fileSystem.ts';
import type { Changes } from './changes.ts';
import type { Session } from './session.ts';

/** Reads all of the workspace and shows how far it has come; open files are answered for meanwhile. */
export async function loadWorkspace(session: Session, changes: Changes): Promise<void> {
  const { client, connection, workspace } = session;
  const progress: WorkDoneProgressServerReporter | undefined = client.workDoneProgress
    ? await connection.window.createWorkDoneProgress()
    : undefined;
  session.loading = true;
  progress?.begin(render({ id: 'server.reading' }, client.locale), 0, undefined, false);
  let shown = 0;
  try {
    await workspace.load(session.roots, {
      token: neverCancelled,
      progress: (done, total) => {
        const percentage = total === 0 ? 100 : Math.floor((done / total) * 100);
        if (percentage === shown) return;
        shown = percentage;
        progress?.report(percentage, render({ id: 'server.reading-count', args: { done, total } }, client.locale));
      },
    });
  } finally {
    session.loading = false;
    progress?.done();
    changes.elsewhere();
  }
}
