import type { Message } from '../messages/message.ts';
import type { Ref } from '../model/annotation.ts';
import type { Problem } from '../model/problem.ts';
import { formatVersion, patterns } from '../model/schema/vocabulary.ts';
import type { Span } from '../model/span.ts';
import type { MapNode, Node, Pair, ScalarNode } from '../model/tree.ts';
import { brief } from './brief.ts';
import { nearest } from './nearest.ts';

/** What a value may have to look like, with the words for it where it does not. */
const shapes = {
  id: { pattern: new RegExp(patterns.id, 'u'), message: 'value.id' },
  date: { pattern: new RegExp(patterns.date, 'u'), message: 'value.date' },
  language: { pattern: new RegExp(patterns.language, 'u'), message: 'value.language' },
  link: { pattern: new RegExp(patterns.link, 'u'), message: 'value.link' },
  occurrence: { pattern: new RegExp(patterns.occurrence, 'u'), message: 'value.occurrence' },
} as const;

export type Shape = keyof typeof shapes;

type Fix = NonNullable<Problem['fix']>;

export const spanOf = (node: Node): Span => ({ start: node.start, end: node.end });

/**
 * Takes values out of the tree and notes what is wrong with them. Nothing throws; a value that is no good comes out
 * as undefined (or an empty list), so that the rest keeps working.
 */
