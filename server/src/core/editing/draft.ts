import type { Message } from '../messages/message.ts';
import type { Uri } from '../model/uri.ts';
import type { FileEdits } from '../model/workspaceEdit.ts';
import type { Operation } from '../sidecar/edit/operation.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { AnnotationTarget } from './action.ts';
import type { EditContext, Edited } from './edited.ts';
import { editFile } from './editFile.ts';
import { isRefused, refuse } from './refused.ts';

/** What an action does to files, put together step by step; nothing of it counts until it is finished. */
export class Draft {
  readonly #snapshot: Snapshot;
  readonly #context: EditContext;
  readonly #operations = new Map<Uri, Operation[]>();

  constructor(snapshot: Snapshot, context: EditContext) {
    this.#snapshot = snapshot;
    this.#context = context;
  }

  /** Operations of one file apply one after another, in the order in which they are added. */
  add(file: Uri, ...operations: readonly Operation[]): this {
    const known = this.#operations.get(file);
    if (known) known.push(...operations);
    else this.#operations.set(file, [...operations]);
    return this;
  }

  /** The edits of all files, or the reason why one of them cannot be edited. */
  finish(message: Message, at?: AnnotationTarget): Edited {
    const edit: FileEdits[] = [];
    for (const [uri, operations] of this.#operations) {
      if (operations.length === 0) continue;
      const edited = editFile(this.#snapshot, uri, operations, this.#context);
      if (isRefused(edited)) return edited;
      if (edited.edits.length > 0) edit.push(edited);
    }
    if (edit.length === 0) return refuse('editing.refused.unchanged');
    return { edit, message, ...(at ? { at } : {}) };
  }
}
