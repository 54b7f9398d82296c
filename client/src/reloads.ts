import { type Disposable, type TextDocumentChangeEvent, type Uri, workspace } from 'vscode';
import { articleLanguages } from './languages.ts';

/** So long after an edit a busy editor may still say that there is nothing to save. Milliseconds. */
const delay = 1500;

/**
 * Tells the texts that were replaced by what is on disk from those that somebody edits: nobody took an edit back, and
 * neither is there anything to save nor was it saved. The editor tells that there is something to save only after the
 * edit itself.
 */
export class Reloads implements Disposable {
  readonly #report: (uri: Uri) => void;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #saving: Disposable;

  constructor(report: (uri: Uri) => void) {
    this.#report = report;
    this.#saving = workspace.onDidSaveTextDocument(({ uri }) => this.#drop(uri.toString()));
  }

  /** To be called once the edit was sent. */
  watch({ document, reason, contentChanges }: TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    this.#drop(key);
    if (document.isDirty || reason !== undefined || contentChanges.length === 0) return;
    if (!articleLanguages.has(document.languageId)) return;
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        if (!document.isDirty && !document.isClosed) this.#report(document.uri);
      }, delay),
    );
  }

  dispose(): void {
    for (const key of [...this.#waiting.keys()]) this.#drop(key);
    this.#saving.dispose();
  }

  #drop(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
  }
}
