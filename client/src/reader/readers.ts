import {
  type CustomTextEditorProvider,
  commands,
  Disposable,
  EventEmitter,
  env,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { isRightToLeftLanguage } from '../bidi.ts';
import { openEntry } from '../navigation/sidecars.ts';
import type { Server } from '../server.ts';
import { pageHtml } from './html.ts';
import { PageReader } from './pageReader.ts';
import type { Reader } from './reader.ts';
import { readerLook } from './readerLook.ts';
import { ScrollSync } from './scrollSync.ts';

export const readerViewType = 'isnad.reader';

/** The open Readers, and which of them is the active editor. */
export class Readers implements Disposable {
  readonly #changed = new EventEmitter<Reader | undefined>();
  readonly #open = new Set<PageReader>();
  #active: PageReader | undefined;

  /** Fires with the Reader that is the active editor now; undefined when another editor is. */
  readonly onDidChangeActive = this.#changed.event;

  get active(): Reader | undefined {
    return this.#active;
  }

  /** A Reader of an article that is on screen. */
  visible(uri: Uri): Reader | undefined {
    return [...this.#open].find((reader) => reader.panel.visible && reader.uri.toString() === uri.toString());
  }

  dispose(): void {
    for (const reader of this.#open) reader.dispose();
    this.#open.clear();
    this.#setActive(undefined);
    this.#changed.dispose();
  }

  /** Offers the Reader as an editor. */
  start(server: Server, extension: Uri, log: LogOutputChannel): Disposable {
    const folder = Uri.joinPath(extension, 'dist', 'webview');
    const provider: CustomTextEditorProvider = {
      resolveCustomTextEditor: (document, panel) => {
        panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
        this.#add(document, panel, server, log);
        panel.webview.html = htmlFor(panel.webview, folder);
      },
    };
    return Disposable.from(
      window.registerCustomEditorProvider(readerViewType, provider, {
        supportsMultipleEditorsPerDocument: true,
        webviewOptions: { enableFindWidget: true },
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        const changes = contentChanges.map(({ range: { start, end }, text }) => ({
          range: {
            start: { line: start.line, character: start.character },
            end: { line: end.line, character: end.character },
          },
          text,
        }));
        for (const reader of this.#open) if (reader.document === document) reader.changed(changes);
      }),
      server.onChanged((uris) => {
        const changed = uris && new Set(uris.map(String));
        for (const reader of this.#open) if (!changed || changed.has(reader.uri.toString())) reader.stale();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('isnad.reader')) return;
        for (const reader of this.#open) reader.post({ type: 'look', look: readerLook(reader.uri) });
      }),
    );
  }

  #add(document: TextDocument, panel: WebviewPanel, server: Server, log: LogOutputChannel): void {
    const reader = new PageReader({
      document,
      panel,
      server,
      log,
      open: (entry) => void openEntry(server, entry),
    });
    const sync = new ScrollSync(reader);
    this.#open.add(reader);
    const follow = (): void => {
      if (panel.active) this.#setActive(reader);
      else if (this.#active === reader) this.#setActive(undefined);
    };
    const following = [
      panel.onDidChangeViewState(follow),
      reader.onDidChangeState(() => {
        if (this.#active === reader) setContext('isnad.readerSelection', reader.selected);
      }),
    ];
    panel.onDidDispose(() => {
      for (const disposable of [...following, sync, reader]) disposable.dispose();
      this.#open.delete(reader);
      if (this.#active === reader) this.#setActive(undefined);
    });
    follow();
  }

  #setActive(reader: PageReader | undefined): void {
    if (reader === this.#active) return;
    this.#active = reader;
    setContext('isnad.reader', reader !== undefined);
    setContext('isnad.readerSelection', reader?.selected === true);
    this.#changed.fire(reader);
  }
}

function htmlFor(webview: Webview, folder: Uri): string {
  return pageHtml({
    source: webview.cspSource,
    script: webview.asWebviewUri(Uri.joinPath(folder, 'reader.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(folder, 'reader.css')).toString(),
    nonce: crypto.randomUUID(),
    language: env.language,
    direction: isRightToLeftLanguage(env.language) ? 'rtl' : 'ltr',
  });
}

const setContext = (key: string, value: unknown): void => void commands.executeCommand('setContext', key, value);
