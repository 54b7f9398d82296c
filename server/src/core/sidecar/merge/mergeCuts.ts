import { linesOf, mergeLines } from '../../text/mergeLines.ts';
import { Harm } from '../edit/harm.ts';
import type { YamlFile } from '../edit/keyOrder.ts';
import { equal } from '../values.ts';
import { commentLines, commentsIn } from './comments.ts';
import { type Cut, cutUnit, type Unit, valueIn } from './cut.ts';
import { editUnit } from './editUnit.ts';
import { mergeKeys } from './mergeKeys.ts';
import { Clash, isSelectorClash, mergeValues } from './mergeValues.ts';
import { type ConflictReason, type Piece, shift } from './pieces.ts';
import { isEntry, isWholeMap, listPolicy, type NamedPath } from './policy.ts';

/** Three versions of one thing. */
export interface Versions<Of, Base = Of> {
  readonly base: Base;
  readonly ours: Of;
  readonly theirs: Of;
}

/** What is the same wherever in the files one is. */
export interface MergeContext {
  readonly file: YamlFile;
  readonly eol: string;
  /** The lines of the base that are comments. */
  readonly known: ReadonlySet<string>;
}

/** The side that changed it; undefined where both did, each in its own way. */
function changedOne<Of>(base: Of, ours: Of, theirs: Of): Of | undefined {
  if (ours === theirs || base === theirs) return ours;
  return base === ours ? theirs : undefined;
}

/**
 * Merges a map or list unit by unit: what one side alone changed is that side's, byte for byte, and what both changed
 * is merged a level further down. Undefined where the layouts are such that their lines cannot stand together.
 * `column` is where its keys or dashes are to stand.
 */
export function mergeCuts(
  context: MergeContext,
  cuts: Versions<Cut>,
  path: NamedPath,
  column: number,
): readonly Piece[] | undefined {
  return new CutMerger(context, cuts, path, column).merge();
}

/** Where the entries of a collection stand, seen from the column of what it is in. */
function columnOf({ base, ours, theirs }: Versions<Cut>, parents: Versions<number>): number {
  const [was, here, there] = [
    base.column - parents.base,
    ours.column - parents.ours,
    theirs.column - parents.theirs,
  ] as const;
  if (ours.units.size === 0) return there;
  if (theirs.units.size === 0) return here;
  return (base.units.size === 0 ? undefined : changedOne(was, here, there)) ?? here;
}

class CutMerger {
  readonly #context: MergeContext;
  readonly #cuts: Versions<Cut>;
  readonly #path: NamedPath;
  readonly #column: number;

  constructor(context: MergeContext, cuts: Versions<Cut>, path: NamedPath, column: number) {
    this.#context = context;
    this.#cuts = cuts;
    this.#path = path;
    this.#column = column;
  }

