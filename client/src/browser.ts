import { type ExtensionContext, Uri } from 'vscode';
import { type BaseLanguageClient, LanguageClient } from 'vscode-languageclient/browser';
import { clientId, clientName } from './clientOptions.ts';
import { start } from './extension.ts';
import { startWorker } from './worker.ts';

let client: BaseLanguageClient | undefined;
let worker: Worker | undefined;

/** VS Code for the Web: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js');
  const startServer = async (): Promise<Worker> => {
    worker?.terminate();
    worker = await startWorker(script);
    return worker;
  };
  client = await start(context, (options) => new LanguageClient(clientId, clientName, startServer, options));
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}
