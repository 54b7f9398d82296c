import type { Span } from '../../model/span.ts';
import type { Uri } from '../../model/uri.ts';
import type { ProjectFile, SidecarFile } from '../../workspace/snapshot.ts';

/** Where something is named, and what stands in the way of another name for it. */
export interface NamedPlaces {
  readonly places: ReadonlyMap<Uri, readonly Span[]>;
  /** A file in which the new name means something already. */
  readonly taken?: Uri;
  /** It stands for two things, and nobody can tell which of them is meant. */
  readonly twice?: Uri;
  /** A file whose reference to it means somebody else where the file is seen from another. */
  readonly split?: Uri;
  /** A file that may name it and cannot be read to the end. */
  readonly unreadable?: Uri;
}

/** Whether a file has places that reading it missed, and speaks of `word` somewhere. */
export function hides(file: SidecarFile | ProjectFile, word: string): boolean {
  const { problems } = 'sidecar' in file ? file.sidecar : file.project;
  return problems.some(({ code }) => code === 'sidecar.syntax') && file.text.includes(word);
}

/** Collects places by file. */
export class Places {
  readonly #found = new Map<Uri, Span[]>();

  add(uri: Uri, span: Span): void {
    const list = this.#found.get(uri);
    if (list) list.push(span);
    else this.#found.set(uri, [span]);
  }

  get found(): ReadonlyMap<Uri, readonly Span[]> {
    return this.#found;
  }
}
