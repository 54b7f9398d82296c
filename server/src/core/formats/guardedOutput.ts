import { join, type Uri } from '../model/uri.ts';
import { ForbiddenPathError } from './forbiddenPath.ts';
import type { Output } from './runExport.ts';

/** An output that writes over none of the files that are read. */
export class GuardedOutput implements Output {
  readonly #output: Output;
  readonly #folder: Uri;
  readonly #sources: ReadonlySet<Uri>;
  #last: string | undefined;

  /** `folder` is the one that `output` writes to. */
  constructor(output: Output, folder: Uri, sources: ReadonlySet<Uri>) {
    this.#output = output;
    this.#folder = folder;
    this.#sources = sources;
  }

  /** @throws ForbiddenPathError for a path of a source. */
  append(path: string, text: string): Promise<void> {
    if (path !== this.#last && this.#sources.has(join(this.#folder, path))) {
      return Promise.reject(new ForbiddenPathError(path, 'source'));
    }
    this.#last = path;
    return this.#output.append(path, text);
  }

  commit(): Promise<void> {
    return this.#output.commit();
  }

  discard(): Promise<void> {
    return this.#output.discard();
  }
}
