import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import {
  createProtocolConnection,
  DocumentSymbolRequest,
  InitializedNotification,
  InitializeRequest,
  PortMessageReader,
  PortMessageWriter,
} from 'vscode-languageserver/node';
import {
  type CountsResult,
  type FileParams,
  fileRequests,
  type ReadDirectoryResult,
  type ReadFileResult,
  requests,
  type StatResult,
} from '../src/protocol/requests.ts';

const workerPath = resolve(import.meta.dirname, '../../dist/server/worker.js');

/** What a web worker has that a bare context does not; no `require`, no `process`, no `Buffer`. */
const workerGlobals = { TextDecoder, TextEncoder, URL, atob, btoa, console, performance, queueMicrotask };

test('the worker server reads every file through the client', async () => {
  const { port1, port2 } = new MessageChannel();
  const scope: Record<string, unknown> = {
    ...workerGlobals,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    addEventListener: () => {},
    postMessage: (message: unknown) => port2.postMessage(message),
  };
  scope.self = scope;
  runInContext(readFileSync(workerPath, 'utf8'), createContext(scope));
  port2.on('message', (data: unknown) => (scope.onmessage as (event: { data: unknown }) => void)({ data }));

  const files: Record<string, string> = {
    'a.txt': 'قال كلاما',
    'a.txt.isnad.yaml': 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: كلاما }]\n',
  };
  const root = 'vscode-test-web://mount';
  const nameOf = ({ uri }: FileParams): string => uri.slice(root.length + 1);
  const connection = createProtocolConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
  connection.onRequest(fileRequests.stat, (params: FileParams): StatResult => {
    const text = files[nameOf(params)];
    return text === undefined ? null : { type: 'file', size: text.length, version: 1 };
  });
  connection.onRequest(fileRequests.readFile, (params: FileParams): ReadFileResult => {
    const text = files[nameOf(params)];
    return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
  });
  connection.onRequest(
    fileRequests.readDirectory,
    (): ReadDirectoryResult => ({ entries: Object.keys(files).map((name) => ({ name, type: 'file' })) }),
  );
  connection.listen();
  try {
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: `${root}/`, name: 'mount' }],
      initializationOptions: { fileSystem: true },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const uri = `${root}/a.txt`;
    expect(await connection.sendRequest<CountsResult>(requests.counts, { uri })).toMatchObject({
      claims: 1,
      unplaced: 0,
    });
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    expect(symbols).toHaveLength(2);
  } finally {
    connection.dispose();
    port1.close();
  }
});
