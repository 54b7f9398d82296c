import type { Message } from '../messages/message.ts';

/** A file that must not be written: it leads out of the folder, is one that is read, or is another one of the same export. */
export class ForbiddenPathError extends Error {
  readonly path: string;
  readonly reason: 'outside' | 'source' | 'taken';
  /** Of a path that is taken: the two that it is taken by. */
  readonly names: readonly string[];

  constructor(path: string, reason: 'outside' | 'source' | 'taken', names: readonly string[] = []) {
    super(`${path} (${reason})`);
    this.path = path;
    this.reason = reason;
    this.names = names;
  }
}

/** Which file it is, and what to do. */
export const forbiddenMessage = ({ path, reason, names }: ForbiddenPathError): Message => ({
  id: `formats.forbidden.${reason}`,
  args: { path, names },
});
