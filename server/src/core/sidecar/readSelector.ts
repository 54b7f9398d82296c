import { selectorSchema } from '../model/schema/selectorSchema.ts';
import type { Occurrence, Selector } from '../model/selector.ts';
import type { MapNode, Node, ScalarNode } from '../model/tree.ts';
import type { Reader } from './reader.ts';
import { spanOf } from './reader.ts';

const keys = Object.keys(selectorSchema.properties);

/** What stands beside `exact`; filled in by whoever reads the surrounding map. */
export interface Context {
  prefix?: string;
  suffix?: string;
  occurrence?: Occurrence;
}

/**
 * Reads `exact`, `cue` or `mention`: words, `{exact, prefix, suffix, occurrence}`, or (where `list` allows it) a list of
 * these. What a piece says about its surroundings counts where the selector has a place for it: before the first
 * piece, behind the last. `around` holds what the annotation itself says and wins.
 */
export function readSelector(reader: Reader, key: string, node: Node, list: boolean, around: Context = {}): Selector {
  const pieces: string[] = [];
  const context: Context = {};
  const nodes = list && node.kind === 'seq' ? node.items : [node];
  if (nodes.length === 0) reader.invalid({ id: 'value.empty-list', args: { key: { literal: key } } }, spanOf(node));
  nodes.forEach((item, i) => {
    const piece = readPiece(reader, key, item);
    if (piece.exact !== undefined) pieces.push(piece.exact);
    if (i === 0 && piece.prefix !== undefined) context.prefix = piece.prefix;
    if (i === 0 && piece.occurrence !== undefined) context.occurrence = piece.occurrence;
    if (i === nodes.length - 1 && piece.suffix !== undefined) context.suffix = piece.suffix;
  });
  return { pieces, ...context, ...around };
}

function readPiece(reader: Reader, key: string, node: Node): Context & { exact?: string } {
  if (node.kind !== 'map') {
    const text = reader.text(key, node);
    return text === undefined ? {} : { exact: text };
  }
  const piece: Context & { exact?: string } = {};
  let seen = false;
  for (const pair of node.pairs) {
    if (pair.key.text === 'exact') {
      seen = true;
      const text = reader.text('exact', pair.value);
      if (text !== undefined) piece.exact = text;
    } else if (!readContext(reader, pair.key, pair.value, piece)) reader.unknownKey(pair, keys, node);
  }
  if (!seen) reader.missing('exact', startOf(node));
  return piece;
}

/** Reads `prefix`, `suffix` and `occurrence`; false for every other key. */
export function readContext(reader: Reader, key: ScalarNode, value: Node, into: Context): boolean {
  switch (key.text) {
    case 'prefix':
    case 'suffix': {
      const text = reader.text(key.text, value);
      if (text !== undefined) into[key.text] = text;
      return true;
    }
    case 'occurrence': {
      const occurrence = readOccurrence(reader, value);
      if (occurrence) into.occurrence = occurrence;
      return true;
    }
    default:
      return false;
  }
}

function readOccurrence(reader: Reader, node: Node): Occurrence | undefined {
  const scalar = reader.words('occurrence', node, 'occurrence');
  if (!scalar) return undefined;
  const [index = 0, total = 0] = scalar.text.split('/').map(Number);
  if (index <= total) return { index, total };
  reader.invalid({ id: 'value.occurrence', args: { value: scalar.text } }, spanOf(scalar));
  return undefined;
}

/** Where something missing from a map is reported: at its first key. */
export function startOf(map: MapNode): { readonly start: number; readonly end: number } {
  const [first] = map.pairs;
  return first ? spanOf(first.key) : { start: map.start, end: Math.max(map.end, map.start) };
}
