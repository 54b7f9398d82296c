import { commands, type Disposable, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { CountsResult, PairResult } from '../../server/src/protocol/requests.ts';
import { isOnDisk } from './articles.ts';
import { articleLanguages, sidecarLanguage } from './languages.ts';
import type { Readers } from './reader/readers.ts';
import type { Server } from './server.ts';

/** The article that the active editor shows, or whose sidecar it shows. */
export interface Active {
  readonly uri: Uri;
  readonly pair: NonNullable<PairResult>;
  readonly counts: NonNullable<CountsResult>;
  readonly shows: 'article' | 'sidecar';
}

/** Follows the active editor, be it of text or a Reader, and keeps the context keys that `when` clauses read. */
export class ActiveArticle implements Disposable {
  readonly #server: Server;
  readonly #readers: Readers;
  readonly #changed = new EventEmitter<Active | undefined>();
  readonly #disposables: Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #active: Active | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server, readers: Readers) {
    this.#server = server;
    this.#readers = readers;
    this.#disposables = [
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#schedule()),
      // A change of language.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.#schedule();
      }),
      readers.onDidChangeActive(() => this.#schedule()),
      server.onChanged(() => this.#schedule()),
    ];
    this.#schedule();
  }

  get current(): Active | undefined {
    return this.#active;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#set(undefined);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#update();
    });
  }

  async #update(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const reader = this.#readers.active;
    const editor = window.activeTextEditor;
    // Output and the like stand in no column; the article beside stays the active one.
    if (!reader && editor && editor.viewColumn === undefined) return;
    const active = await this.#find(reader?.document ?? editor?.document);
    if (turn === this.#turn) this.#set(active);
  }

  async #find(document: TextDocument | undefined): Promise<Active | undefined> {
    if (!document || !isOnDisk(document.uri)) return undefined;
    const { uri, languageId } = document;
    if (languageId !== sidecarLanguage && !articleLanguages.has(languageId)) return undefined;
    try {
      const [pair, counts] = await Promise.all([this.#server.pair(uri), this.#server.counts(uri)]);
      if (!pair || !counts) return undefined;
      const article = this.#server.toUri(pair.article);
      return { uri: article, pair, counts, shows: article.toString() === uri.toString() ? 'article' : 'sidecar' };
    } catch {
      // The server is on its way down or up; `onChanged` follows when it is back.
      return undefined;
    }
  }

  #set(active: Active | undefined): void {
    this.#active = active;
    setContext('isnad.article', active?.shows === 'article');
    setContext('isnad.sidecar', active?.shows === 'sidecar');
    setContext('isnad.hasSidecar', active?.shows === 'article' && active.pair.sidecars.length > 0);
    this.#changed.fire(active);
  }
}

const setContext = (key: string, value: unknown): void => void commands.executeCommand('setContext', key, value);
