import process from 'node:process';
import { ForbiddenPathError, forbiddenMessage } from '../core/formats/forbiddenPath.ts';
import type { Message } from '../core/messages/message.ts';
import type { CancellationToken } from '../core/workspace/fileSystem.ts';
import { CommandError } from './commandError.ts';

/** An error of writing in words that say what to do, and then `what` became of the work; any other error as it is. */
export function explained(error: unknown, ...what: readonly Message[]): unknown {
  if (error instanceof ForbiddenPathError) return new CommandError(forbiddenMessage(error));
  if (!(error instanceof Error)) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  if (!code || !path) return error;
  return new CommandError({ id: 'cli.error.unwritable', args: { path, reason: code } }, ...reasonFor(code), ...what);
}

/** Why the system did not do it, where its code has an everyday meaning. */
export function reasonFor(code: string | undefined): readonly Message[] {
  const reason = reasons.get(code ?? '');
  return reason ? [{ id: `cli.reason.${reason}` }] : [];
}

const reasons: ReadonlyMap<string, 'permission' | 'full' | 'read-only' | 'name' | 'folder' | 'file'> = new Map([
  ['EACCES', 'permission'],
  ['EPERM', 'permission'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'read-only'],
  ['ENAMETOOLONG', 'name'],
  ['EISDIR', 'folder'],
  ['EEXIST', 'file'],
  ['ENOTDIR', 'file'],
]);

/** What a command exits with that was interrupted, as shells expect. */
export const interrupted = 130;

/** Work that Control+C ends in good order; a second one ends the process at once. */
export class Interruptible implements CancellationToken {
  isCancellationRequested = false;

  constructor() {
    process.once('SIGINT', () => {
      this.isCancellationRequested = true;
    });
  }
}
