import { shorten } from '../../text/shorten.ts';
import type { ImportProblem } from '../importing/imported.ts';

/** A text-bound annotation as written; offsets in whatever the file counts. */
export interface TextBound {
  readonly id: string;
  readonly line: number;
  readonly type: string;
  readonly offsets: readonly (readonly [start: number, end: number])[];
  /** Undefined where the line has no third column. */
  readonly words: string | undefined;
}

/** An event, or a relation, which is one without a trigger. */
export interface Frame {
  readonly id: string;
  readonly line: number;
  readonly type: string;
  readonly trigger?: string;
  readonly args: readonly Argument[];
}

export interface Argument {
  /** Without the number that tells several of one role apart. */
  readonly role: string;
  readonly target: string;
}

/** Something said about another annotation: an attribute, a note, a normalization. */
export interface Remark {
  readonly id: string;
  readonly line: number;
  readonly type: string;
  readonly target: string;
  /** Empty for a flag. */
  readonly value: string;
}

/** The lines of an `.ann` file by what they are, and those that are nothing. */
export interface AnnFile {
  readonly textBounds: ReadonlyMap<string, TextBound>;
  readonly events: ReadonlyMap<string, Frame>;
  readonly relations: ReadonlyMap<string, Frame>;
  /** Sets of annotations that are the same. */
  readonly equivalents: readonly { readonly line: number; readonly ids: readonly string[] }[];
  readonly attributes: readonly Remark[];
  readonly notes: readonly Remark[];
  readonly normalizations: readonly Remark[];
  /** Lines that are nothing, at most {@link maxProblems}. */
  readonly broken: readonly Broken[];
  readonly problems: readonly ImportProblem[];
}

export interface Broken {
  readonly line: number;
  /** The beginning of it. */
  readonly words: string;
  /** As far as it can be told. */
  readonly id?: string;
  /** Of all that it seems to refer to. */
  readonly targets: readonly string[];
}

/** Of so many lines that are none of the format each is reported; of the rest only how many. */
const maxProblems = 1_000;

/** Reads the lines of an `.ann` file. Never throws; a line that is not understood is a problem, and the rest is taken. */
export function parseAnn(content: string): AnnFile {
  return new AnnParser().parse(content);
}

class AnnParser {
  readonly #textBounds = new Map<string, TextBound>();
  readonly #events = new Map<string, Frame>();
  readonly #relations = new Map<string, Frame>();
  readonly #equivalents: { line: number; ids: readonly string[] }[] = [];
  readonly #attributes: Remark[] = [];
  readonly #notes: Remark[] = [];
  readonly #normalizations: Remark[] = [];
  readonly #broken: Broken[] = [];
  readonly #problems: ImportProblem[] = [];
  readonly #taken = new Set<string>();

  parse(content: string): AnnFile {
    let number = 0;
    let firstMore = 0;
    let more = 0;
    for (let at = 0; at < content.length; ) {
      const feed = content.indexOf('\n', at);
      const end = feed < 0 ? content.length : feed;
      number++;
      const line = content.slice(at, content.charCodeAt(end - 1) === 0x0d ? Math.max(end - 1, at) : end);
      at = end + 1;
      if (line === '' || this.#line(line, number)) continue;
      if (this.#broken.length < maxProblems) {
        this.#broken.push(brokenLine(line, number));
      } else {
        firstMore ||= number;
        more++;
      }
    }
    if (more > 0)
      this.#problems.push({ source: firstMore, message: { id: 'formats.brat.more', args: { count: more } } });
    return {
      textBounds: this.#textBounds,
      events: this.#events,
      relations: this.#relations,
      equivalents: this.#equivalents,
      attributes: this.#attributes,
      notes: this.#notes,
      normalizations: this.#normalizations,
      broken: this.#broken,
      problems: this.#problems,
    };
  }

  /** Whether the line is one of the format, taken or already reported. */
  #line(line: string, number: number): boolean {
    const [, id = '', rest = ''] = idPattern.exec(line) ?? [];
    if (id === '*') return this.#equivalent(rest, number);
    if (id === '') return false;
    if (this.#taken.has(id)) {
      if (this.#problems.length >= maxProblems) return false;
      this.#problems.push({ source: number, message: { id: 'formats.brat.duplicate', args: { id } } });
      return true;
    }
    const tab = rest.indexOf('\t');
    const data = tab < 0 ? rest : rest.slice(0, tab);
    const tail = tab < 0 ? undefined : rest.slice(tab + 1);
    const taken = this.#take(id, number, data, tail);
    if (taken) this.#taken.add(id);
    return taken;
  }

  #take(id: string, line: number, data: string, tail: string | undefined): boolean {
    switch (id.charAt(0)) {
      case 'T':
        return this.#textBound(id, line, data, tail);
      case 'E':
      case 'R':
        return this.#frame(id, line, data);
      case 'A':
      case 'M':
        return this.#remark(this.#attributes, /^(\S+) (\S+)(?: (.+))?$/u, id, line, data, undefined);
      case 'N':
        return this.#remark(this.#normalizations, /^(\S+) (\S+) (\S+)$/, id, line, data, tail);
      case '#':
        return this.#remark(this.#notes, /^(\S+) (\S+)$/, id, line, data, tail ?? '');
      default:
        return false;
    }
  }

