import type { Message } from '../core/messages/message.ts';

/** The command cannot do its work (exit code 2); `notes` are sentences that help on. */
export class CommandError extends Error {
  readonly notes: readonly Message[];

  constructor(what: Message, ...help: readonly Message[]) {
    super(what.id);
    this.notes = [what, ...help];
  }
}
