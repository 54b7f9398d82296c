import process from 'node:process';
import { ForbiddenPathError } from '../core/formats/forbiddenPath.ts';
import type { CancellationToken } from '../core/workspace/fileSystem.ts';
import { CommandError } from './commandError.ts';

/** An error of writing in words that say what to do; any other as it is. */
export function explained(error: unknown): unknown {
  if (error instanceof ForbiddenPathError) {
    return new CommandError({ id: `cli.error.out-${error.reason}`, args: { path: error.path } });
  }
  if (!(error instanceof Error)) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  return code && path ? new CommandError({ id: 'cli.error.unwritable', args: { path, reason: code } }) : error;
}

/** What a command exits with that was interrupted, as shells expect. */
export const interrupted = 130;

/** Cancelled by Control+C; a second one ends the process at once. */
export function interruptible(): CancellationToken {
  const token = { isCancellationRequested: false };
  process.once('SIGINT', () => {
    token.isCancellationRequested = true;
  });
  return token;
}
