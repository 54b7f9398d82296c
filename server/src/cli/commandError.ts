import type { Message } from '../core/messages/message.ts';

/** The command cannot do its work (exit code 2); `notes` are what is wrong and then what may help. */
export class CommandError extends Error {
  readonly notes: readonly Message[];

  constructor(what: Message, ...help: readonly Message[]) {
    super(what.id);
    this.notes = [what, ...help];
  }
}

/** The command line itself is wrong, so that its help helps on. */
export class UsageError extends CommandError {}

/** What is at a path cannot be read, for a reason of the system (`ENOENT`, `EACCES`, …). */
export const unusable = (path: string, reason: string): CommandError =>
  new CommandError(
    reason === 'ENOENT' || reason === 'ENOTDIR'
      ? { id: 'cli.error.no-such-path', args: { path } }
      : { id: 'cli.error.unreadable', args: { path, reason } },
  );
