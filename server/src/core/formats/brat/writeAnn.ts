import { isStatement } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { UnitIndex } from '../../text/units.ts';
import type { ExportDocument, ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { type Held, reportUnheld } from '../unheld.ts';
import { escapedJson, fragmentsOf, isBreak, wordsOf } from './fragments.ts';
import { recordOf, speakerMap } from './record.ts';
import { attributeType, notes, parts, roles, typeOf } from './vocabulary.ts';

/** All that there is about an annotation or a speaker; the article has no lines. */
const held: Held = { annotation: new Set(['*']), speaker: new Set(['*']), article: new Set() };

/**
 * The annotations of a layer as brat's standoff lines. A statement is an event: its trigger is the cue, or the content
 * where there is none, and its arguments are the content, the cue, the source and the relays. Everything else is an
 * entity of its kind. What has no place in the text has none here.
 */
export function writeAnn(document: ExportDocument, layer: ExportLayer, losses: Losses): string {
  return new AnnWriter(document, layer, losses).write();
}

class AnnWriter {
  readonly #text: string;
  readonly #units: UnitIndex;
  readonly #layer: ExportLayer;
  readonly #losses: Losses;
  readonly #lines: string[] = [];
  readonly #counts: { [prefix: string]: number } = {};
  /** Text-bound annotations that several may share, by type and offsets. */
  readonly #shared = new Map<string, string>();
  /** What relations lead to and from: the content of a statement, or the entity. */
  readonly #passages = new Map<ExportEntry, string>();
  readonly #byId = new Map<string, ExportEntry>();
  readonly #described = new Set<string>();

  constructor(document: ExportDocument, layer: ExportLayer, losses: Losses) {
    this.#text = document.text;
    this.#units = UnitIndex.of(document.text);
    this.#layer = layer;
    this.#losses = losses;
  }

  write(): string {
    const placed = this.#layer.entries.flatMap((entry) => {
      const fragments = entry.spans?.flatMap((span) => fragmentsOf(this.#text, span)) ?? [];
      if (fragments.length === 0) this.#losses.add('unplaced', this.#layer, entry);
      else if (isTrimmed(entry, fragments)) this.#losses.add('edges', this.#layer, entry);
      return fragments.length > 0 ? [{ entry, fragments }] : [];
    });
    for (const { entry } of placed) {
      const { id } = entry.annotation;
      if (id !== '' && !this.#byId.has(id)) this.#byId.set(id, entry);
    }
    const links = placed.flatMap(({ entry, fragments }) =>
      this.#entry(entry, fragments).map((link) => [entry, ...link] as const),
    );
    for (const [from, type, target] of links) {
      const to = this.#byId.get(target);
      const ends = [this.#passages.get(from), to && this.#passages.get(to)];
      this.#line('R', `${type} Arg1:${ends[0]} Arg2:${ends[1]}`);
    }
    // Speakers that nobody names have no line to hang on.
    reportUnheld(this.#losses, this.#layer, held, { speakers: this.#described });
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  /** Writes one annotation, and gives its relations back. */
  #entry(entry: ExportEntry, fragments: readonly Span[]): readonly (readonly [type: string, target: string])[] {
    const { annotation, reading, spans } = entry;
    const statement = isStatement(annotation);
    const cue = statement ? this.#part(parts.cue, reading.cue) : undefined;
    const source = statement ? this.#part(parts.source, reading.mention) : undefined;
    const record = recordOf(annotation, {
      cue: cue !== undefined,
      mention: source !== undefined,
      pieces:
        spans && this.#isAmbiguous(spans) ? spans.map(({ start, end }) => this.#text.slice(start, end)) : undefined,
      has: (id) => this.#byId.has(id) && this.#byId.get(id) !== entry,
    });
    const type = typeOf(annotation.kind);
    let own: string;
    if (statement) {
      const content = this.#textBound(parts.content, fragments);
      this.#passages.set(entry, content);
      const trigger = this.#sharedBound(type, reading.cue && cue ? this.#fragments(reading.cue) : fragments);
      const relays = reading.relayMentions.flat().flatMap((mention) => this.#part(parts.relay, mention) ?? []);
      const args = [
        ...numbered(roles.content, [content]),
        ...numbered(roles.cue, cue ? [cue] : []),
        ...numbered(roles.source, source ? [source] : []),
        ...numbered(roles.via, [...new Set(relays)]),
      ];
      own = this.#line('E', `${type}:${trigger} ${args.join(' ')}`);
    } else {
      own = this.#textBound(type, fragments);
      this.#passages.set(entry, own);
    }
    for (const [key, value] of record.attributes) this.#line('A', `${attributeType(key)} ${own} ${value}`);
    if (record.note !== undefined) this.#line('#', `${notes.person} ${own}\t${record.note}`);
    if (Object.keys(record.keys).length > 0) this.#line('#', `${notes.keys} ${own}\t${escapedJson(record.keys)}`);
    this.#describe(entry, source ?? own);
    return record.relations;
  }

  /** Says who those are that an annotation names, where they are named first. */
  #describe({ annotation }: ExportEntry, target: string): void {
    const named = [
      ...annotation.speakers.map(({ id }) => id),
      ...annotation.for.map(({ id }) => id),
      ...annotation.via.flat().map(({ speaker }) => speaker.id),
      ...annotation.evidence.map(({ target: id }) => id),
    ];
    for (let id = named.shift(); id !== undefined; id = named.shift()) {
      const known = this.#layer.speakers.get(id);
      if (!known || this.#described.has(id)) continue;
      this.#described.add(id);
      const isOwn = ({ uri }: { readonly uri: string }): boolean => uri === this.#layer.file.uri;
      const own = speakerMap(known.entries.filter(isOwn));
      const shared = speakerMap(known.entries.filter((each) => !isOwn(each)));
      if (own) this.#line('#', `${notes.speaker} ${target}\t${escapedJson({ id, ...own })}`);
      if (shared) this.#line('#', `${notes.shared} ${target}\t${escapedJson({ id, ...shared })}`);
      const { affiliation, maybe } = known.speaker;
      named.push(...[affiliation, maybe].flatMap((ref) => (ref ? [ref.id] : [])));
    }
  }

  /** Whether reading the fragments of some pieces again would make one piece of two. */
  #isAmbiguous(spans: readonly Span[]): boolean {
    return spans.some((span, i) => {
      const last = this.#fragments(spans[i - 1] ?? { start: 0, end: 0 }).at(-1);
      const [first] = this.#fragments(span);
      return last !== undefined && first !== undefined && isBreak(this.#text, last.end, first.start);
    });
  }

  #part(type: string, span: Span | undefined): string | undefined {
    const fragments = span ? this.#fragments(span) : [];
    return fragments.length > 0 ? this.#sharedBound(type, fragments) : undefined;
  }

  #sharedBound(type: string, fragments: readonly Span[]): string {
    const key = `${type} ${this.#offsets(fragments)}`;
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const made = this.#textBound(type, fragments);
    this.#shared.set(key, made);
    return made;
  }

  #textBound(type: string, fragments: readonly Span[]): string {
    return this.#line('T', `${type} ${this.#offsets(fragments)}\t${wordsOf(this.#text, fragments)}`);
  }

  /** In code points. */
  #offsets(fragments: readonly Span[]): string {
    return fragments
      .map(({ start, end }) => `${this.#units.codePointOf(start)} ${this.#units.codePointOf(end)}`)
      .join(';');
  }

  #fragments(span: Span): readonly Span[] {
    return fragmentsOf(this.#text, span);
  }

  #line(prefix: string, rest: string): string {
    const number = (this.#counts[prefix] ?? 0) + 1;
    this.#counts[prefix] = number;
    this.#lines.push(`${prefix}${number}\t${rest}`);
    return `${prefix}${number}`;
  }
}

const isTrimmed = ({ spans }: ExportEntry, fragments: readonly Span[]): boolean =>
  spans?.[0].start !== fragments[0]?.start || spans?.at(-1)?.end !== fragments.at(-1)?.end;

/** `Content:T3 Content2:T4`, as brat numbers what fills a role several times. */
const numbered = (role: string, ids: readonly string[]): readonly string[] =>
  ids.map((id, i) => `${role}${i === 0 ? '' : i + 1}:${id}`);
