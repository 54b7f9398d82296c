import {
  type Alias,
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type Pair as YamlPair,
} from 'yaml';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import type { MapNode, Node, Pair, ScalarNode, SeqNode } from '../model/tree.ts';
import { brief } from './brief.ts';
import { DepthGuard } from './depthGuard.ts';
import { maxAliasNodes, maxDepth, type TreeReading } from './treeReading.ts';
import { yamlProblem } from './yamlProblem.ts';

/**
 * Reads any YAML with the `yaml` package. Every scalar is a string (the failsafe schema); anchors and aliases are
 * followed within a budget, tags and merge keys are findings. Only the first document counts.
 */
export function readYamlTree(text: string): TreeReading {
  const problems: Problem[] = [];
  const { document, end } = compose(text, problems);
  if (!document) return { root: undefined, problems };
  for (const error of [...document.errors, ...document.warnings]) {
    // What is unfinished where the reading stopped is no mistake of the author.
    if (error.pos[0] < end) problems.push(yamlProblem(text, error));
  }
  const root = new Conversion(text, problems).node(document.contents);
  return { root: root && isNothing(root) ? undefined : root, problems };
}

const isNothing = (node: Node): boolean => node.kind === 'scalar' && node.style === 'empty';

const options = {
  // Ours is linear, theirs compares every key with every other.
  uniqueKeys: false,
  prettyErrors: false,
  schema: 'failsafe',
  logLevel: 'silent',
} as const;

interface Composed {
  readonly document: Document.Parsed | undefined;
  /** How far the text was read. */
  readonly end: number;
}

/**
 * Token by token, so that hostile nesting is noticed before anything recurses into it; the text is read up to there.
 */
function compose(text: string, problems: Problem[]): Composed {
  const guard = new DepthGuard(maxDepth);
  const parser = new Parser();
  const composer = new Composer(options);
  let first: Document.Parsed | undefined;
  let documents = 0;
  let stray = false;
  let end = Number.POSITIVE_INFINITY;
  const take = (token: CST.Token): boolean => {
    if (token.type === 'document' && ++documents > 1) {
      const span = { start: token.offset, end: Math.min(token.offset + 3, text.length) };
      problems.push({ code: 'sidecar.syntax', message: { id: 'syntax.several-documents' }, span });
      return false;
    }
    if (token.type === 'error') stray = true;
    for (const document of composer.next(token)) first ??= document as Document.Parsed;
    return true;
  };
  for (const lexeme of new Lexer().lex(text)) {
    if (!guard.enters(lexeme)) {
      const span = { start: guard.offset, end: guard.offset + 1 };
      problems.push({ code: 'sidecar.syntax', message: { id: 'syntax.too-deep', args: { max: maxDepth } }, span });
      end = guard.offset;
      break;
    }
    for (const token of parser.next(lexeme)) if (!take(token)) return { document: first ?? last(composer, text), end };
  }
  for (const token of parser.end()) if (!take(token)) return { document: first ?? last(composer, text), end };
  return { document: first ?? last(composer, text, stray), end };
}

function last(composer: Composer, text: string, force = false): Document.Parsed | undefined {
  for (const document of composer.end(force, text.length)) return document as Document.Parsed;
  return undefined;
}

class Conversion {
  readonly #text: string;
  readonly #problems: Problem[];
  readonly #anchors = new Map<string, Node>();
  #budget = maxAliasNodes;

  constructor(text: string, problems: Problem[]) {
    this.#text = text;
    this.#problems = problems;
  }

  node(from: unknown): Node | undefined {
    if (isAlias(from)) return this.#alias(from);
    let made: Node | undefined;
    if (isScalar(from)) made = this.#scalar(from);
    else if (isMap(from)) made = this.#map(from);
    else if (isSeq(from)) made = this.#seq(from);
    else return undefined;
    const anchor = (from as Scalar).anchor;
    if (anchor && made) this.#anchors.set(anchor, made);
    return made;
  }