  #textBound(id: string, line: number, data: string, words: string | undefined): boolean {
    const [, type = '', list = ''] = textBoundPattern.exec(data) ?? [];
    if (type === '') return false;
    const offsets = list.split(';').map((pair): [number, number] => {
      const [start = '', end = ''] = pair.split(' ');
      return [Number(start), Number(end)];
    });
    this.#textBounds.set(id, { id, line, type, offsets, words });
    return true;
  }

  #frame(id: string, line: number, data: string): boolean {
    const [head = '', ...rest] = data
      .trimEnd()
      .split(' ')
      .filter((word) => word !== '');
    const args: Argument[] = [];
    for (const each of rest) {
      const [, role = '', target = ''] = argumentPattern.exec(each) ?? [];
      if (target === '') return false;
      args.push({ role: role.replace(/(?<=.)\d+$/, ''), target });
    }
    if (id.startsWith('R')) {
      if (head === '' || head.includes(':') || args.length !== 2) return false;
      this.#relations.set(id, { id, line, type: head, args });
      return true;
    }
    const [, type = '', trigger = ''] = argumentPattern.exec(head) ?? [];
    if (trigger === '') return false;
    this.#events.set(id, { id, line, type, trigger, args });
    return true;
  }

  #equivalent(data: string, line: number): boolean {
    const [type = '', ...ids] = data.trimEnd().split(/\s+/);
    if (type === '' || ids.length < 2) return false;
    this.#equivalents.push({ line, ids });
    return true;
  }

  #remark(list: Remark[], pattern: RegExp, id: string, line: number, data: string, tail: string | undefined): boolean {
    const [, type = '', target = '', value = ''] = pattern.exec(data.trimEnd()) ?? [];
    if (type === '') return false;
    list.push({ id, line, type, target, value: [value, tail ?? ''].filter((each) => each !== '').join(' ') });
    return true;
  }
}

function brokenLine(line: string, number: number): Broken {
  const start = line.slice(0, maxLooked);
  const id = /^\s*([TEARMN#]\d+)(?!\d)/.exec(start)?.[1];
  const targets = [...start.matchAll(/(?<![\p{L}\p{N}])[TE]\d+(?![\p{L}\p{N}])/gu)].map(([each]) => each);
  return {
    line: number,
    words: shorten(start, 80),
    ...(id === undefined ? {} : { id }),
    targets: targets.filter((each) => each !== id),
  };
}

/** So much of a broken line is looked at. */
const maxLooked = 1_000;

/** An id as brat takes them: a letter (or `#`), a number, and perhaps more; `*` where there is none. */
const idPattern = /^(\*|[TEARMN#]\d+[^\s:]*)\t(.*)$/s;
const textBoundPattern = /^(\S+) (\d{1,15} \d{1,15}(?:;\d{1,15} \d{1,15})*)$/;
const argumentPattern = /^([^\s:]+):([^\s:]+)$/;
