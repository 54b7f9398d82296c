import type { Message } from '../../messages/message.ts';
import type { ImportedDocument, ImportProblem } from '../importing/imported.ts';
import { type Draft, finished, type Source } from './drafts.ts';
import { isStatementType, KindReader } from './kinds.ts';
import { type AnnFile, type Argument, type Frame, parseAnn, type TextBound } from './parseAnn.ts';
import { type Place, type Places, placesOf } from './places.ts';
import { RemarkIndex } from './remarks.ts';
import type { AnnSource } from './source.ts';
import { isRelation, parts, roles } from './vocabulary.ts';

/** Reads an `.ann` file: what it says of its article, and each line of which nothing could be made. */
export function readAnn(content: string, source: AnnSource): ImportedDocument {
  return new AnnReader(parseAnn(content), source).read();
}

/** A line that refers to others. */
interface Referring {
  readonly id: string;
  readonly line: number;
}

/** What could not be taken, and the ids of what could not be taken for want of it. */
interface Damage {
  readonly line: number;
  readonly message: Message;
  readonly with: Set<string>;
}

/** So many lines after its parts an event is looked for. */
const maxParts = 8;

interface Bound {
  readonly cues: readonly Argument[];
  readonly sources: readonly Argument[];
}

class AnnReader {
  readonly #file: AnnFile;
  readonly #source: AnnSource;
  readonly #places: Places;
  readonly #remarks: RemarkIndex;
  readonly #kinds: KindReader;
  readonly #problems: ImportProblem[];
  readonly #drafts: Draft[] = [];
  /** The annotation that a line belongs to; the first where it is part of several. */
  readonly #owners = new Map<string, Draft>();
  /** By id, whatever could not be taken; what fell with it has the same entry. */
  readonly #damaged = new Map<string, Damage>();
  /** By line, what is no line of the format. */
  readonly #broken = new Map<number, Damage>();
  /** Text-bound annotations that stand for nothing by themselves: triggers, and parts of statements. */
  readonly #parts = new Set<string>();
  /** Sources that are the same, by the words of the one that is named most fully. */
  readonly #names = new Map<string, string>();

