import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { toUri, type Uri } from '../core/model/uri.ts';
import type { Range } from '../protocol/requests.ts';

/**
 * Reads what a client sent, field by field: any editor may send anything. What is not as it has to be is answered with
 * an error that names the field.
 */
export class Fields {
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #path: string;

  /** `path` is how errors name the value. */
  constructor(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path, 'an object');
    this.#value = value as Readonly<Record<string, unknown>>;
    this.#path = path;
  }

  has(key: string): boolean {
    // JSON has null where other languages have nothing at all.
    return Object.hasOwn(this.#value, key) && this.#value[key] !== undefined && this.#value[key] !== null;
  }

  text(key: string): string {
    const value = this.#get(key);
    if (typeof value !== 'string') throw invalid(this.#at(key), 'a string');
    return value;
  }

  /** One of some words. */
  word<W extends string>(key: string, words: readonly W[]): W {
    const value = this.#get(key);
    const found = words.find((word) => word === value);
    if (found === undefined) throw invalid(this.#at(key), `one of ${words.join(', ')}`);
    return found;
  }

  flag(key: string): boolean {
    const value = this.#get(key);
    if (typeof value !== 'boolean') throw invalid(this.#at(key), 'a boolean');
    return value;
  }

  uri(key: string): Uri {
    return asUri(this.text(key), this.#at(key));
  }

  range(key: string): Range {
    return rangeOf(this.fields(key));
  }

  texts(key: string): readonly string[] {
    return this.#items(key).map((item, i) => {
      if (typeof item !== 'string') throw invalid(`${this.#at(key)}[${i}]`, 'a string');
      return item;
    });
  }

  uris(key: string): readonly Uri[] {
    return this.texts(key).map((text, i) => asUri(text, `${this.#at(key)}[${i}]`));
  }

  /** What progress is reported to. */
  token(key: string): string | number {
    const value = this.#get(key);
    if (typeof value !== 'string' && typeof value !== 'number') throw invalid(this.#at(key), 'a string or a number');
    return value;
  }

  fields(key: string): Fields {
    return new Fields(this.#get(key), this.#at(key));
  }

  list<T>(key: string, read: (item: Fields) => T): readonly T[] {
    return this.#items(key).map((item, i) => read(new Fields(item, `${this.#at(key)}[${i}]`)));
  }

  ranges(key: string): readonly Range[] {
    return this.list(key, rangeOf);
  }

  /** A list of lists. */
  table<T>(key: string, read: (item: Fields) => T): readonly (readonly T[])[] {
    return this.#items(key).map((row, i) => {
      const at = `${this.#at(key)}[${i}]`;
      if (!Array.isArray(row)) throw invalid(at, 'a list');
      return row.map((item: unknown, j) => read(new Fields(item, `${at}[${j}]`)));
    });
  }

  /** From 0. */
  count(key: string): number {
    const value = this.#get(key);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
      throw invalid(this.#at(key), 'a whole number from 0');
    }
    return value;
  }

  #items(key: string): readonly unknown[] {
    const value = this.#get(key);
    if (!Array.isArray(value)) throw invalid(this.#at(key), 'a list');
    return value;
  }

  #get(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? this.#value[key] : undefined;
  }

  #at(key: string): string {
    return `${this.#path}.${key}`;
  }
}

function rangeOf(fields: Fields): Range {
  const position = (key: string) => {
    const at = fields.fields(key);
    return { line: at.count('line'), character: at.count('character') };
  };
  return { start: position('start'), end: position('end') };
}

function asUri(value: string, path: string): Uri {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value)) throw invalid(path, 'a URI');
  return toUri(value);
}

/** The answer to what is not as it has to be. */
export const invalid = (path: string, wanted: string): ResponseError<never> =>
  new ResponseError<never>(ErrorCodes.InvalidParams, `${path} has to be ${wanted}.`);
