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

/** Any editor may send anything here; what makes no sense counts as not set. */
function settingsFrom(sent: unknown): Settings {
  const scope = at(at(sent, 'diagnostics'), 'scope');
  const updateOnSave = at(at(sent, 'anchors'), 'updateOnSave');
  const layer = word(at(sent, 'layer'));
  const annotator = word(at(sent, 'annotator'));
  return {
    diagnostics: { scope: scope === 'workspace' ? 'workspace' : 'open' },
    anchors: { updateOnSave: updateOnSave !== false },
    ...(layer === undefined ? {} : { layer }),
    ...(annotator === undefined ? {} : { annotator }),
  };
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
