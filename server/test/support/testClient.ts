import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';

/** The built server; run `npm run build` first. */
export const serverPath = resolve(import.meta.dirname, '../../../dist/server/main.cjs');

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  readonly settings?: object;
  readonly locale?: string;
  /** Runs before `initialize`: for requests that the server may send at once. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** An editor as far as the server can tell: it speaks the protocol over the standard streams of the built server. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  readonly process: ChildProcess;
  /** Everything that was pushed, oldest first. */
  readonly pushed: readonly PublishDiagnosticsParams[];
  readonly logs: readonly string[];
  readonly registrations: readonly string[];
  refreshes(): number;
  open(uri: string, text: string, languageId?: string): void;
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** The last diagnostics that were pushed for a file, once they satisfy `until`. */
  diagnostics(
    uri: string,
    until: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams['diagnostics']>;
  /** Resolves once `condition` holds. */
  eventually(condition: () => boolean | Promise<boolean>, what?: string): Promise<void>;
  /** Shuts down in order; returns the exit code. */
  stop(): Promise<number | null>;
}

/** Capabilities of an editor that is told of diagnostics. */
export const pushing: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** Capabilities of an editor that asks for diagnostics. */
export const pulling: ClientCapabilities = {
  ...pushing,
  textDocument: { ...pushing.textDocument, diagnostic: { relatedInformation: true, dataSupport: true } },
  workspace: { ...pushing.workspace, diagnostics: { refreshSupport: true } },
  window: { workDoneProgress: true },
};

const patience = 20_000;

export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const server = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const pushed: PublishDiagnosticsParams[] = [];
  const logs: string[] = [];
  const registrations: string[] = [];
  let refreshes = 0;
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void pushed.push(params));
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logs.push(message));
  connection.onRequest(RegistrationRequest.type, (params) => {
    registrations.push(...params.registrations.map(({ method }) => method));
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => options.settings ?? {}));
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes += 1;
  });
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
  options.prepare?.(connection);
  connection.listen();
  const exited = new Promise<number | null>((done) => server.once('exit', done));
  const folders = options.folders ?? [];
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? pushing,
    workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })),
    ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
    ...(options.locale ? { locale: options.locale } : {}),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const eventually: TestClient['eventually'] = async (condition, what = condition.toString()) => {
    const start = Date.now();
    while (!(await condition())) {
      if (Date.now() - start > patience) throw new Error(`Waited in vain: ${what}\n${logs.join('\n')}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  const send = (sent: Promise<void>): void => {
    sent.catch((error: unknown) => logs.push(String(error)));
  };
  return {
    connection,
    result,
    process: server,
    pushed,
    logs,
    registrations,
    refreshes: () => refreshes,
    eventually,
    open: (uri, text, languageId = 'plaintext') =>
      send(
        connection.sendNotification(DidOpenTextDocumentNotification.type, {
          textDocument: { uri, languageId, version: 1, text },
        }),
      ),
    change: (uri, version, ...contentChanges) =>
      send(
        connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri, version },
          contentChanges,
        }),
      ),
    close: (uri) => send(connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })),
    async diagnostics(uri, until) {
      const last = () => pushed.findLast((params) => params.uri === uri);
      await eventually(
        () => {
          const params = last();
          return params !== undefined && until(params);
        },
        `diagnostics of ${uri}, until ${until.toString()}; last: ${JSON.stringify(last())}`,
      );
      return last()?.diagnostics ?? [];
    },
    async stop() {
      if (server.exitCode === null && server.signalCode === null) {
        await connection.sendRequest(ShutdownRequest.type);
        await connection.sendNotification(ExitNotification.type);
      }
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
}
