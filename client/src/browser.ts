import { type ExtensionContext, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientId, clientName } from './clientOptions.ts';
import { start } from './extension.ts';
import { startWorker } from './worker.ts';

let client: BaseLanguageClient | undefined;
let worker: Worker | undefined;

/** VS Code for the Web: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js');
  // Not the worker itself: the host's workers are no instances of the `Worker` that the library asks for.
  const startServer = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = await startWorker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  client = await start(context, (options) => new LanguageClient(clientId, clientName, startServer, options));
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}
