import {
  CancellationTokenSource,
  type Disposable,
  type TextDocument,
  type TextEditorDecorationType,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { HighlightsResult } from '../../../server/src/protocol/requests.ts';
import { type Articles, visibleEditorsOf } from '../articles.ts';
import { toRange } from '../convert.ts';
import type { Server } from '../server.ts';
import { highlightsEnabled, onSettingChanged } from '../settings.ts';
import { decorationTypes } from './decorationTypes.ts';
import { type Layer, layersOf } from './layers.ts';

/**
 * Marks the annotations in the articles on screen. Between an edit and the answer to it the editor itself moves the
 * marks with the text, so nothing flickers; an answer to an older text is not shown.
 */
export class Highlights implements Disposable {
  readonly #server: Server;
  readonly #articles: Articles;
  readonly #types: ReadonlyMap<Layer, TextEditorDecorationType>;
  readonly #running = new Map<string, CancellationTokenSource>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Documents that have marks, or had some on screen. */
  readonly #marked = new Set<string>();
  readonly #disposables: Disposable[];

  constructor(server: Server, articles: Articles, media: Uri) {
    this.#server = server;
    this.#articles = articles;
    this.#types = decorationTypes(media);
    this.#disposables = [
      ...this.#types.values(),
      server.onChanged((uris) => this.#refresh(uris)),
      window.onDidChangeVisibleTextEditors(() => this.#refresh()),
      workspace.onDidOpenTextDocument((document) => this.#refresh([document.uri])),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#refresh([document.uri]);
      }),
      onSettingChanged('highlights.enabled', () => this.#refresh()),
    ];
    this.#refresh();
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    for (const source of this.#running.values()) source.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #refresh(uris?: readonly Uri[]): void {
    const wanted = uris && new Set(uris.map(String));
    const documents = new Set(window.visibleTextEditors.map((editor) => editor.document));
    for (const document of documents) {
      if (!wanted || wanted.has(document.uri.toString())) this.#schedule(document);
    }
  }

  /** In the next turn, so that the server hears of an edit first and many events make one question. */
  #schedule(document: TextDocument): void {
    const key = document.uri.toString();
    this.#running.get(key)?.cancel();
    if (this.#waiting.has(key)) return;
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        void this.#update(document);
      }),
    );
  }

  async #update(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (!highlightsEnabled() || !this.#articles.isArticle(document)) return this.#show(document, null);
    const source = new CancellationTokenSource();
    this.#running.get(key)?.cancel();
    this.#running.set(key, source);
    const { version } = document;
    try {
      const result = await this.#server.highlights(document.uri, source.token);
      const current = document.version === version && (result?.version ?? version) === version;
      if (!source.token.isCancellationRequested && current) this.#show(document, result);
    } catch {
      // Cancelled, or the server went down: what is shown stays until there is an answer.
    } finally {
      if (this.#running.get(key) === source) this.#running.delete(key);
      source.dispose();
    }
  }

  #show(document: TextDocument, result: HighlightsResult): void {
    const key = document.uri.toString();
    if (!result && !this.#marked.delete(key)) return;
    if (result) this.#marked.add(key);
    const layers = layersOf(result?.highlights ?? []);
    for (const editor of visibleEditorsOf(document.uri)) {
      for (const [layer, type] of this.#types) editor.setDecorations(type, (layers.get(layer) ?? []).map(toRange));
    }
  }
}
