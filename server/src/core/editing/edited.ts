import type { Message } from '../messages/message.ts';
import type { WorkspaceEdit } from '../model/workspaceEdit.ts';
import type { AnnotationTarget } from './action.ts';

/** What an action comes to: edits, or a sentence that says why not. Nothing is ever edited halfway. */
export type Edited =
  | {
      readonly edit: WorkspaceEdit;
      /** What was done, in one short sentence, for the status bar and screen readers. */
      readonly message: Message;
      /** The annotation that was made or changed. */
      readonly at?: AnnotationTarget;
    }
  | { readonly refused: Message };

/** What an action needs to know beside the files. */
export interface EditContext {
  /** `2026-01-31`. */
  readonly today: string;
  /** Another annotator's layer: new annotations go there. Undefined for the base sidecar. */
  readonly layer?: string;
  /** Goes into new sidecars and reviews. */
  readonly annotator?: string;
}
