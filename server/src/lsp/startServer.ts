import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { GuardedOutput } from '../core/formats/guardedOutput.ts';
import { toUri } from '../core/model/uri.ts';
import { Changes } from './changes.ts';
import { readClient } from './client.ts';
import { ClientFileSystem } from './clientFileSystem.ts';
import { ClientOutput } from './clientOutput.ts';
import { Commands } from './commands.ts';
import { Diagnostics } from './diagnostics.ts';
import type { Host } from './host.ts';
import { loadWorkspace } from './loading.ts';
import { registerAdopt } from './requests/adopt.ts';
import { registerArticles } from './requests/articles.ts';
import { registerChoices } from './requests/choices.ts';
import { registerCodeAction } from './requests/codeAction.ts';
import { registerCodeLens } from './requests/codeLens.ts';
import { registerCompletion } from './requests/completion.ts';
import { registerDocumentSymbol } from './requests/documentSymbol.ts';
import { registerEdit } from './requests/edit.ts';
import { registerExchange } from './requests/exchange.ts';
import { registerFileOperations } from './requests/fileOperations.ts';
import { registerHover } from './requests/hover.ts';
import { registerNavigation } from './requests/navigation.ts';
import { registerPaint } from './requests/paint.ts';
import { registerReader } from './requests/reader.ts';
import { registerRename } from './requests/rename.ts';
import { registerSpeakers } from './requests/speakers.ts';
import { registerStatements } from './requests/statements.ts';
import { registerWorkspaceSymbol } from './requests/workspaceSymbol.ts';
import { followSaves } from './saving.ts';
import { serverCapabilities } from './serverCapabilities.ts';
import { Session, type Storage } from './session.ts';
import { followSettings } from './settings.ts';
import { watchFiles } from './watching.ts';

/** Serves one client over a connection, in whatever program that is. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => initialize(connection, host, params));
  connection.listen();
}

function initialize(connection: Connection, host: Host, params: InitializeParams): InitializeResult {
  const client = readClient(params, host.locale);
  const fromClient = client.options.fileSystem ? new ClientFileSystem(connection) : undefined;
  const files = host.fileSystem(fromClient, (message) => connection.console.warn(message));
  let changes: Changes | undefined;
  const output: Storage['output'] = (folder, sources = new Set()) =>
    host.output?.(folder, sources) ??
    (client.options.writesFiles ? new GuardedOutput(new ClientOutput(connection, folder), folder, sources) : undefined);
  const session = new Session(connection, client, { files, output }, () => changes?.elsewhere());
  const commands = new Commands(connection);
  const diagnostics = new Diagnostics(session);
  const all = new Changes(session, diagnostics);
  changes = all;
  registerHover(session, diagnostics);
  registerCompletion(session);
  registerRename(session);
  registerDocumentSymbol(session);
  registerNavigation(session);
  registerCodeLens(session);
  registerPaint(session);
  registerWorkspaceSymbol(session);
  registerFileOperations(session, all);
  registerArticles(session);
  registerAdopt(session, all);
  registerChoices(session);
  registerEdit(session, all, commands);
  registerExchange(session, all, commands);
  followSaves(session, all);
  registerStatements(session);
  registerCodeAction(session, all);
  registerSpeakers(session);
  registerReader(session, diagnostics);
  connection.onInitialized(() => {
    const load = (): void => session.load(loadWorkspace(session, all));
    const watchAgain = watchFiles(session, host, all);
    followSettings(session, all);
    load();
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => toUri(uri)));
        session.roots = [...session.roots.filter((root) => !gone.has(root)), ...added.map(({ uri }) => toUri(uri))];
        watchAgain();
        load();
      });
    }
  });
  return { capabilities: serverCapabilities(client), serverInfo: { name: 'isnad' } };
}
