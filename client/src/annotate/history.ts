import { Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { t } from '../words.ts';
import { type Change, fingerprint, inverted } from './change.ts';
import { openDocument, saveAfter } from './documents.ts';

/** What an action did to a file: changed its text, or made it. */
export type FileStep = { readonly uri: Uri } & (
  | { readonly change: Change }
  /** The whole text of the new file. */
  | { readonly created: string }
);

export interface Entry {
  /** What was done, in words. */
  readonly message: string;
  readonly files: readonly FileStep[];
}

export type Outcome = { readonly done: string } | { readonly refused: string };

const limit = 100;

/**
 * The actions of this session, to be taken back from wherever the person is: the editor's own undo would need the
 * sidecar in front. A step is taken only while all its files still stand as the action left them.
 */
export class History {
  #past: Entry[] = [];
  #future: Entry[] = [];

  add(entry: Entry): void {
    this.#past = [...this.#past, entry].slice(-limit);
    this.#future = [];
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }

  async step(direction: 'undo' | 'redo'): Promise<Outcome> {
    const undo = direction === 'undo';
    const entry = (undo ? this.#past : this.#future).at(-1);
    if (!entry) return { refused: undo ? t('There is nothing to take back.') : t('There is nothing to redo.') };
    const steps = undo ? entry.files.map(backwards) : entry.files.map(forwards);
    if (!(await take(steps))) {
      return { refused: t('The annotations were changed since, so undo and redo have to be done in their file.') };
    }
    (undo ? this.#past : this.#future).pop();
    (undo ? this.#future : this.#past).push(entry);
    return { done: entry.message };
  }
}

type Step =
  | { readonly uri: Uri; readonly change: Change }
  | { readonly uri: Uri; readonly create: string }
  | { readonly uri: Uri; readonly remove: string };

const forwards = (file: FileStep): Step =>
  'change' in file ? { uri: file.uri, change: file.change } : { uri: file.uri, create: file.created };

const backwards = (file: FileStep): Step =>
  'change' in file ? { uri: file.uri, change: inverted(file.change) } : { uri: file.uri, remove: file.created };

/** All steps or none: false where a file does not stand as it should. */
async function take(steps: readonly Step[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  const before = new Map<TextDocument, { readonly text: string; readonly wasDirty: boolean }>();
  for (const step of steps) {
    if ('create' in step) {
      edit.createFile(step.uri, { contents: new TextEncoder().encode(step.create) });
      continue;
    }
    const document = await orUndefined(openDocument(step.uri));
    const text = document?.getText();
    if (!document || text === undefined) return false;
    if ('remove' in step) {
      if (text !== step.remove) return false;
      edit.deleteFile(step.uri);
    } else {
      const { start, removed, added, before: expected } = step.change;
      if (fingerprint(text) !== expected) return false;
      const range = new Range(document.positionAt(start), document.positionAt(start + removed.length));
      edit.replace(step.uri, range, added);
      before.set(document, { text, wasDirty: document.isDirty });
    }
  }
  if (!(await workspace.applyEdit(edit))) return false;
  for (const [document, was] of before) await saveAfter(document, was);
  // An open file is one that the server knows at once, without waiting for the file system to tell.
  for (const step of steps) if ('create' in step) await openDocument(step.uri);
  return true;
}

async function orUndefined<T>(result: Thenable<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch {
    return undefined;
  }
}
