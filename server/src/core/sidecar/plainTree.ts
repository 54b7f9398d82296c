import type { MapNode, Node, Pair, ScalarNode, SeqNode } from '../model/tree.ts';
import { annotationKeys } from './knownKeys.ts';
import { isContinuing, isFlowMark, isPlainStart, PlainLines, Unusual } from './plainLines.ts';
import { readBlockText, readDouble, readSingle } from './plainScalars.ts';
import { cut } from './words.ts';

/** Deeper files go to the `yaml` package, which decides what to say about them. */
const maxPlainDepth = 40;

/** Maps with more keys than this are checked for repeats through a set. */
const fewKeys = 12;

/** Where the reader stopped, and whether that is a line which continues the one before it. */
export interface Stopped {
  readonly unusualAt: number;
  readonly continuation: boolean;
}

/**
 * Reads the plain subset of YAML that sidecars are written in: block maps and lists, scalars and flow collections on
 * one line, comments, simple block scalars. It is conservative: at anything else it stops and tells where, and for all
 * that it accepts it gives the same tree as {@link readYamlTree} and no problems. About thirty times as fast.
 */
export function readPlainTree(text: string): { readonly root: Node | undefined } | Stopped {
  try {
    return { root: new PlainReader(text).root() };
  } catch (error) {
    if (error instanceof Unusual) return { unusualAt: error.at, continuation: error.continuation };
    throw error;
  }
}

class PlainReader extends PlainLines {
  #depth = 0;

  root(): Node | undefined {
    this.toContent();
    if (this.indent < 0) return undefined;
    if (this.indent > 0) throw this.unusual();
    const root = this.#block(0);
    if (this.indent >= 0) throw this.unusual();
    return root;
  }

  /** A block collection whose first line is under the cursor, at column `column`. */
  #block(column: number): MapNode | SeqNode {
    if (++this.#depth > maxPlainDepth) throw this.unusual();
    const node = this.#isDash() ? this.#seq(column) : this.#map(column);
    this.#depth--;
    return node;
  }

