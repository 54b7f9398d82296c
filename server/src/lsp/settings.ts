import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Settings } from '../protocol/requests.ts';
import type { Changes } from './changes.ts';
import type { Session } from './session.ts';

const section = 'isnad';

/** Reads the client's settings, now and whenever they change. */
export function followSettings(session: Session, changes: Changes): void {
  const { client, connection } = session;
  const take = (sent: unknown): void => {
    const before = session.wholeWorkspace;
    session.settings = settingsFrom(sent);
    if (session.wholeWorkspace !== before) changes.scope();
  };
  const ask = async (): Promise<void> => take(await connection.workspace.getConfiguration(section));
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (client.configuration) session.inBackground('configuration', ask());
    else take(typeof settings === 'object' && settings !== null ? (settings as Record<string, unknown>)[section] : {});
  });
  if (client.configuration) session.inBackground('configuration', ask());
  if (client.registersConfiguration) {
    const registered = connection.client.register(DidChangeConfigurationNotification.type, { section });
    session.inBackground('configuration', registered);
  }
}

/** Any editor may send anything here. */
function settingsFrom(sent: unknown): Settings {
  const diagnostics: unknown =
    typeof sent === 'object' && sent !== null && 'diagnostics' in sent ? sent.diagnostics : undefined;
  const scope: unknown =
    typeof diagnostics === 'object' && diagnostics !== null && 'scope' in diagnostics ? diagnostics.scope : undefined;
  return { diagnostics: { scope: scope === 'workspace' ? 'workspace' : 'open' } };
}
