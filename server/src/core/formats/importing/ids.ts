import { annotationId } from '../../editing/annotationId.ts';
import { patterns } from '../../model/schema.ts';
import type { Sidecar } from '../../model/sidecar.ts';
import type { ImportedAnnotation } from './imported.ts';

const valid = new RegExp(patterns.id, 'u');

/** What the annotations of an import come to be called: as the source does, where that is an id and free. */
export class Ids {
  readonly #taken: Set<string>;
  readonly #wanted: ReadonlySet<string>;
  readonly #given = new Map<string, string>();
  /** The highest order number that was given with a base. */
  readonly #numbers = new Map<string, number>();

  constructor(there: Sidecar | undefined, annotations: readonly ImportedAnnotation[]) {
    this.#taken = new Set(there?.byId.keys());
    // Nothing that is made up may take what another annotation is called.
    this.#wanted = new Set(annotations.flatMap(({ id }) => (id === undefined ? [] : [id])));
  }

  /** An id for a new annotation; `base` is what one is made of. */
  give({ id }: ImportedAnnotation, base: string): string {
    const free = id !== undefined && valid.test(id) && !this.#taken.has(id);
    const given = free ? id : this.#next(base);
    this.#taken.add(given);
    if (id !== undefined && !this.#given.has(id)) this.#given.set(id, given);
    return given;
  }

  #next(base: string): string {
    const last = this.#numbers.get(base);
    const id = last === undefined ? annotationId([...this.#taken, ...this.#wanted], base) : `${base}-${last + 1}`;
    this.#numbers.set(base, Number(id.slice(base.length + 1)));
    return id;
  }

  /** An annotation that is there already, under an id of its own. */
  is({ id }: ImportedAnnotation, known: string): void {
    if (id !== undefined && !this.#given.has(id)) this.#given.set(id, known);
  }

  /** What the source's id came to be; itself where nothing of the source is called so. */
  now(id: string): string {
    return this.#given.get(id) ?? id;
  }
}
