import {
  type ApplyWorkspaceEditParams,
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type ShowMessageParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Output } from '../core/formats/runExport.ts';
import { toUri, type Uri } from '../core/model/uri.ts';
import type { CancellationToken, FileSystem } from '../core/workspace/fileSystem.ts';
import type { Snapshot } from '../core/workspace/snapshot.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import type { Settings } from '../protocol/requests.ts';
import type { Client } from './client.ts';
import { Documents } from './documents.ts';
import { FindingsCache } from './findings.ts';

/** Where the files are. */
export interface Storage {
  readonly files: FileSystem;
  /** Begins writing files to a folder, over none of `sources`; undefined where there is no way to. */
  readonly output: (folder: Uri, sources?: ReadonlySet<Uri>) => Output | undefined;
}

/** What the handlers of one connection share. */
export class Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents = new Documents();
  readonly findings = new FindingsCache();
  readonly workspace: Workspace;
  readonly files: FileSystem;
  readonly output: Storage['output'];
  roots: readonly Uri[];
  settings: Settings = {};
  readonly #savedTexts = new Map<Uri, string>();
  /** Whether the workspace is still being read. */
  loading = true;
  #loaded: Promise<void> = Promise.resolve();

  constructor(connection: Connection, client: Client, { files, output }: Storage, onChange: () => void) {
    this.connection = connection;
    this.client = client;
    this.roots = client.roots;
    this.files = files;
    this.output = output;
    this.workspace = new Workspace(files, {
      changed: onChange,
      failed: (error) => this.logError('workspace', error),
    });
  }

  get wholeWorkspace(): boolean {
    return this.settings.diagnostics?.scope === 'workspace';
  }

  /** Resolves when the file can be answered for: its own files are read, if not yet all of the workspace. */
  async ready(uri: Uri): Promise<void> {
    const document = this.documents.get(uri);
    if (document) await document.ready;
    else if (this.loading) await this.workspace.ensure(uri);
    await this.workspace.settled();
  }

  /** Begins to read the whole workspace. */
  load(work: Promise<void>): void {
    this.inBackground('loading', work);
    this.#loaded = work.catch(() => {});
  }

  /** Resolves when all of the workspace is read, or nobody wants to know any more. */
  async loaded(token: Pick<CancellationToken, 'isCancellationRequested'>): Promise<void> {
    let waiting = true;
    const done = this.#loaded
      .then(() => Promise.all(this.documents.all().map((uri) => this.documents.get(uri)?.ready)))
      .then(() => this.workspace.idle())
      .finally(() => {
        waiting = false;
      });
    while (waiting && !token.isCancellationRequested) await Promise.race([done, aWhile()]);
  }

  /**
   * Turns a function of a snapshot into a request handler: waits until the file can be answered for, and gives up
   * when the client no longer wants to know.
   */
  answer<P extends { readonly textDocument: { readonly uri: string } }, R>(
    work: (snapshot: Snapshot, uri: Uri, params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
    return async (params, token) => {
      const uri = toUri(params.textDocument.uri);
      await this.ready(uri);
      if (token.isCancellationRequested) return cancelled();
      try {
        const result = await work(this.workspace.snapshot(), uri, params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        this.logError(uri, error);
        throw error;
      }
    };
  }

  /** The text of an open document is that on disk now. */
  saved(uri: Uri): void {
    if (this.documents.get(uri)) this.#savedTexts.set(uri, this.documents.text(uri));
    else this.#savedTexts.delete(uri);
  }

  /** What the disk has of an open document, as far as the client told. */
  savedText(uri: Uri): string | undefined {
    return this.#savedTexts.get(uri);
  }

  /** Tells the log what went wrong where; the server goes on. */
  logError(where: string, error: unknown): void {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${where}: ${what}`);
  }

  /** Shows a person what they should know, without asking anything back. */
  warn(message: string): Promise<void> {
    const params: ShowMessageParams = { type: MessageType.Warning, message };
    return this.connection.sendNotification('window/showMessage', params);
  }

  /** Tells a person what was done. */
  inform(message: string): Promise<void> {
    const params: ShowMessageParams = { type: MessageType.Info, message };
    return this.connection.sendNotification('window/showMessage', params);
  }

  /** Asks the client to carry an edit out; why it did not, where it did not. */
  async apply(label: string, edit: WorkspaceEdit): Promise<{ readonly failure?: string }> {
    // As a refactoring: clients then save files that nobody is looking at.
    const metadata = this.client.editMetadata ? { metadata: { isRefactoring: true } } : {};
    const params: ApplyWorkspaceEditParams = { label, edit, ...metadata };
    const { applied, failureReason = '' } = await this.connection.workspace.applyEdit(params);
    return applied ? {} : { failure: failureReason };
  }

  /** For work that nobody waits for. */
  inBackground(where: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => this.logError(where, error));
  }
}

/** How long a wait goes on before it looks whether it was cancelled. */
const aWhile = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 50);
  });

export const cancelled = (): ResponseError<never> =>
  new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
