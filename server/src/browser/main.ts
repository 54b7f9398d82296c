import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { noFiles } from '../core/workspace/noFiles.ts';
import { startServer } from '../lsp/startServer.ts';

/** In a web worker: it has no disk, so every file comes from the client. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  fileSystem: (client) => client ?? noFiles,
});
