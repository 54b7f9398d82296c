/** What a feature holds. Features without a value are left out; so are empty lists. */
export type CasValue = string | number | CasStructure | readonly string[] | readonly CasStructure[];

/** A feature structure of the CAS. */
export interface CasStructure {
  /** Above 0, once in its CAS. */
  readonly id: number;
  /** Full name of its type: `isnad.Attribution`. */
  readonly type: string;
  /** In the order of writing. */
  readonly features: ReadonlyMap<string, CasValue>;
}

/** A CAS with one view. */
export interface Cas {
  /** The text and what is known of it; always the first of {@link structures}. */
  readonly sofa: CasStructure;
  /** By id, which is the order of writing. */
  readonly structures: readonly CasStructure[];
  /** All but the text itself: each is in the indexes of the view, so that tools find it by its type. */
  readonly members: readonly CasStructure[];
}

/** Where the text stands, of which every CAS here has one. */
export const initialView = '_InitialView';

export const sofaType = 'uima.cas.Sofa';

/** Whether a value is a list of structures; an empty list is none. */
export const isStructures = (value: CasValue): value is readonly CasStructure[] =>
  Array.isArray(value) && typeof value[0] === 'object';

export const isStrings = (value: CasValue): value is readonly string[] =>
  Array.isArray(value) && typeof value[0] === 'string';

/** Gathers structures and numbers them. */
export class CasBuilder {
  readonly #structures: CasStructure[] = [];

  add(type: string, features: Features): CasStructure {
    const structure: CasStructure = { id: this.#structures.length + 1, type, features: new Map() };
    this.#structures.push(structure);
    this.set(structure, features);
    return structure;
  }

  /** Adds features to a structure of this builder, for those that refer to what is made later. */
  set(structure: CasStructure, features: Features): void {
    const map = structure.features as Map<string, CasValue>;
    for (const [name, value] of Object.entries(features)) {
      if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
      map.set(name, value as CasValue);
    }
  }

  build(sofa: CasStructure): Cas {
    return { sofa, structures: this.#structures, members: this.#structures.filter((structure) => structure !== sofa) };
  }
}

export type Features = Readonly<Record<string, CasValue | undefined>>;
