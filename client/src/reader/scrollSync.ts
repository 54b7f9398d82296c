import { type Disposable, Range, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { visibleEditorsOf } from '../articles.ts';
import type { PageReader } from './pageReader.ts';

/** So long what one side shows is taken to be an echo of the other. Milliseconds. */
const echo = 400;

/** Keeps the text editors of an article and its Reader at the same place, whichever is scrolled. */
export class ScrollSync implements Disposable {
  readonly #reader: PageReader;
  readonly #disposables: Disposable[];
  /** Until when a side only follows. */
  #editorFollows = 0;
  #pageFollows = 0;

  constructor(reader: PageReader) {
    this.#reader = reader;
    this.#disposables = [
      reader.onDidScroll((line) => this.#fromPage(line)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#fromEditor(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#selection(textEditor)),
    ];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #fromPage(line: number): void {
    if (Date.now() < this.#pageFollows) return;
    const top = Math.floor(line);
    for (const editor of visibleEditorsOf(this.#reader.uri)) {
      if (editor.visibleRanges[0]?.start.line === top) continue;
      this.#editorFollows = Date.now() + echo;
      editor.revealRange(new Range(top, 0, top, 0), TextEditorRevealType.AtTop);
    }
  }

  #fromEditor(editor: TextEditor): void {
    if (editor.document !== this.#reader.document || Date.now() < this.#editorFollows) return;
    const top = editor.visibleRanges[0]?.start.line;
    if (top === undefined) return;
    this.#pageFollows = Date.now() + echo;
    this.#reader.post({ type: 'scroll', line: top });
  }

  #selection(editor: TextEditor): void {
    if (editor.document !== this.#reader.document) return;
    const { start, end } = editor.selection;
    this.#reader.post({
      type: 'cursor',
      range: {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      },
    });
  }
}
