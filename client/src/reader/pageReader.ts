import {
  commands,
  type Disposable,
  EventEmitter,
  env,
  type LogOutputChannel,
  type Range,
  type TextDocument,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import type { AnnotationAddress } from '../../../server/src/protocol/editing.ts';
import type { Location } from '../../../server/src/protocol/requests.ts';
import type { FromPage, ToPage } from '../../webview/messages.ts';
import { isAsking } from '../annotate/dialogue.ts';
import { visibleEditorsOf } from '../articles.ts';
import { toRange } from '../convert.ts';
import { isWebAddress } from '../isWebAddress.ts';
import type { Server } from '../server.ts';
import type { Reader } from './reader.ts';
import { readerLook } from './readerLook.ts';
import { ReaderServer } from './readerServer.ts';
import { pageWords, tools } from './words.ts';

/** So long the page is waited for. Milliseconds. */
const patience = 2_000;

/** So often, and so long after each other, the page is given the focus until it has it. Milliseconds. */
const focusing = { times: 4, pause: 250 };

export interface ReaderParts {
  readonly document: TextDocument;
  readonly panel: WebviewPanel;
  readonly server: Server;
  readonly log: LogOutputChannel;
  /** Goes to the entry of an annotation. */
  readonly open: (entry: Location) => void;
}

/** The Reader of one editor tab: hands the page what it shows, and does what the page asks for. */
export class PageReader implements Reader, Disposable {
  readonly document: TextDocument;
  readonly #parts: ReaderParts;
  readonly #server: ReaderServer;
  readonly #scrolled = new EventEmitter<number>();
  readonly #stateChanged = new EventEmitter<void>();
  readonly #disposables: Disposable[];
  readonly #waiting = new Map<number, (ranges: readonly Range[]) => void>();
  #requests = 0;
  #tries = 0;
  #ready = false;
  #focused: AnnotationAddress | undefined;
  #selected = false;
  /** What the page is told as soon as it is there. */
  #early: ToPage | undefined;

  /** The page was scrolled by a person; gives the line at its top, with a fraction. */
  readonly onDidScroll = this.#scrolled.event;
  readonly onDidChangeState = this.#stateChanged.event;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.document = parts.document;
    this.#server = new ReaderServer(parts.server, parts.document.uri);
    this.#disposables = [
      this.#scrolled,
      this.#stateChanged,
      parts.panel.webview.onDidReceiveMessage((message: FromPage) => this.#take(message)),
    ];
  }

  get uri(): Uri {
    return this.document.uri;
  }

  get panel(): WebviewPanel {
    return this.#parts.panel;
  }

  get focused(): AnnotationAddress | undefined {
    return this.#focused;
  }

  /** Whether text is selected. */
  get selected(): boolean {
    return this.#selected;
  }

  dispose(): void {
    // A page that is gone is told nothing more.
    this.#ready = false;
    for (const settle of this.#waiting.values()) settle([]);
    this.#waiting.clear();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async selection(): Promise<readonly Range[]> {
    if (!this.#ready || !this.panel.visible) return [];
    this.#requests += 1;
    const request = this.#requests;
    const answer = new Promise<readonly Range[]>((settle) => {
      this.#waiting.set(request, settle);
      setTimeout(() => settle([]), patience);
    });
    this.post({ type: 'selection', request });
    const ranges = await answer;
    this.#waiting.delete(request);
    return ranges.map((range) => this.document.validateRange(range));
  }

  reveal(range: Range): void {
    this.#whenReady({ type: 'reveal', range: plain(range) });
  }

  show(range: Range): void {
    this.post({ type: 'show', range: plain(range) });
  }

  revealAnnotation(at: AnnotationAddress, range: Range): void {
    this.#whenReady({ type: 'reveal', range: plain(range), at });
  }

  addPiece(): void {
    this.post({ type: 'addPiece' });
  }

  clearSelection(): void {
    this.post({ type: 'clearSelection' });
  }

  focus(): void {
    this.#tries = focusing.times;
    if (this.#ready && this.panel.active) this.post({ type: 'focus' });
    else this.#giveFocus();
  }

  announce(text: string): void {
    this.post({ type: 'announce', text });
  }

  /** The text was edited. */
  changed(changes: Extract<ToPage, { type: 'change' }>['changes']): void {
    const { version } = this.document;
    this.post({ type: 'change', version, changes });
  }

  /** What was told of annotations may have another answer now. */
  stale(): void {
    this.post({ type: 'stale' });
    void this.#describe();
  }

  /** Tells the page, if it is there; one that is not gets everything anew when it comes. */
  post(message: ToPage): void {
    if (this.#ready) void this.panel.webview.postMessage(message);
  }

  /**
   * The editor gives the focus to the frame around the page, and to the page itself later or not at all; keys are lost
   * meanwhile. So that is done only when the page lacks the focus, and again until it has it.
   */
  #giveFocus(): void {
    if (this.#tries === 0) return;
    this.#tries -= 1;
    this.panel.reveal(undefined, false);
    setTimeout(() => this.post({ type: 'focus' }), focusing.pause);
  }

  #whenReady(message: ToPage): void {
    if (this.#ready) this.post(message);
    else this.#early = message;
  }

  #take(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#load();
        return;
      case 'marks':
        void this.#marks(message.request, message.first, message.last);
        return;
      case 'card':
        void this.#card(message);
        return;
      case 'open':
        this.#parts.open(message.entry);
        return;
      case 'link':
        if (isWebAddress(message.href)) void env.openExternal(this.#parts.server.toUri(message.href));
        return;
      case 'scrolled':
        this.#scrolled.fire(message.line);
        return;
      case 'selection':
        this.#waiting.get(message.request)?.(message.ranges.map(toRange));
        return;
      case 'state':
        this.#focused = message.focused;
        this.#selected = message.selected;
        this.#stateChanged.fire();
        return;
      case 'unfocused':
        if (this.panel.active && !isAsking()) this.#giveFocus();
        return;
      case 'command':
        if (tools().some(({ command }) => command === message.command)) void commands.executeCommand(message.command);
        return;
      case 'failed':
        this.#parts.log.error(`Reader: ${message.message}`);
        return;
    }
  }

  #load(): void {
    const { document } = this;
    const top = visibleEditorsOf(document.uri)[0]?.visibleRanges[0]?.start.line;
    this.#ready = true;
    this.post({
      type: 'load',
      version: document.version,
      lines: linesOf(document),
      markdown: document.languageId === 'markdown',
      words: pageWords(),
      look: readerLook(document.uri),
      tools: tools(),
      ...(top === undefined ? {} : { top }),
    });
    void this.#describe();
    const early = this.#early;
    this.#early = undefined;
    if (early) this.post(early);
  }

  async #describe(): Promise<void> {
    try {
      this.post({ type: 'article', article: await this.#server.article() });
    } catch {
      // The server is on its way down or up; it tells when there is something to ask for.
    }
  }

  async #marks(request: number, first: number, last: number): Promise<void> {
    try {
      this.post({ type: 'marks', request, result: await this.#server.marks(first, last) });
    } catch {
      this.post({ type: 'failed', request });
    }
  }

  async #card({ request, at, index }: Extract<FromPage, { type: 'card' }>): Promise<void> {
    try {
      this.post({ type: 'card', request, card: await this.#server.card(at, index) });
    } catch {
      // There is no card then.
    }
  }
}

/** As the page has them; the document says where a line ends. */
function linesOf(document: TextDocument): readonly string[] {
  return document.getText().split(/\r\n|\r|\n/);
}

const plain = ({ start, end }: Range) => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});
