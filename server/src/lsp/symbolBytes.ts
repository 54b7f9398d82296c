import type { DocumentSymbol, Position, Range } from 'vscode-languageserver';

/**
 * Writes document symbols as JSON in UTF-8. An outline of a thousand statements is half a megabyte, most of which stays
 * as it was from edit to edit: what a statement is called is encoded once, and only the numbers are written anew.
 */
export class SymbolBytes {
  #labels = new Map<string, Map<string | undefined, Uint8Array>>();
  #count = 0;
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** The same value as `JSON.stringify(symbols)`, between `head` and `tail`. The bytes are the caller's. */
  encode(symbols: readonly DocumentSymbol[], head: Uint8Array = nothing, tail: Uint8Array = nothing): Uint8Array {
    this.#length = 0;
    this.#put(head);
    this.#list(symbols);
    this.#put(tail);
    return this.#bytes.slice(0, this.#length);
  }

  #list(symbols: readonly DocumentSymbol[]): void {
    this.#put(part.open);
    symbols.forEach((symbol, i) => {
      if (i > 0) this.#put(part.comma);
      this.#symbol(symbol);
    });
    this.#put(part.close);
  }

  #symbol({ name, detail, kind, range, selectionRange, children }: DocumentSymbol): void {
    this.#put(this.#label(name, detail));
    this.#number(kind);
    this.#put(part.range);
    this.#range(range);
    this.#put(part.selection);
    this.#range(selectionRange);
    if (children) {
      this.#put(part.children);
      this.#list(children);
    }
    this.#put(part.end);
  }

  #range({ start, end }: Range): void {
    this.#put(part.start);
    this.#position(start);
    this.#put(part.until);
    this.#position(end);
    this.#put(part.done);
  }

  #position({ line, character }: Position): void {
    this.#number(line);
    this.#put(part.character);
    this.#number(character);
  }

  /** `{"name":…,"detail":…,"kind":` */
  #label(name: string, detail: string | undefined): Uint8Array {
    const byDetail = this.#labels.get(name) ?? new Map<string | undefined, Uint8Array>();
    const known = byDetail.get(detail);
    if (known) return known;
    if (++this.#count > maxLabels) {
      this.#labels = new Map();
      this.#count = 1;
    }
    const label = utf8.encode(`${JSON.stringify({ name, detail }).slice(0, -1)},"kind":`);
    byDetail.set(detail, label);
    this.#labels.set(name, byDetail);
    return label;
  }

  #put(bytes: Uint8Array): void {
    const { length } = bytes;
    this.#reserve(length);
    // Copying a few bytes costs less than asking for it.
    if (length > 40) this.#bytes.set(bytes, this.#length);
    else for (let i = 0; i < length; i++) this.#bytes[this.#length + i] = bytes[i] ?? 0;
    this.#length += length;
  }

  /** Whole numbers from 0. */
  #number(value: number): void {
    this.#reserve(10);
    let at = this.#length;
    for (let rest = value; rest > 9; rest = Math.floor(rest / 10)) at++;
    this.#length = at + 1;
    for (let rest = value; ; rest = Math.floor(rest / 10)) {
      this.#bytes[at--] = zero + (rest % 10);
      if (rest <= 9) return;
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** More than the statements of a book; then it begins anew, so that memory does not grow with every file ever open. */
const maxLabels = 50_000;

const utf8 = new TextEncoder();
const nothing = new Uint8Array();
const zero = '0'.charCodeAt(0);
const part = {
  open: utf8.encode('['),
  close: utf8.encode(']'),
  comma: utf8.encode(','),
  range: utf8.encode(',"range":'),
  selection: utf8.encode(',"selectionRange":'),
  children: utf8.encode(',"children":'),
  end: utf8.encode('}'),
  start: utf8.encode('{"start":{"line":'),
  character: utf8.encode(',"character":'),
  until: utf8.encode('},"end":{"line":'),
  done: utf8.encode('}}'),
};
