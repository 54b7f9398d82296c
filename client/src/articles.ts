import { type Disposable, type TextDocument, type TextDocumentChangeEvent, type Uri, window, workspace } from 'vscode';
import { DidOpenTextDocumentNotification, DocumentDiagnosticRequest, type Middleware } from 'vscode-languageclient';
import { articleLanguage, articleLanguages, sidecarLanguage } from './languages.ts';
import type { Server } from './server.ts';

/**
 * Knows which open documents are ours, and keeps all others from the server: most plain-text and Markdown files of a
 * workspace are no articles. A document is ours by its language, or else when the server says that it is an article.
 */
export class Articles implements Disposable {
  /** Documents whose opening was sent. */
  readonly #sent = new Set<string>();
  /** Documents of which it is not known yet whether they are ours. */
  readonly #opening = new Map<string, Promise<void>>();
  readonly #known = new Set<string>();
  readonly #disposables: Disposable[] = [];
  readonly #adopt: (document: TextDocument) => boolean;
  #server: Server | undefined;

  /**
   * @param adopt Is told of each document that turns out to be an article, and says whether it changes the document's
   * language; the document then closes and opens again, so that it is not sent before.
   */
  constructor(adopt: (document: TextDocument) => boolean) {
    this.#adopt = adopt;
  }

  start(server: Server): void {
    this.#server = server;
    this.#disposables.push(
      server.onChanged(() => void this.#lookAgain()),
      workspace.onDidCloseTextDocument((document) => this.#known.delete(document.uri.toString())),
    );
  }

  /** After the server went down: what it was sent is forgotten. */
  reset(): void {
    this.#sent.clear();
  }

  isArticle(document: TextDocument): boolean {
    if (!isOnDisk(document.uri)) return false;
    return document.languageId === articleLanguage || this.#known.has(document.uri.toString());
  }

  /** Articles that are open already are offered for adoption again. */
  adoptOpen(): void {
    for (const document of workspace.textDocuments) if (this.isArticle(document)) this.#adopt(document);
  }

  readonly middleware: Middleware = {
    didOpen: (document, next) => {
      const key = document.uri.toString();
      const opening = this.#open(document, next).finally(() => {
        if (this.#opening.get(key) === opening) this.#opening.delete(key);
      });
      this.#opening.set(key, opening);
      return opening;
    },
    didChange: (event: TextDocumentChangeEvent, next) => this.#ifSent(event.document, () => next(event)),
    didSave: (document, next) => this.#ifSent(document, () => next(document)),
    didClose: (document, next) =>
      this.#ifSent(document, () => {
        this.#sent.delete(document.uri.toString());
        return next(document);
      }),
    sendRequest: async (type, param, token, next) => {
      const uri = uriOfRequest(param);
      // `null` is a valid answer to every request about a document.
      if (uri !== undefined && !(await this.#wasSent(uri))) return null as never;
      return next(type, param, token);
    },
  };

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #open(document: TextDocument, next: (document: TextDocument) => Promise<void>): Promise<void> {
    if (!(await this.#isOurs(document)) || document.isClosed) return;
    const key = document.uri.toString();
    if (this.#sent.has(key)) return;
    this.#sent.add(key);
    // While the document was not ours it had no findings, and the library would take that for the answer.
    const diagnostics = this.#server?.client.getFeature(DocumentDiagnosticRequest.method)?.getProvider(document);
    diagnostics?.forget(document);
    await next(document);
  }

  async #isOurs(document: TextDocument): Promise<boolean> {
    if (!isOnDisk(document.uri)) return false;
    if (document.languageId === sidecarLanguage || document.languageId === articleLanguage) return true;
    if (!articleLanguages.has(document.languageId)) return false;
    const pair = await this.#server?.pair(document.uri);
    if (!pair || document.isClosed) return false;
    this.#known.add(document.uri.toString());
    return !this.#adopt(document);
  }

  /** A sidecar or project file that is new makes articles of documents that are open already. */
  async #lookAgain(): Promise<void> {
    const client = this.#server?.client;
    for (const document of workspace.textDocuments) {
      if (this.#sent.has(document.uri.toString()) || !articleLanguages.has(document.languageId)) continue;
      const provider = client?.getFeature(DidOpenTextDocumentNotification.method)?.getProvider(document);
      await provider?.send(document);
    }
  }

  async #ifSent(document: TextDocument, next: () => Promise<void>): Promise<void> {
    if (this.#sent.has(document.uri.toString())) await next();
  }

  async #wasSent(uri: string): Promise<boolean> {
    const key = this.#server?.toUri(uri).toString() ?? uri;
    // The editor asks once for an outline; the answer must not be too early.
    await this.#opening.get(key);
    return this.#sent.has(key);
  }
}

/** The articles shown at the moment. */
export const visibleEditorsOf = (uri: Uri) =>
  window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === uri.toString());

/** Whether a document is a file of its own and not, say, the left side of a diff. */
export const isOnDisk = (uri: Uri): boolean =>
  workspace.getWorkspaceFolder(uri) !== undefined || workspace.fs.isWritableFileSystem(uri.scheme) === true;

function uriOfRequest(param: unknown): string | undefined {
  const document = (param as { textDocument?: { uri?: unknown } } | undefined)?.textDocument;
  return typeof document?.uri === 'string' ? document.uri : undefined;
}
