import { type Disposable, type TextDocument, type TextDocumentChangeEvent, type Uri, window, workspace } from 'vscode';
import {
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type Middleware,
} from 'vscode-languageclient';
import { articleLanguage, articleLanguages, sidecarLanguage } from './languages.ts';
import { Reloads } from './reloads.ts';
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
  /** Documents that a person began to annotate: they are ours as long as they are open, whatever the server says. */
  readonly #claimed = new Set<string>();
  readonly #disposables: Disposable[] = [];
  readonly #adopt: (document: TextDocument) => boolean;
  readonly #reloads = new Reloads((uri) => void this.#server?.reloaded(uri));
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
      workspace.onDidCloseTextDocument((document) => {
        const key = document.uri.toString();
        this.#known.delete(key);
        // A change of language closes a document and opens it again; it is not really closed then.
        if (document.isClosed) this.#claimed.delete(key);
      }),
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

  /**
   * Makes an article of a text that is none yet, so that it can be annotated; false where it can be none. The server
   * has its text by then.
   */
  async claim(document: TextDocument): Promise<boolean> {
    const server = this.#server;
    if (!server || !isOnDisk(document.uri)) return false;
    const key = document.uri.toString();
    const wasArticle = this.isArticle(document);
    await this.sent(document);
    this.#claimed.add(key);
    await this.#offer(document);
    // The server takes only what it was sent.
    if (!(await server.adopt(document.uri))) {
      this.#claimed.delete(key);
      if (!wasArticle) await this.#withdraw(document);
      return false;
    }
    // With its language changed the document is closed and sent again.
    if (this.#adopt(document)) {
      await this.#reopened(document);
      if (!(await server.adopt(document.uri))) return false;
    }
    this.#known.add(key);
    return true;
  }

  /** Resolves when the server was sent the document, if it is to be sent at all. */
  async sent(document: TextDocument): Promise<void> {
    await this.#opening.get(document.uri.toString());
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
    didChange: (event: TextDocumentChangeEvent, next) =>
      this.#ifSent(event.document, async () => {
        await next(event);
        this.#reloads.watch(event);
      }),
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
    this.#reloads.dispose();
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
    if (this.#claimed.has(document.uri.toString())) return true;
    const pair = await this.#server?.pair(document.uri);
    if (!pair || document.isClosed) return false;
    this.#known.add(document.uri.toString());
    return !this.#adopt(document);
  }

  /** A sidecar or project file that is new makes articles of documents that are open already. */
  async #lookAgain(): Promise<void> {
    for (const document of workspace.textDocuments) {
      if (!this.#sent.has(document.uri.toString()) && articleLanguages.has(document.languageId)) {
        await this.#offer(document);
      }
    }
  }

  async #offer(document: TextDocument): Promise<void> {
    const feature = this.#server?.client.getFeature(DidOpenTextDocumentNotification.method);
    if (!this.#sent.has(document.uri.toString())) await feature?.getProvider(document)?.send(document);
  }

  async #withdraw(document: TextDocument): Promise<void> {
    const feature = this.#server?.client.getFeature(DidCloseTextDocumentNotification.method);
    await feature?.getProvider(document)?.send(document);
  }

  /** Resolves when a document whose language changed was sent again. */
  async #reopened(document: TextDocument): Promise<void> {
    if (document.languageId !== articleLanguage) {
      await new Promise<void>((settle) => {
        const opened = workspace.onDidOpenTextDocument((other) => {
          if (other.uri.toString() !== document.uri.toString()) return;
          opened.dispose();
          settle();
        });
      });
    }
    await this.sent(document);
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
