import { type ExtensionContext, Uri } from 'vscode';
import { type BaseLanguageClient, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName } from './clientOptions.ts';
import { start } from './extension.ts';

let client: BaseLanguageClient | undefined;

/** The desktop and remote hosts: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  client = await start(context, (options) => new LanguageClient(clientId, clientName, { run, debug }, options));
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
