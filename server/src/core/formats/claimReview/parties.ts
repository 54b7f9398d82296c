import type { KnownSpeaker } from '../../workspace/scope.ts';
import type { ExportLayer } from '../format.ts';

/** An object of JSON-LD. */
export interface Node {
  readonly [key: string]: string | Node | readonly (string | Node)[] | undefined;
}

/** The speakers of a sidecar as schema.org knows people and organizations. */
export class Parties {
  /** Ids of those who were written. */
  readonly named = new Set<string>();
  readonly #speakers: ReadonlyMap<string, KnownSpeaker>;

  constructor({ speakers }: ExportLayer) {
    this.#speakers = speakers;
  }

  /** Those who made a claim; a document cannot be an author, and is what the claim was taken from. */
  claimants(ids: readonly string[]): {
    readonly author?: Node | readonly Node[];
    readonly citation?: Node | readonly Node[];
  } {
    const isDocument = (id: string): boolean => this.#speakers.get(id)?.speaker.type === 'document';
    const authors = ids.filter((id) => !isDocument(id)).map((id) => this.#party(id));
    const documents = ids.filter(isDocument).map((id) => this.#node(id, 'CreativeWork'));
    return {
      ...(authors.length > 0 ? { author: oneOf(authors) } : {}),
      ...(documents.length > 0 ? { citation: oneOf(documents) } : {}),
    };
  }

  organization(id: string): Node {
    return this.#node(id, 'Organization');
  }

  /** Who checked: a speaker where the name is the id of one, else a person of that name. */
  reviewer(name: string): Node {
    return this.#speakers.has(name) ? this.#party(name) : { '@type': 'Person', name };
  }

  #party(id: string): Node {
    const speaker = this.#speakers.get(id)?.speaker;
    const type = typeOf(speaker?.type);
    const node = this.#node(id, type);
    if (type !== 'Person' || !speaker) return node;
    return {
      ...node,
      ...(speaker.role === undefined ? {} : { jobTitle: speaker.role }),
      ...(speaker.affiliation ? { affiliation: this.#node(speaker.affiliation.id, 'Organization') } : {}),
    };
  }

  #node(id: string, type: string): Node {
    this.named.add(id);
    const speaker = this.#speakers.get(id)?.speaker;
    const links = speaker?.sameAs.map(({ url }) => url) ?? [];
    return {
      '@type': type,
      name: speaker?.name ?? speaker?.role ?? id,
      ...(links.length > 0 ? { sameAs: oneOf(links) } : {}),
    };
  }
}

/** Whoever is of no known type is taken for a person, as most sources are. */
const typeOf = (type: string | undefined): 'Person' | 'Organization' =>
  type === undefined || type === 'person' || type === 'unknown' ? 'Person' : 'Organization';

const oneOf = <Item>(items: readonly Item[]): Item | readonly Item[] => {
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : items;
};

/** A node without the keys that have no value; undefined where none but the type has. */
export function someOf(node: Node): Node | undefined {
  const entries = Object.entries(node).filter(([, value]) => value !== undefined);
  return entries.length > 1 ? Object.fromEntries(entries) : undefined;
}
