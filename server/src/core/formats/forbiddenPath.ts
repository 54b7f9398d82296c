/** A file that must not be written to: it leads out of the folder, or is one that is exported from. */
export class ForbiddenPathError extends Error {
  readonly path: string;
  readonly reason: 'outside' | 'source';

  constructor(path: string, reason: 'outside' | 'source') {
    super(`${path} (${reason})`);
    this.path = path;
    this.reason = reason;
  }
}
