import { type Disposable, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import type { AnnotationAddress, EditAction, EditResult } from '../../../server/src/protocol/editing.ts';
import type { Articles } from '../articles.ts';
import { isolate } from '../bidi.ts';
import { t } from '../words.ts';
import type { Announcer } from './announcer.ts';
import { changeBetween } from './change.ts';
import { type Before, findDocument, openDocument, saveAfter } from './documents.ts';
import type { EditingServer } from './editingServer.ts';
import { type FileStep, History } from './history.ts';

type Accepted = Exclude<EditResult, { refused: string }> & { readonly edit: WorkspaceEdit };

/** How often an edit is asked for anew because a file changed under way, or had to be opened first. */
const attempts = 4;

/** Carries out actions one after the other: asks the server for the edit, applies it, saves what has to be saved. */
export class Edits implements Disposable {
  readonly #server: EditingServer;
  readonly #client: BaseLanguageClient;
  readonly #articles: Articles;
  readonly #announcer: Announcer;
  readonly #history: History;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(server: EditingServer, client: BaseLanguageClient, articles: Articles, announcer: Announcer) {
    this.#server = server;
    this.#client = client;
    this.#articles = articles;
    this.#announcer = announcer;
    this.#history = new History();
  }

  dispose(): void {
    this.#history.clear();
  }

  /** Resolves to what came of it, or undefined where nothing did; the person has been told by then. */
  perform(action: EditAction): Promise<{ readonly at?: AnnotationAddress } | undefined> {
    return this.#inTurn(async () => {
      const result = await this.#computed(action);
      if (!result) return undefined;
      this.#announcer.say(result.message);
      return { ...(result.at && { at: result.at }) };
    });
  }

  /** Resolves when every action that was begun has been carried out, or was refused. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** Takes the last action back, or does it again, where the files still stand as it left them. */
  stepBack(direction: 'undo' | 'redo'): Promise<void> {
    return this.#inTurn(async () => {
      const outcome = await this.#history.step(direction);
      if ('done' in outcome) {
        const words = isolate(outcome.done);
        this.#announcer.say(direction === 'undo' ? t('Taken back: {0}', words) : t('Done again: {0}', words));
      } else void window.showWarningMessage(outcome.refused);
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }

  async #computed(action: EditAction): Promise<Accepted | undefined> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const result = await this.#server.edit(action);
      if ('refused' in result) {
        void window.showWarningMessage(result.refused);
        return undefined;
      }
      if (await this.#apply(result as Accepted)) return result as Accepted;
    }
    void window.showWarningMessage(t('The files were changed meanwhile, so nothing was annotated. Try again.'));
    return undefined;
  }

  /** False where the edit is for other texts than those that are there now: nothing is changed then. */
  async #apply({ edit, files, message }: Accepted): Promise<boolean> {
    if (await this.#opensMore(files)) return false;
    const converted = await this.#client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit);
    // From here to the edit nothing may wait: the texts are those that the edit is for.
    if (!isCurrent(edit, this.#server)) return false;
    const before = files.map(({ uri, created }): Before => {
      const document = created ? undefined : findDocument(this.#server.toUri(uri));
      return document && { text: document.getText(), wasDirty: document.isDirty };
    });
    if (!(await workspace.applyEdit(converted))) throw new Error(t('The editor did not take the edit.'));
    const steps: FileStep[] = [];
    for (const [i, file] of files.entries()) {
      const uri = this.#server.toUri(file.uri);
      const document = await openDocument(uri);
      const was = before[i];
      await saveAfter(document, was);
      // Only now: saving may tidy up, if a person's settings say so.
      const text = document.getText();
      steps.push(was ? { uri, change: changeBetween(was.text, text) } : { uri, created: text });
    }
    this.#history.add({ message, files: steps });
    return true;
  }

  /**
   * Opens the files that are not open yet, and says whether there were any: only of an open file is it certain that
   * server and editor have the same text, so the edit is asked for again then.
   */
  async #opensMore(files: Accepted['files']): Promise<boolean> {
    let opened = false;
    for (const file of files) {
      const uri = this.#server.toUri(file.uri);
      if (file.created || findDocument(uri)) continue;
      await this.#articles.sent(await openDocument(uri));
      opened = true;
    }
    return opened;
  }
}

/** Whether open documents are still those that the server had before it. */
function isCurrent(edit: WorkspaceEdit, server: EditingServer): boolean {
  return (edit.documentChanges ?? []).every((change) => {
    if (!('textDocument' in change)) return true;
    const document = findDocument(server.toUri(change.textDocument.uri));
    if (!document) return true;
    const { version } = change.textDocument;
    return version === null ? !document.isDirty : version === document.version;
  });
}