  #isDash(): boolean {
    if (this.text.charCodeAt(this.pos) !== 45) return false;
    const next = this.text.charCodeAt(this.pos + 1);
    return (
      next === 32 || next === 10 || (next === 13 && this.text.charCodeAt(this.pos + 2) === 10) || Number.isNaN(next)
    );
  }

  #seq(column: number): SeqNode {
    const start = this.pos;
    const items: Node[] = [];
    do {
      if (!this.#isDash()) throw this.unusual();
      items.push(this.#item(column));
    } while (this.indent === column && this.#isDash());
    return { kind: 'seq', start, end: items[items.length - 1]?.end ?? start, flow: false, items };
  }

  #item(column: number): Node {
    const dash = this.pos++;
    this.skipSpaces();
    if (this.atLineEnd()) {
      this.endLine();
      return this.indent > column ? this.#block(this.indent) : empty(dash + 1);
    }
    const inner = column + this.pos - dash;
    if (this.#isDash()) return this.#block(inner);
    const key = this.#keyEnd();
    if (key > 0) return this.#block(inner);
    const node = this.#inline(column, false);
    if (this.indent > column) throw new Unusual(this.pos, true);
    return node;
  }

  #map(column: number): MapNode {
    const start = this.pos;
    const pairs: Pair[] = [];
    let seen: Set<string> | undefined;
    do {
      const end = this.#keyEnd();
      if (end < 0) throw this.unusual();
      const key = this.#key(end);
      if (pairs.length < fewKeys) {
        for (const pair of pairs) if (pair.key.text === key.text) throw this.unusual();
      } else {
        seen ??= new Set(pairs.map((pair) => pair.key.text));
        if (seen.has(key.text)) throw this.unusual();
        seen.add(key.text);
      }
      pairs.push({ key, value: this.#value(column, end + 1) });
    } while (this.indent === column);
    return { kind: 'map', start, end: pairs[pairs.length - 1]?.value.end ?? start, flow: false, pairs };
  }

  #key(end: number): ScalarNode {
    const start = this.pos;
    this.pos = end + 1;
    return { kind: 'scalar', start, end, text: cut(this.text, start, end), style: 'plain' };
  }

  /** The value behind the colon of a block map. */
  #value(column: number, afterColon: number): Node {
    this.skipSpaces();
    if (!this.atLineEnd()) {
      const node = this.#inline(column, true);
      if (this.indent > column) throw new Unusual(this.pos, true);
      return node;
    }
    this.endLine();
    if (this.indent > column) return this.#block(this.indent);
    if (this.indent === column && this.#isDash()) return this.#block(column);
    return empty(afterColon);
  }

  /** A value that begins on this line; leaves the cursor at the content that follows. */
  #inline(column: number, inMap: boolean): Node {
    const code = this.text.charCodeAt(this.pos);
    if (code === 124 || code === 62) return readBlockText(this, column);
    const node = this.#flowOrQuoted(code) ?? this.#plain(inMap);
    this.endValueLine();
    return node;
  }

  #flowOrQuoted(code: number): Node | undefined {
    switch (code) {
      case 34:
        return readDouble(this);
      case 39:
        return readSingle(this);
      case 91:
        return this.#flowSeq();
      case 123:
        return this.#flowMap();
      default:
        return undefined;
    }
  }

  /** Where the key that begins here ends: its colon, which white space follows; -1 where no plain key begins here. */
  #keyEnd(): number {
    const { text } = this;
    let at = this.pos;
    let code = text.charCodeAt(at);
    if (!isKeyCode(code) || code === 45 || code === 46) return -1;
    const limit = at + 500;
    while (isKeyCode(code) && at < limit) code = text.charCodeAt(++at);
    if (code !== 58) return -1;
    const next = text.charCodeAt(at + 1);
    if (next === 32 || next === 10 || Number.isNaN(next)) return at;
    return next === 13 && text.charCodeAt(at + 2) === 10 ? at : -1;
  }

  /** A plain scalar that ends on its line. */
  #plain(inMap: boolean): ScalarNode {
    const { text, pos: start } = this;
    if (!isPlainStart(text, start, false)) throw this.unusual();
    let at = start;
    let end = start;
    let colon = -1;
    for (let code = text.charCodeAt(at); !Number.isNaN(code); code = text.charCodeAt(++at)) {
      if (code > 58) {
        end = at + 1;
        continue;
      }
      if (code === 10 || code === 13) break;
      if (code < 32) throw this.unusual(at);
      if (code === 32) continue;
      if (code === 35 && end < at) break;
      if (code === 58) {
        if (!isContinuing(text.charCodeAt(at + 1))) throw this.unusual(at);
        if (colon < 0) colon = at;
      }
      end = at + 1;
    }
    // `- exact:words` is a scalar to YAML and a missing space to a person.
    if (!inMap && colon >= 0 && annotationKeys.has(text.slice(start, colon))) throw this.unusual(start);
    this.pos = at;
    return { kind: 'scalar', start, end, text: cut(text, start, end), style: 'plain' };
  }

  #flowSeq(): SeqNode {
    if (++this.#depth > maxPlainDepth) throw this.unusual();
    const start = this.pos++;
    const items: Node[] = [];
    this.skipSpaces();
    while (this.text.charCodeAt(this.pos) !== 93) {
      items.push(this.#flowValue());
      this.#flowNext(93);
    }
    this.pos++;
    this.#depth--;
    return { kind: 'seq', start, end: this.pos, flow: true, items };
  }

  #flowMap(): MapNode {
    if (++this.#depth > maxPlainDepth) throw this.unusual();
    const start = this.pos++;
    const pairs: Pair[] = [];
    this.skipSpaces();
    while (this.text.charCodeAt(this.pos) !== 125) {
      const end = this.#keyEnd();
      if (end < 0 || pairs.length > fewKeys) throw this.unusual();
      const key = this.#key(end);
      for (const pair of pairs) if (pair.key.text === key.text) throw this.unusual(start);
      this.skipSpaces();
      pairs.push({ key, value: this.#flowValue() });
      this.#flowNext(125);
    }
    this.pos++;
    this.#depth--;
    return { kind: 'map', start, end: this.pos, flow: true, pairs };
  }

  /** Behind a value of a flow collection: a comma or the closing mark `close`. */
  #flowNext(close: number): void {
    this.skipSpaces();
    const code = this.text.charCodeAt(this.pos);
    if (code === close) return;
    if (code !== 44) throw this.unusual();
    this.pos++;
    this.skipSpaces();
  }

  #flowValue(): Node {
    const made = this.#flowOrQuoted(this.text.charCodeAt(this.pos));
    if (made) return made;
    const { text, pos: start } = this;
    if (!isPlainStart(text, start, true)) throw this.unusual();
    let at = start;
    let end = start;
    for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
      if (code === 44 || code === 93 || code === 125) break;
      if (code === 32) continue;
      // The end of the text among them: the comparison with NaN is false.
      if (!(code > 32) || code === 91 || code === 123) throw this.unusual(at);
      if (code === 35 && end < at) throw this.unusual(at);
      if (code === 58 && !isFlowContinuing(text.charCodeAt(at + 1))) throw this.unusual(at);
      end = at + 1;
    }
    this.pos = at;
    return { kind: 'scalar', start, end, text: cut(text, start, end), style: 'plain' };
  }
}

const empty = (at: number): ScalarNode => ({ kind: 'scalar', start: at, end: at, text: '', style: 'empty' });

/** What may follow a colon inside a plain scalar of a flow collection. */
const isFlowContinuing = (code: number): boolean => isContinuing(code) && !isFlowMark(code);

/** Letters, digits, `_`, `-`, `.` and everything outside ASCII. */
const isKeyCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 45 ||
  code === 46 ||
  (code >= 128 && code !== 0xfeff);
