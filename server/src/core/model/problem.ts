import type { Message } from '../messages/message.ts';
import type { Span } from './span.ts';

/** Something wrong in a sidecar or project file that reading it brought up. */
export interface Problem {
  readonly code: 'sidecar.syntax' | 'sidecar.unknown-key' | 'sidecar.invalid-value' | 'sidecar.duplicate-id';
  readonly message: Message;
  readonly span: Span;
  /** Another place of the same file that explains it: the first of two equal ids. */
  readonly related?: { readonly span: Span; readonly message: Message };
  /** The replacement that would mend it, where one is certain (a quoted value, the nearest key). */
  readonly fix?: { readonly span: Span; readonly text: string };
  /** The annotation it stands in, where that has an id. */
  readonly annotation?: string;
}