  constructor(file: AnnFile, source: AnnSource) {
    this.#file = file;
    this.#source = source;
    this.#places = placesOf(file.textBounds, source.text);
    this.#remarks = new RemarkIndex(file);
    this.#kinds = new KindReader(source.text);
    this.#problems = [...file.problems];
    for (const [id, message] of this.#places.damaged) {
      this.#damaged.set(id, { line: file.textBounds.get(id)?.line ?? 0, message, with: new Set() });
    }
    for (const { line, words, id } of file.broken) {
      const damage = { line, message: { id: 'formats.brat.line', args: { words } }, with: new Set<string>() } as const;
      this.#broken.set(line, damage);
      if (id !== undefined && !this.#isThere(id) && !this.#damaged.has(id)) this.#damaged.set(id, damage);
    }
  }

  read(): ImportedDocument {
    for (const { ids } of this.#file.equivalents) this.#equate(ids);
    for (const event of this.#file.events.values()) this.#event(event);
    this.#loose();
    const bound = this.#bound();
    for (const textBound of this.#file.textBounds.values()) this.#entity(textBound, bound);
    for (const relation of this.#file.relations.values()) this.#relation(relation);
    for (const { ids, line } of this.#file.equivalents) this.#equivalent(ids, line);
    this.#passOn();
    const { text, article, layer } = this.#source;
    const { speakers, shared } = this.#remarks;
    return {
      article,
      ...(text === undefined ? {} : { text }),
      ...(layer === undefined ? {} : { layer, annotator: layer }),
      ...(speakers.size > 0 ? { speakers } : {}),
      ...(shared.size > 0 ? { shared } : {}),
      annotations: finished(this.#drafts, {
        text,
        isKnown: (id) => speakers.has(id) || shared.has(id),
        of: (id) => this.#remarks.of(id),
      }),
      problems: this.#reported(),
    };
  }

  /** An event: a statement where it has any of the parts of one, else a note about its trigger. */
  #event(event: Frame): void {
    const { type, trigger = '' } = event;
    const remarks = this.#remarks.of(event.id);
    const by = (...names: readonly string[]): readonly Argument[] =>
      event.args.filter(({ role }) => names.includes(role.toLowerCase()));
    const contents = by(roles.content.toLowerCase());
    const cues = by(roles.cue.toLowerCase());
    const sources = by(roles.source.toLowerCase(), 'speaker');
    const certain = remarks.own || isStatementType(type);
    const statement = certain || contents.length + cues.length + sources.length > 0;
    // Where the type says that something is said and nothing says what, it is the words of the trigger.
    const named = contents.length > 0 ? targetsOf(contents) : statement && !certain ? [] : [trigger];
    const places = named.flatMap((id) => this.#contentOf(id, event.id));
    const own = statement ? this.#textBoundsOf(event) : [trigger];
    if (places.length === 0) {
      this.#fell(event, named, own);
      return;
    }

    const at = merged(places);
    const [cue] = this.#placed(cues);
    const relays = by(roles.via.toLowerCase());
    const understood = new Set(
      statement ? [...contents, cue?.of, ...this.#placed([...sources, ...relays]).map(({ of }) => of)] : [],
    );
    const draft: Draft = {
      id: event.id,
      line: event.line,
      kind: statement ? this.#kinds.statement(type, remarks, at) : 'note',
      at,
      fragments: places.flatMap(({ fragments }) => fragments),
      sources: this.#sourcesOf(sources),
      cue: cue?.place,
      relays: this.#placed(relays).map(({ place }) => place),
      tags: this.#kinds.tagsOf(type, remarks),
      lines: event.args.filter((arg) => !understood.has(arg)).flatMap((arg) => this.#described(arg, event.id)),
      links: [],
    };
    for (const { target } of event.args) this.#refer(event, target, false);
    this.#add(draft, own);
  }

  #described({ role, target }: Argument, from: string): readonly string[] {
    const [place] = this.#contentOf(target, from);
    return place ? [`${role}: ${place.words}`] : [];
  }

  /** An event that is about nothing which is there, or a relation from or to that. */
  #fell(frame: Frame, named: readonly string[], parts: readonly string[]): void {
    const { id, line } = frame;
    const gone = named.find((each) => !this.#file.textBounds.has(each) && !this.#file.events.has(each));
    const message: Message =
      gone === undefined
        ? { id: 'formats.brat.no-content', args: { id } }
        : { id: 'formats.brat.missing', args: { id, other: gone } };
    const root = named.map((each) => this.#damaged.get(each)).find((each) => each !== undefined);
    const damage = root ?? { line, message, with: new Set<string>() };
    if (root) root.with.add(id);
    this.#damaged.set(id, damage);
    for (const each of parts) {
      this.#parts.add(each);
      if (!this.#damaged.has(each)) this.#damaged.set(each, damage);
    }
  }

  /** Parts of statements that belong together by a line which is broken: they are left out with it. */
  #loose(): void {
    const broken = this.#file.broken.filter(({ id }) => id === undefined || id.startsWith('E'));
    if (broken.length === 0) return;
    const leave = (id: string, damage: Damage | undefined): void => {
      if (!damage || this.#parts.has(id) || this.#damaged.has(id)) return;
      this.#parts.add(id);
      this.#damaged.set(id, damage);
      damage.with.add(id);
    };
    for (const { line, targets } of broken) {
      for (const id of targets) if (this.#file.textBounds.has(id)) leave(id, this.#broken.get(line));
    }
    const types = new Set([...this.#file.events.values()].map(({ type }) => type));
    for (const { id, line, type } of this.#file.textBounds.values()) {
      if (this.#partType(id) === undefined && !types.has(type)) continue;
      // An event follows its parts.
      const near = broken.find((each) => each.line > line && each.line <= line + maxParts);
      if (near) leave(id, this.#broken.get(near.line));
    }
  }

  /** Content, cue and source that relations bind together, without any event: the cues and sources by the content. */
  #bound(): ReadonlyMap<string, Bound> {
    const contents = new Set<string>();
    const near = new Map<string, Set<string>>();
    const link = (from: string, type: string, to: string): void => {
      const key = `${from} ${type}`;
      near.set(key, (near.get(key) ?? new Set()).add(to));
    };
    for (const { args } of this.#file.relations.values()) {
      const [from = '', to = ''] = targetsOf(args);
      const [a, b] = [this.#partType(from), this.#partType(to)];
      if (!a || !b || a === b || this.#parts.has(from) || this.#parts.has(to)) continue;
      link(from, b, to);
      link(to, a, from);
      if (a === parts.content) contents.add(from);
      if (b === parts.content) contents.add(to);
    }
    const around = (ids: readonly string[], type: string): readonly Argument[] =>
      [...new Set(ids.flatMap((id) => [...(near.get(`${id} ${type}`) ?? [])]))].map((id) => ({
        role: type,
        target: id,
      }));
    const bound = new Map<string, Bound>();
    for (const id of contents) {
      if (!this.#places.places.has(id)) continue;
      const cues = around([id], parts.cue);
      bound.set(id, { cues, sources: around([id, ...targetsOf(cues)], parts.source) });
    }
    for (const { cues, sources } of bound.values())
      for (const id of targetsOf([...cues, ...sources])) this.#parts.add(id);
    return bound;
  }

  /** A text-bound annotation that is no part of anything: a statement of nobody, a mention, a note. */
  #entity({ id, line, type }: TextBound, bound: ReadonlyMap<string, Bound>): void {
    const place = this.#places.places.get(id);
    if (!place || this.#parts.has(id)) return;
    const remarks = this.#remarks.of(id);
    const statement = this.#partType(id) === parts.content || isStatementType(type);
    const { cues, sources } = bound.get(id) ?? { cues: [], sources: [] };
    const [cue, ...otherCues] = this.#placed(cues);
    const draft: Draft = {
      id,
      line,
      kind: statement ? this.#kinds.statement(type, remarks, place.at) : this.#kinds.other(type, remarks),
      at: place.at,
      fragments: place.fragments,
      sources: this.#sourcesOf(sources),
      cue: cue?.place,
      relays: [],
      tags: this.#kinds.tagsOf(type, remarks),
      lines: otherCues.flatMap(({ of }) => this.#described(of, id)),
      links: [],
    };
    this.#add(draft, targetsOf([...cues, ...sources]));
  }

  #relation(relation: Frame): void {
    const { type, args } = relation;
    const [from = '', to = ''] = targetsOf(args);
    const [a, b] = [this.#owners.get(from), this.#owners.get(to)];
    if (!a || !b) {
      this.#fell(relation, [from, to], []);
      return;
    }
    this.#owners.set(relation.id, a);
    const known = type.toLowerCase();
    // A passage continues one other, and stands within one.
    const full = (known === 'continues' || known === 'within') && a.links.some((link) => link.type === known);
    if (a !== b && isRelation(known) && !full) a.links.push({ type: known, to: b });
    // What binds the parts of one statement was understood with it.
    else if (a !== b || this.#partType(from) === undefined || this.#partType(to) === undefined) {
      a.lines.push(`${type}: ${this.#wordsOf(to)}`);
    }
  }

  /** Sources that are the same go by the words of the longest. */
  #equate(ids: readonly string[]): void {
    const sources = ids.filter((id) => this.#partType(id) === parts.source && this.#places.places.has(id));
    const fullest = sources.map((id) => this.#wordsOf(id)).toSorted((a, b) => b.length - a.length)[0];
    if (fullest !== undefined) for (const id of sources) this.#names.set(id, fullest);
  }

  #equivalent(ids: readonly string[], line: number): void {
    const [first = '', ...others] = ids.filter((id) => !this.#names.has(id));
    const owner = this.#owners.get(first);
    if (owner && others.length > 0) owner.lines.push(`= ${others.map((id) => this.#wordsOf(id)).join('; ')}`);
    for (const id of ids) this.#refer({ id: '*', line }, id, true);
  }

  /** What is said of a part is said of the statement that it is part of; of a relation, where it leads from. */
  #passOn(): void {
    const { attributes, notes, normalizations } = this.#file;
    const passed = new Set<string>();
    for (const remark of [...attributes, ...notes, ...normalizations]) {
      const { target } = remark;
      const owner = this.#owners.get(target);
      if (!owner) this.#refer(remark, target, true);
      if (!owner || owner.id === target || passed.has(target)) continue;
      passed.add(target);
      const { lines, tags } = this.#remarks.of(target);
      const type = (this.#file.textBounds.get(target) ?? this.#file.relations.get(target))?.type ?? target;
      for (const line of lines) owner.lines.push(`${type}: ${line}`);
      for (const tag of tags) owner.tags.push(tag);
    }
  }

  #add(draft: Draft, ids: readonly string[]): void {
    this.#drafts.push(draft);
    for (const id of [draft.id, ...ids]) {
      if (!this.#owners.has(id)) this.#owners.set(id, draft);
      if (id !== draft.id) this.#parts.add(id);
    }
  }

  /** Reports a reference to what is not in the file; `needs` is of what could not be taken without it. */
  #refer({ id, line }: Referring, target: string, needs: boolean): void {
    const damage = this.#damaged.get(target);
    if (damage) {
      if (needs) damage.with.add(id);
    } else if (!this.#isThere(target)) {
      this.#problems.push({
        source: line,
        message: { id: 'formats.brat.missing', args: { id, other: target, count: 0 } },
      });
    }
  }

  #isThere(id: string): boolean {
    const { textBounds, events } = this.#file;
    return textBounds.has(id) || events.has(id);
  }

  #reported(): readonly ImportProblem[] {
    const { text, wanted } = this.#source;
    const { unit } = this.#places;
    const damages = [...new Set([...this.#damaged.values(), ...this.#broken.values()])].map(
      ({ line, message, with: ids }): ImportProblem => {
        const args = { ...message.args, with: [...ids], count: ids.size };
        return { source: line, message: { ...message, args } };
      },
    );
    const all = [...this.#problems, ...damages].toSorted((a, b) => Number(a.source) - Number(b.source));
    const noText: Message = { id: 'formats.brat.no-text', args: { file: wanted } };
    return [...(text === undefined ? [{ message: noText }] : []), ...(unit ? [{ message: unit }] : []), ...all];
  }

  /** Trigger and arguments of an event, but for other events. */
  #textBoundsOf({ trigger = '', args }: Frame): readonly string[] {
    return [trigger, ...targetsOf(args)].filter((id) => this.#file.textBounds.has(id));
  }

  /** The places that an id stands for: of an event those of what it is about. */
  #contentOf(id: string, from: string): readonly Place[] {
    const inner = id === from ? undefined : this.#file.events.get(id);
    const contents = inner?.args.filter(({ role }) => role.toLowerCase() === roles.content.toLowerCase()) ?? [];
    const ids = inner ? (contents.length > 0 ? targetsOf(contents) : [inner.trigger ?? '']) : [id];
    return ids.flatMap((each) => this.#places.places.get(each) ?? []);
  }

  #placed(args: readonly Argument[]): readonly { readonly of: Argument; readonly place: Place }[] {
    return args.flatMap((of) => {
      const place = this.#places.places.get(of.target);
      return place ? [{ of, place }] : [];
    });
  }

  #sourcesOf(args: readonly Argument[]): readonly Source[] {
    return this.#placed(args).map(({ of, place }) => ({ place, name: this.#names.get(of.target) ?? place.words }));
  }

  #wordsOf(id: string): string {
    return this.#places.places.get(id)?.words ?? id;
  }

  /** Which part of a statement a text-bound annotation is by its type; undefined for any other. */
  #partType(id: string): string | undefined {
    const type = this.#file.textBounds.get(id)?.type.toLowerCase();
    return [parts.source, parts.cue, parts.content].find((each) => each.toLowerCase() === type);
  }
}

const targetsOf = (args: readonly Argument[]): readonly string[] => args.map(({ target }) => target);

/** One place of several, in the order of the text. */
function merged(places: readonly Place[]): Place['at'] {
  const spans = places.flatMap(({ at }) => ('spans' in at ? at.spans : []));
  if (spans.length > 0) return { spans: spans.toSorted((a, b) => a.start - b.start) };
  return { selector: { pieces: places.flatMap(({ at }) => ('selector' in at ? at.selector.pieces : [])) } };
}
