import type { Action } from '../editing/action.ts';
import type { Message } from '../messages/message.ts';
import type { Uri } from '../model/uri.ts';
import type { WorkspaceEdit } from '../model/workspaceEdit.ts';
import type { Operation } from '../sidecar/edit/operation.ts';

/** One way to mend what a finding reports. A title says what happens, with the names and words it is about. */
export interface Fix {
  readonly title: Message;
  readonly change: Change;
  /** Only where the change is an action, which then holds a placeholder. */
  readonly asks?: Question;
  /** The one that is meant in most cases; of a finding at most one. */
  readonly preferred?: true;
  /** Nothing is decided or lost by it: a part of “fix all”. */
  readonly safe?: true;
  /** May be done for every finding of the rule in a file at once where a person asks for that, under this title. */
  readonly alike?: Message;
}

/** What a person has to be asked before. */
export interface Question {
  readonly for: Asks;
  /** The title where nobody can be asked: the placeholder is written then. Without one there is no such fix. */
  readonly otherwise?: Message;
}

/** What only a person can say; the same names as in the protocol. */
export type Asks = 'reason' | 'selection' | 'target' | 'verdict' | 'name';

/** What a fix does, as plain JSON; `carryOut` turns it into edits. */
export type Change =
  | { readonly type: 'action'; readonly action: Action }
  /** `also`: edits of other files that belong to them. */
  | { readonly type: 'operations'; readonly files: readonly FileOperations[]; readonly also?: WorkspaceEdit }
  | { readonly type: 'edits'; readonly edit: WorkspaceEdit };

/** Operations on one sidecar or project file. */
export interface FileOperations {
  readonly uri: Uri;
  readonly operations: readonly Operation[];
}
