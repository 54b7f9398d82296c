import type { EditContext } from '../editing/edited.ts';
import type { Message } from '../messages/message.ts';
import type { Uri } from '../model/uri.ts';
import type { Change, Question } from '../rules/fix.ts';
import type { Selection } from '../rules/fixes/fixAll.ts';
import type { Finding } from '../rules/rule.ts';

/** LSP's kinds, so far as there are such actions; they are matched by their dotted beginnings. */
export const codeActionKinds = [
  'quickfix',
  'refactor.extract.isnad',
  'refactor.rewrite.isnad',
  'refactor.move.isnad',
  'source.fixAll.isnad',
] as const;

export type CodeActionKind = (typeof codeActionKinds)[number];

/** One thing that can be done at a place. */
export interface CodeAction {
  readonly title: Message;
  readonly kind: CodeActionKind;
  readonly change: Change | FixAllChange;
  readonly asks?: Question;
  readonly preferred?: true;
  /** What it mends. */
  readonly finding?: Finding;
}

export interface FixAllChange {
  readonly type: 'fixAll';
  readonly files: readonly Uri[];
  readonly selection: Selection;
}

export interface CodeActionOptions {
  readonly context: EditContext;
  /** Whether actions of a kind are wanted. */
  wants(kind: CodeActionKind): boolean;
  /** Whether somebody asked, rather than that the cursor came here. */
  readonly asked: boolean;
  /** Whether the client has pickers of its own, so that only the likeliest few are worth listing. */
  readonly brief: boolean;
}