  merge(): readonly Piece[] | undefined {
    const { base, ours, theirs } = this.#cuts;
    const names = mergeKeys([...base.units.keys()], [...ours.units.keys()], [...theirs.units.keys()]);
    const compact = ours.units.size === 0 ? theirs.compact : ours.compact;
    const head = this.#head(compact);
    if (head === undefined) return undefined;
    const pieces: Piece[] = [head];
    const moved = this.#movedComments();
    const carried: string[] = [];
    let isFirst = true;
    for (const name of names) {
      const unit = { base: base.units.get(name), ours: ours.units.get(name), theirs: theirs.units.get(name) };
      const body = this.#unit(unit, [...this.#path, name]);
      if (body === undefined) return undefined;
      if (body.length === 0) {
        carried.push(...this.#strays(unit));
        continue;
      }
      const lead = this.#with(carried.splice(0), this.#lead(unit, moved));
      if (!isFirst || !compact) pieces.push(lead, ...body);
      else {
        // What stands behind the dash needs no indentation, and can have no lines above it.
        const [first, ...rest] = body;
        if (typeof first !== 'string' || lead.trim() !== '') return undefined;
        pieces.push(first.slice(this.#column), ...rest);
      }
      isFirst = false;
    }
    if (isFirst) {
      // `speakers:` alone would be a key without a value.
      const empty = (ours.kind ?? theirs.kind) === 'seq' ? ': []' : ': {}';
      if (this.#path.length !== 1 || compact || ours.units.size === 0 || theirs.units.size === 0) return undefined;
      pieces[0] = head.replace(/:(?=\s)/u, empty);
    }
    pieces.push(this.#with(carried, this.#between(base.tail, ours.tail, theirs.tail)));
    return pieces;
  }

  /** Comments that a side has put above an entry since, which the other has taken out: they go to what comes next. */
  #strays({ base, ours, theirs }: Versions<Unit | undefined>): readonly string[] {
    const before = new Set(commentLines(base?.lead ?? ''));
    return commentLines((ours ?? theirs)?.lead ?? '').filter((line) => !before.has(line));
  }

  #with(comments: readonly string[], lead: string): string {
    const there = new Set(commentLines(lead));
    const pad = ' '.repeat(this.#column);
    const lines = comments.filter((line) => !there.has(line)).map((line) => pad + line + this.#context.eol);
    return lines.join('') + lead;
  }

  #by(side: keyof Versions<Cut>): number {
    return this.#column - this.#cuts[side].column;
  }

  /** What stands above or before the first entry. */
  #head(compact: boolean): string | undefined {
    const { base, ours, theirs } = this.#cuts;
    if (compact) {
      const dash = /^( *)- +$/u.exec((ours.units.size === 0 ? theirs : ours).head);
      return dash ? `${dash[1]}-`.padEnd(this.#column) : undefined;
    }
    if (ours.units.size === 0) return ours.head.includes('#') ? undefined : theirs.head;
    if (theirs.units.size === 0) return theirs.head.includes('#') ? undefined : ours.head;
    if (base.units.size > 0) return changedOne(base.head, ours.head, theirs.head);
    return ours.head === theirs.head || !theirs.head.includes('#') ? ours.head : undefined;
  }

  /** Comments of the base that we have put above something new; they need no second place above something of theirs. */
  #movedComments(): ReadonlySet<string> {
    const { base, ours } = this.#cuts;
    const moved = new Set<string>();
    for (const [name, { lead }] of ours.units) {
      if (!base.units.has(name))
        for (const line of commentLines(lead)) if (this.#context.known.has(line)) moved.add(line);
    }
    return moved;
  }

  #lead({ base, ours, theirs }: Versions<Unit | undefined>, moved: ReadonlySet<string>): string {
    if (base || ours || !theirs || moved.size === 0) {
      return this.#between(base?.lead ?? '', (ours ?? base)?.lead ?? '', (theirs ?? base)?.lead ?? '');
    }
    const lines = linesOf(theirs.lead).filter((line) => !moved.has(line.trim()));
    return shift(lines.join(''), this.#by('theirs'));
  }

  /** Comments and empty lines: they never conflict, and none is lost. */
  #between(base: string, ours: string, theirs: string): string {
    const [was, here, there] = [
      shift(base, this.#by('base')),
      shift(ours, this.#by('ours')),
      shift(theirs, this.#by('theirs')),
    ] as const;
    const one = changedOne(was, here, there);
    if (one !== undefined) return one;
    const pieces = mergeLines(was, here, there).map((piece) => {
      if (piece.kind === 'text') return piece.text;
      const ourLines = new Set(commentLines(piece.ours));
      const theirLines = linesOf(piece.theirs).filter((line) => /^\s*#/u.test(line) && !ourLines.has(line.trim()));
      return piece.ours + theirLines.join('');
    });
    return pieces.join('');
  }

  /** The lines of a unit as they are to stand; none where it is gone, undefined where they cannot be had. */
  #unit(unit: Versions<Unit | undefined>, path: NamedPath): readonly Piece[] | undefined {
    const { base, ours, theirs } = unit;
    if (ours && theirs) return this.#both({ base, ours, theirs }, path);
    const kept = ours ?? theirs;
    if (!kept) return [];
    const side = ours ? 'ours' : 'theirs';
    if (!base) return [this.#text(kept, side)];
    if (this.#isUntouched(base, kept, side)) return [];
    return [this.#conflict(unit, path, ours ? 'deleted-by-theirs' : 'deleted-by-ours')];
  }

  /** Whether a side says of a unit what the base says, so that the other may take it out. */
  #isUntouched(base: Unit, unit: Unit, side: 'ours' | 'theirs'): boolean {
    if (commentLines(unit.lead).some((line) => !this.#context.known.has(line))) return false;
    if (base.body === unit.body) return true;
    if (!equal(valueIn(base), valueIn(unit))) return false;
    const before = new Set(this.#comments(base, 'base'));
    return this.#comments(unit, side).every((comment) => before.has(comment));
  }

  #both(unit: Versions<Unit, Unit | undefined>, path: NamedPath): readonly Piece[] | undefined {
    const { base, ours, theirs } = unit;
    const was = base && this.#text(base, 'base');
    const here = this.#text(ours, 'ours');
    const one = changedOne(was, here, this.#text(theirs, 'theirs'));
    if (one !== undefined) return [one];
    const values = { base: valueIn(base), ours: valueIn(ours), theirs: valueIn(theirs) };
    if (!isSelectorClash(values, path)) {
      const inner = base || !isEntry(path) ? this.#inside(unit, path) : undefined;
      if (inner) return inner;
    }
    try {
      const value = mergeValues(values, path);
      const text = value === undefined ? undefined : editUnit(here, path, value, this.#context);
      if (text !== undefined && this.#newComments(unit).every((comment) => text.includes(comment))) return [text];
    } catch (error) {
      if (!(error instanceof Clash)) throw error;
    }
    // Deeper than this nothing makes sense alone.
    return path.length > 3 ? undefined : [this.#conflict(unit, path, base ? 'changed' : 'added')];
  }

  /** The same a level further down, where both sides have a map or list over several lines. */
  #inside(unit: Versions<Unit, Unit | undefined>, path: NamedPath): readonly Piece[] | undefined {
    if (isWholeMap(path)) return undefined;
    const open = (side: keyof Versions<Cut>): Cut | undefined => {
      const one = unit[side];
      const cut = one && this.#cutUnit(one, side, path);
      // Its first lines are indented like the unit that it is.
      if (one) return cut && { ...cut, head: this.#text({ ...one, body: cut.head }, side) };
      return { text: '', kind: undefined, head: '', units: new Map(), tail: '', column: 0, compact: false };
    };
    const [base, ours, theirs] = [open('base'), open('ours'), open('theirs')];
    if (!base || !ours || !theirs || (ours.units.size === 0 && theirs.units.size === 0)) return undefined;
    const kinds = new Set([base, ours, theirs].flatMap(({ kind }) => kind ?? []));
    if (kinds.size > 1 || (kinds.has('seq') && listPolicy(path) !== 'set')) return undefined;
    const cuts = { base, ours, theirs };
    const parents = { base: this.#cuts.base.column, ours: this.#cuts.ours.column, theirs: this.#cuts.theirs.column };
    return mergeCuts(this.#context, cuts, path, this.#column + columnOf(cuts, parents));
  }

  /** Undefined as well for an entry, or a key of one, whose lines cannot be told apart: it is one thing then. */
  #cutUnit(unit: Unit, side: keyof Versions<Cut>, path: NamedPath): Cut | undefined {
    const { text, column } = this.#cuts[side];
    try {
      return cutUnit(text, unit, path, column);
    } catch (error) {
      if (error instanceof Harm && path.length > 1) return undefined;
      throw error;
    }
  }

  /** The lines of a unit, indented as they are to be. */
  #text({ body, inline }: Unit, side: keyof Versions<Cut>): string {
    return shift(inline ? ' '.repeat(this.#cuts[side].column) + body : body, this.#by(side));
  }

  #comments({ start, body, node }: Unit, side: keyof Versions<Cut>): readonly string[] {
    return commentsIn(this.#cuts[side].text, { start, end: start + body.length }, node);
  }

  #newComments({ base, ours, theirs }: Versions<Unit, Unit | undefined>): readonly string[] {
    const before = new Set(base ? this.#comments(base, 'base') : []);
    return [...this.#comments(ours, 'ours'), ...this.#comments(theirs, 'theirs')].filter((each) => !before.has(each));
  }

  #conflict(unit: Versions<Unit | undefined>, path: NamedPath, reason: ConflictReason): Piece {
    const text = (side: keyof Versions<Cut>): string => {
      const one = unit[side];
      return one ? this.#text(one, side) : '';
    };
    return { path, reason, base: text('base'), ours: text('ours'), theirs: text('theirs') };
  }
}
