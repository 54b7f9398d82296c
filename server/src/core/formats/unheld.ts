import type { Node, Pair } from '../model/tree.ts';
import { sidecarKeys } from '../sidecar/knownKeys.ts';
import type { ExportEntry, ExportLayer } from './format.ts';
import type { Losses } from './losses.ts';

/**
 * The keys that a format holds, as paths through the maps of a sidecar: `mode`, `said.date`. Lists are passed through.
 * `answers.*` holds every key in that map, `*` every key that {@link UnheldOptions.known} does not name.
 */
export interface Held {
  /** Of an entry under `annotations`. */
  readonly annotation: ReadonlySet<string>;
  /** Of an entry under `speakers`. */
  readonly speaker: ReadonlySet<string>;
  /** Under `article`; `*` holds what other tools wrote at the top of a sidecar too. */
  readonly article: ReadonlySet<string>;
}

/** The paths under which a sidecar may tell the words of a passage and what stands around them. */
export const selectorPaths = (key: string): readonly string[] => [
  key,
  ...['exact', 'prefix', 'suffix', 'occurrence'].map((part) => `${key}.${part}`),
];

export interface UnheldOptions {
  /** Those that were written at all; all of the layer by default. */
  readonly entries?: readonly ExportEntry[];
  /** Ids of the speakers that were written; what the others say has no room at all. */
  readonly speakers?: ReadonlySet<string>;
  /** Keys of annotations that the format of sidecars knows. */
  readonly known?: ReadonlySet<string>;
}

/** Reports each key of a sidecar, as it is written there, that a format has no room for. */
export function reportUnheld(losses: Losses, layer: ExportLayer, held: Held, options: UnheldOptions = {}): void {
  const { sidecar } = layer.file;
  for (const entry of options.entries ?? layer.entries) {
    for (const pair of entry.annotation.node.pairs) {
      for (const path of unheldIn(pair, held.annotation, options.known)) losses.add('key', layer, entry, path);
    }
  }
  for (const { id, node } of sidecar.speakers.values()) {
    const keys = options.speakers?.has(id) === false ? nothing : held.speaker;
    for (const pair of node?.pairs ?? []) {
      for (const path of unheldIn(pair, keys)) losses.add('speaker-key', layer, id, path);
    }
  }
  const pairs = sidecar.root?.kind === 'map' ? sidecar.root.pairs : [];
  for (const { key } of pairs) {
    if (!sidecarKeys.has(key.text) && !held.article.has('*')) losses.add('article-key', layer, undefined, key.text);
  }
  const about = pairs.find(({ key }) => key.text === 'article');
  for (const pair of about?.value.kind === 'map' ? about.value.pairs : []) {
    for (const path of unheldIn(pair, held.article)) losses.add('article-key', layer, undefined, path);
  }
}

const nothing: ReadonlySet<string> = new Set();

function unheldIn({ key, value }: Pair, held: ReadonlySet<string>, known?: ReadonlySet<string>): readonly string[] {
  const name = key.text;
  if (held.has('*') && !known?.has(name)) return [];
  // Of a key that has no room at all, nothing inside it needs to be told.
  if (!touches(held, name)) return [name];
  const paths = new Set<string>();
  visit(value, name, held, paths);
  return [...paths];
}

function touches(held: ReadonlySet<string>, name: string): boolean {
  if (held.has(name)) return true;
  for (const path of held) if (path.startsWith(`${name}.`)) return true;
  return false;
}

function visit(node: Node, path: string, held: ReadonlySet<string>, unheld: Set<string>): void {
  if (node.kind === 'seq') {
    for (const item of node.items) visit(item, path, held, unheld);
  } else if (node.kind === 'map') {
    if (held.has(`${path}.*`)) return;
    for (const { key, value } of node.pairs) visit(value, `${path}.${key.text}`, held, unheld);
  } else if (!held.has(path)) {
    unheld.add(path);
  }
}