  #scalar(from: Scalar): ScalarNode {
    const [start, end] = from.range ?? [0, 0, 0];
    const value = typeof from.value === 'string' ? from.value : String(from.value ?? '');
    switch (from.type) {
      case 'QUOTE_DOUBLE':
        return { kind: 'scalar', start, end, text: value, style: 'double' };
      case 'QUOTE_SINGLE':
        return { kind: 'scalar', start, end, text: value, style: 'single' };
      case 'BLOCK_FOLDED':
      case 'BLOCK_LITERAL':
        return { kind: 'scalar', start, end: this.#trimmedEnd(start, end), text: value, style: 'block' };
      default:
        if (start === end) {
          // `exact: &c` is an anchor with nothing behind it.
          if (from.anchor) this.#report('syntax.tag', { start: start - 1, end }, brief(`&${from.anchor}`));
          return emptyAt(this.#afterIndicator(start));
        }
        return { kind: 'scalar', start, end, text: value, style: 'plain' };
    }
  }

  #map(from: YAMLMap): MapNode {
    const pairs: Pair[] = [];
    const seen = new Map<string, ScalarNode>();
    let [start, end] = from.range ?? [0, 0, 0];
    let reach = start;
    for (const item of from.items) {
      if (!isPair(item)) continue;
      const pair = this.#pair(item, reach);
      if (!pair) continue;
      reach = Math.max(reach, pair.value.end);
      const earlier = seen.get(pair.key.text);
      if (earlier) {
        this.#problems.push({
          code: 'sidecar.syntax',
          message: { id: 'syntax.duplicate-key', args: { key: brief(pair.key.text) } },
          span: spanOf(pair.key),
          related: { span: spanOf(earlier), message: { id: 'syntax.first-key', args: { key: brief(earlier.text) } } },
        });
      } else if (pair.key.text === '<<' && pair.key.style === 'plain') {
        this.#report('syntax.merge-key', spanOf(pair.key));
      } else {
        seen.set(pair.key.text, pair.key);
        pairs.push(pair);
      }
    }
    const flow = from.flow === true;
    if (!flow) {
      start = Math.min(start, pairs[0]?.key.start ?? start);
      end = Math.max(reach, start);
    }
    return { kind: 'map', start, end, flow, pairs };
  }

  #pair(item: YamlPair, from: number): Pair | undefined {
    const key = this.node(item.key) ?? emptyAt(from);
    const value = this.node(item.value) ?? emptyAt(key.end);
    if (key.kind === 'scalar') return { key, value };
    this.#report('syntax.key-not-text', spanOf(key));
    return undefined;
  }

  #seq(from: YAMLSeq): SeqNode {
    const [start, end] = from.range ?? [0, 0, 0];
    const items: Node[] = [];
    for (const item of from.items) {
      const made = this.node(isPair(item) ? item.key : item);
      if (made) items.push(made);
    }
    const flow = from.flow === true;
    return { kind: 'seq', start, end: flow ? end : (items.at(-1)?.end ?? start), flow, items };
  }

  #alias(from: Alias): Node {
    const [start, end] = from.range ?? [0, 0, 0];
    const target = this.#anchors.get(from.source);
    const empty: ScalarNode = { kind: 'scalar', start, end, text: '', style: 'empty' };
    if (!target) {
      this.#report('syntax.unknown-alias', { start, end }, brief(from.source));
      return empty;
    }
    if (this.#budget <= 0) return empty;
    const copy = this.#placed(target, start, end);
    if (this.#budget > 0) return copy;
    this.#problems.push({
      code: 'sidecar.syntax',
      message: { id: 'syntax.alias-bomb', args: { max: maxAliasNodes } },
      span: { start, end },
    });
    return empty;
  }

  /** A copy that stands where the alias stands, so that children lie within their parents everywhere. */
  #placed(node: Node, start: number, end: number): Node {
    if (this.#budget-- <= 0 || node.kind === 'scalar')
      return { ...(node.kind === 'scalar' ? node : emptyAt(start)), start, end };
    if (node.kind === 'seq') {
      const items: Node[] = [];
      for (const item of node.items) {
        if (this.#budget <= 0) break;
        items.push(this.#placed(item, start, end));
      }
      return { kind: 'seq', start, end, flow: node.flow, items };
    }
    const pairs: Pair[] = [];
    for (const { key, value } of node.pairs) {
      if (this.#budget <= 0) break;
      pairs.push({ key: { ...key, start, end }, value: this.#placed(value, start, end) });
    }
    return { kind: 'map', start, end, flow: node.flow, pairs };
  }

  #report(
    id: 'syntax.merge-key' | 'syntax.key-not-text' | 'syntax.unknown-alias' | 'syntax.tag',
    span: Span,
    value = '',
  ): void {
    this.#problems.push({ code: 'sidecar.syntax', message: { id, args: { value, source: value } }, span });
  }

  /** Just behind the `:` or `-` that promised a value, where only white space follows it. */
  #afterIndicator(offset: number): number {
    let at = offset;
    while (at > 0 && isWhite(this.#text.charCodeAt(at - 1))) at--;
    const before = this.#text[at - 1];
    return before === ':' || before === '-' || before === '?' ? at : offset;
  }

  #trimmedEnd(start: number, end: number): number {
    let at = end;
    while (at > start && isWhite(this.#text.charCodeAt(at - 1))) at--;
    return at;
  }
}

const emptyAt = (offset: number): ScalarNode => ({
  kind: 'scalar',
  start: offset,
  end: offset,
  text: '',
  style: 'empty',
});

const spanOf = (node: Node): Span => ({ start: node.start, end: node.end });

const isWhite = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