export class Reader {
  readonly problems: Problem[];
  /** The id of the annotation that is being read. */
  annotation: string | undefined;
  /** Of the map looked at last: one with thousands of unknown keys is gone through once. */
  #free: { readonly map: MapNode; readonly keys: readonly string[] } | undefined;

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems];
  }

  report(code: Problem['code'], message: Message, span: Span, more: Pick<Problem, 'fix' | 'related'> = {}): void {
    const annotation = this.annotation ? { annotation: this.annotation } : {};
    this.problems.push({ code, message, span, ...annotation, ...more });
  }

  invalid(message: Message, span: Span, fix?: Fix): void {
    this.report('sidecar.invalid-value', message, span, fix ? { fix } : {});
  }

  /** A key that the schema does not know; `x-…` keys are free. */
  unknownKey(pair: Pair, known: readonly string[], map: MapNode): void {
    const { key } = pair;
    if (key.text.startsWith('x-')) return;
    const candidate = nearest(key.text, this.#freeKeys(map, known));
    if (candidate === undefined) {
      this.report('sidecar.unknown-key', { id: 'key.unknown', args: { key: brief(key.text) } }, spanOf(key));
      return;
    }
    const args = { key: brief(key.text), nearest: { literal: candidate } };
    const fix = { span: spanOf(key), text: candidate };
    this.report('sidecar.unknown-key', { id: 'key.unknown-nearest', args }, spanOf(key), { fix });
  }

  /** Those of `known` that the map does not have yet. */
  #freeKeys(map: MapNode, known: readonly string[]): readonly string[] {
    if (this.#free?.map !== map) {
      const taken = new Set(map.pairs.map(({ key }) => key.text));
      this.#free = { map, keys: known.filter((name) => !taken.has(name)) };
    }
    return this.#free.keys;
  }

  /** The map under a key; undefined where it is none. Where `empty` allows it, no value is no problem. */
  map(key: string, node: Node, empty = false): MapNode | undefined {
    if (node.kind === 'map') return node;
    if (isEmpty(node)) {
      if (!empty) this.#noValue(key, node);
      return undefined;
    }
    this.invalid({ id: 'value.map', args: { key: name(key) } }, spanOf(node));
    return undefined;
  }

  /** The scalar under a key; undefined where it is a list or a map, or empty. */
  scalar(key: string, node: Node): ScalarNode | undefined {
    if (node.kind !== 'scalar') {
      this.invalid(
        { id: node.kind === 'seq' ? 'value.not-list' : 'value.not-map', args: { key: name(key) } },
        spanOf(node),
      );
      return undefined;
    }
    if (node.style !== 'empty') return node;
    this.#noValue(key, node);
    return undefined;
  }

  /** Like {@link scalar}, with something in it, and of the given shape. */
  words(key: string, node: Node, shape?: Shape): ScalarNode | undefined {
    const scalar = this.scalar(key, node);
    if (!scalar) return undefined;
    if (scalar.text === '') {
      this.#noValue(key, scalar);
      return undefined;
    }
    if (!shape || shapes[shape].pattern.test(scalar.text)) return scalar;
    const args = { key: name(key), value: brief(scalar.text) };
    this.invalid({ id: shapes[shape].message, args }, spanOf(scalar));
    return undefined;
  }

  text(key: string, node: Node, shape?: Shape): string | undefined {
    return this.words(key, node, shape)?.text;
  }

  ref(key: string, node: Node): Ref | undefined {
    const scalar = this.words(key, node);
    return scalar && { id: scalar.text, span: spanOf(scalar) };
  }

  /** One of `values`; else the nearest of them is offered. */
  oneOf<const Value extends string>(key: string, node: Node, values: readonly Value[]): Value | undefined {
    const scalar = this.words(key, node);
    if (!scalar) return undefined;
    const found = values.find((value) => value === scalar.text);
    if (found === undefined) this.noneOf(key, scalar, values);
    return found;
  }

  noneOf(key: string, scalar: ScalarNode, values: readonly string[]): void {
    const candidate = nearest(scalar.text, values);
    const message: Message = {
      id: candidate === undefined ? 'value.none-of' : 'value.none-of-nearest',
      args: {
        key: name(key),
        value: brief(scalar.text),
        nearest: { literal: candidate ?? '' },
        values: { literal: values.join(', ') },
      },
    };
    this.invalid(
      message,
      spanOf(scalar),
      candidate === undefined ? undefined : { span: spanOf(scalar), text: candidate },
    );
  }

  /** A key that is no rule's code. */
  noCode(key: ScalarNode, codes: readonly string[]): void {
    const candidate = nearest(key.text, codes);
    const message: Message = {
      id: candidate === undefined ? 'value.code' : 'value.code-nearest',
      args: { value: brief(key.text), nearest: { literal: candidate ?? '' } },
    };
    this.invalid(message, spanOf(key), candidate === undefined ? undefined : { span: spanOf(key), text: candidate });
  }

  /** The items of a list; a single value counts as a list of one, an empty list is fine. */
  list(key: string, node: Node): readonly Node[] {
    if (node.kind === 'seq') return node.items;
    if (!isEmpty(node)) return [node];
    this.#noValue(key, node);
    return [];
  }

  /** A required key that is not there. */
  missing(key: string, span: Span): void {
    this.invalid({ id: 'value.missing', args: { key: name(key) } }, span);
  }

  version(node: Node): void {
    const scalar = this.words('isnad', node);
    if (!scalar || scalar.text === String(formatVersion)) return;
    const newer = /^\d+$/u.test(scalar.text) && Number(scalar.text) > formatVersion;
    const args = { value: brief(scalar.text), version: formatVersion };
    const fix = newer ? undefined : { span: spanOf(scalar), text: String(formatVersion) };
    this.invalid({ id: newer ? 'value.version-newer' : 'value.version', args }, spanOf(scalar), fix);
  }

  /** Whether a key that a person chose (an id, a language) has the shape it needs. */
  hasShape(key: ScalarNode, shape: Shape): boolean {
    if (shapes[shape].pattern.test(key.text)) return true;
    this.invalid({ id: shapes[shape].message, args: { key: '', value: brief(key.text) } }, spanOf(key));
    return false;
  }

  /** Shown on the colon or dash that promised the value. */
  #noValue(key: string, node: Node): void {
    const at =
      isEmpty(node) && node.start === node.end ? { start: Math.max(0, node.start - 1), end: node.end } : spanOf(node);
    this.invalid({ id: 'value.empty', args: { key: name(key) } }, at);
  }
}

export const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.style === 'empty';

/** Keys of ours stand in messages as they are; what a person chose is isolated. */
const name = (key: string): { readonly literal: string } => ({ literal: key });
