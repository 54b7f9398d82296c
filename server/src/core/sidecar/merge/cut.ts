import type { MapNode, Node, SeqNode } from '../../model/tree.ts';
import { Block } from '../edit/block.ts';
import { Harm } from '../edit/harm.ts';
import { house } from '../edit/layout.ts';
import { lineStart, nextLine } from '../edit/lines.ts';
import type { YamlValue } from '../edit/operation.ts';
import { plainValue } from '../plainValue.ts';
import { type NamedPath, nameOf } from './policy.ts';

/** One entry of a map or list with the lines that it takes up in its file. */
export interface Unit {
  readonly name: string;
  /** The lines above it that belong to nothing else: comments, empty lines. */
  readonly lead: string;
  /** Its own lines, with the line break of the last. */
  readonly body: string;
  /** It begins on the line of the dash that it stands behind: its first line has no indentation. */
  readonly inline: boolean;
  readonly node: Node;
  /** Where the body begins in the file, in UTF-16 code units. */
  readonly start: number;
}

/**
 * A map or list of a file in pieces: `head`, the units with their leads, and `tail` together are its text, to the
 * byte. Without units, what is there instead (`annotations: []`) is `head`.
 */
export interface Cut {
  readonly text: string;
  /** Undefined where nothing tells: there is no entry. */
  readonly kind: 'map' | 'seq' | undefined;
  readonly head: string;
  readonly units: ReadonlyMap<string, Unit>;
  readonly tail: string;
  /** Of its keys or dashes. */
  readonly column: number;
  /** It begins behind a dash; `head` ends with that. */
  readonly compact: boolean;
}

/** All of a file. `text` ends with a line break or is empty. @throws Harm where it cannot be cut. */
export function cutFile(text: string, root: Node | undefined): Cut {
  if (!root && isBetween(text)) return { ...nothing(text, '', 0), tail: text };
  if (root?.kind !== 'map' || root.pairs.length === 0) throw new Harm();
  return cut(text, root, [], 0, text.length);
}

/**
 * What stands under the key or dash of a unit; undefined where that is no map or list over several lines, nor an empty
 * one. @throws Harm where it cannot be cut.
 */
export function cutUnit(text: string, unit: Unit, path: NamedPath, column: number): Cut | undefined {
  const { node, start, body } = unit;
  if (isEmptyValue(node)) {
    const line = body.indexOf('\n') + 1;
    const below = body.slice(line);
    return isBetween(below)
      ? { ...nothing(text, body.slice(0, line), column), tail: below }
      : nothing(text, body, column);
  }
  if (node.kind === 'scalar' || node.flow) return undefined;
  return cut(text, node, path, start, start + body.length);
}

/** Whether there is a place for entries and none in it. */
const isEmptyValue = (node: Node): boolean =>
  node.kind === 'scalar'
    ? node.style === 'empty'
    : node.kind === 'map'
      ? node.pairs.length === 0
      : node.items.length === 0;

const nothing = (text: string, head: string, column: number): Cut => ({
  text,
  kind: undefined,
  head,
  units: new Map(),
  tail: '',
  column,
  compact: false,
});

function cut(text: string, node: MapNode | SeqNode, path: NamedPath, from: number, to: number): Cut {
  const block = new Block({ text, eol: '\n', layout: house }, node);
  const units = new Map<string, Unit>();
  const first = block.start(0);
  // At the root there is no line of a key above.
  const head = block.compact ? first : path.length === 0 ? from : nextLine(text, from);
  let at = head;
  for (let index = 0; index < block.count; index++) {
    const inline = index === 0 && block.compact;
    const start = inline ? first : lineStart(text, block.start(index));
    const end = nextLine(text, block.end(index));
    const value = block.value(index);
    const name = node.kind === 'map' ? block.key(index) : nameOf(path, plainValue(value));
    if (start < at || end > to || name === undefined || units.has(name)) throw new Harm();
    const lead = text.slice(at, start);
    if (!isBetween(lead)) throw new Harm();
    units.set(name, { name, lead, body: text.slice(start, end), inline, node: value, start });
    at = end;
  }
  const tail = text.slice(at, to);
  if (!isBetween(tail)) throw new Harm();
  const { column, compact } = block;
  return { text, kind: node.kind, head: text.slice(from, head), units, tail, column, compact };
}

/** Whether lines are but comments, empty lines and the marks around a document. */
const isBetween = (lines: string): boolean => /^(?:[ \t]*(?:#[^\n]*|(?:---|\.\.\.)[ \t]*)?\r?(?:\n|$))*$/u.test(lines);

/** What a unit says; an annotation without its place in the list. */
export const valueIn = (unit: Unit | undefined): YamlValue | undefined => unit && plainValue(unit.node);
