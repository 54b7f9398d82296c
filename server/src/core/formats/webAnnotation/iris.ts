/** What IRIs stand for: percent-encoded throughout, so that they are URIs too and any tool takes them. */
export class Iris {
  readonly base: string;
  readonly #mark: '#' | '?';
  /** Of files, of which one export names few. */
  readonly #files = new Map<string, string>();

  /** `base` is what all begin with; where it has a fragment, another one cannot follow, and `?` parts what `#` would. */
  constructor(base: string) {
    this.base = base.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encode);
    this.#mark = this.base.includes('#') ? '?' : '#';
  }

  /** Of a file, by its path relative to the folder that is exported. */
  file(path: string): string {
    let iri = this.#files.get(path);
    if (iri === undefined) {
      iri = this.base + path.split('/').map(encode).join('/');
      this.#files.set(path, iri);
    }
    return iri;
  }

  /** Of an annotation in a layer of an article; as relations name it. */
  annotation(article: string, layer: string | undefined, id: string): string {
    return `${this.file(article)}${this.#mark}${layer === undefined ? '' : `${encode(layer)}/`}${encode(id)}`;
  }

  /** Of what stands in a file under some keys: `#/speakers/silo`. Ids of annotations never begin with `/`. */
  within(file: string, ...keys: readonly (string | number)[]): string {
    return `${this.file(file)}${this.#mark}${keys.map((key) => `/${encode(String(key))}`).join('')}`;
  }

  /** The file and the fragment that {@link annotation} or {@link within} was made of; undefined for other IRIs. */
  parts(iri: string): { readonly path: string; readonly fragment: readonly string[] } | undefined {
    if (!iri.startsWith(this.base)) return undefined;
    const rest = iri.slice(this.base.length);
    const at = rest.indexOf(this.#mark);
    if (at < 0) return undefined;
    return {
      path: decode(rest.slice(0, at)),
      fragment: rest
        .slice(at + 1)
        .split('/')
        .map(decode),
    };
  }
}

/** A half of a surrogate pair has no encoding; it becomes the replacement character, as in UTF-8. */
const encode = (text: string): string =>
  unreserved.test(text) ? text : encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, hex);

const unreserved = /^[\w.~-]*$/;

const hex = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;

/** Percent-decoded; as it stands where it is not well encoded. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
