import type { ReaderFinding, ReaderMark, ReaderMarksResult } from '../../server/src/protocol/reader.ts';
import type { Range } from '../../server/src/protocol/requests.ts';
import type { TextChange } from './messages.ts';
import type { Piece } from './segments.ts';
import { compare, shiftRange } from './text.ts';

/** An annotation, or a finding about the text alone, as the page knows it. */
export interface PageMark {
  /** Names it on this page. */
  readonly id: number;
  readonly mark: ReaderMark | undefined;
  readonly findings: readonly ReaderFinding[];
  readonly pieces: readonly Range[];
  readonly cue: Range | undefined;
  readonly mentions: readonly Range[];
}

/** What covers part of one line. */
export interface LinePiece extends Piece {
  readonly of: PageMark;
  readonly part: 'text' | 'cue' | 'mention';
  /** Whether the annotation begins, or ends, with this piece. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** The marks that the page was told of, by line, kept in step with edits until the server answers anew. */
export class Marks {
  readonly #ids = new Map<string, number>();
  #marks = new Map<number, PageMark>();
  #byLine: ReadonlyMap<number, readonly LinePiece[]> | undefined;

  get(id: number): PageMark | undefined {
    return this.#marks.get(id);
  }

  /** By address; entries without an id cannot be named. */
  find(sidecar: string, annotation: string): PageMark | undefined {
    for (const mark of this.#marks.values()) {
      if (mark.mark?.at.annotation === annotation && mark.mark.at.sidecar === sidecar) return mark;
    }
    return undefined;
  }

  clear(): void {
    this.#marks.clear();
    this.#byLine = undefined;
  }

  /** Takes what the server says of some lines, the last one included, in place of what was known of them. */
  replace(first: number, last: number, result: ReaderMarksResult): void {
    for (const [id, mark] of this.#marks) if (touches(mark, first, last)) this.#marks.delete(id);
    for (const mark of result?.marks ?? []) {
      const { pieces, cue, mentions, findings, at, index } = mark;
      this.#add(`${at.sidecar}#${index}`, { mark, findings, pieces, cue, mentions });
    }
    for (const finding of result?.findings ?? []) {
      const { range, code } = finding;
      const key = `${code} ${range.start.line}:${range.start.character}`;
      this.#add(key, { mark: undefined, findings: [finding], pieces: [range], cue: undefined, mentions: [] });
    }
    this.#byLine = undefined;
  }

  shift(change: TextChange): void {
    const shifted = (range: Range): Range => shiftRange(range, change);
    for (const [id, mark] of this.#marks) {
      const end = mark.pieces.at(-1)?.end;
      if (end && compare(end, change.range.start) < 0 && !mark.cue && mark.mentions.length === 0) continue;
      this.#marks.set(id, {
        ...mark,
        pieces: mark.pieces.map(shifted),
        cue: mark.cue && shifted(mark.cue),
        mentions: mark.mentions.map(shifted),
      });
    }
    this.#byLine = undefined;
  }

  piecesOf(line: number): readonly LinePiece[] {
    this.#byLine ??= sortByLine(this.#marks.values());
    return this.#byLine.get(line) ?? [];
  }

  /** The marks that begin on a line, in text order. */
  beginningOn(line: number): readonly PageMark[] {
    return this.piecesOf(line).flatMap(({ part, begins, of }) => (part === 'text' && begins ? [of] : []));
  }

  #add(key: string, mark: Omit<PageMark, 'id'>): void {
    const id = this.#ids.get(key) ?? this.#ids.size + 1;
    this.#ids.set(key, id);
    this.#marks.set(id, { id, ...mark });
  }
}

function touches({ pieces, cue, mentions }: PageMark, first: number, last: number): boolean {
  const meets = ({ start, end }: Range): boolean => start.line <= last && end.line >= first;
  return pieces.some(meets) || (cue !== undefined && meets(cue)) || mentions.some(meets);
}

function sortByLine(marks: Iterable<PageMark>): ReadonlyMap<number, readonly LinePiece[]> {
  const lines = new Map<number, LinePiece[]>();
  const add = (range: Range, depth: number, rest: Omit<LinePiece, keyof Piece>): void => {
    const { start, end } = range;
    for (let line = start.line; line <= end.line; line++) {
      const piece: LinePiece = {
        start: line === start.line ? start.character : 0,
        end: line === end.line ? end.character : Number.POSITIVE_INFINITY,
        depth,
        ...rest,
        begins: rest.begins && line === start.line,
        ends: rest.ends && line === end.line,
      };
      const list = lines.get(line);
      if (list) list.push(piece);
      else lines.set(line, [piece]);
    }
  };
  for (const of of marks) {
    const last = of.pieces.length - 1;
    of.pieces.forEach((range, i) => {
      add(range, 0, { of, part: 'text', begins: i === 0, ends: i === last });
    });
    if (of.cue) add(of.cue, 1, { of, part: 'cue', begins: false, ends: false });
    for (const range of of.mentions) add(range, 2, { of, part: 'mention', begins: false, ends: false });
  }
  for (const list of lines.values()) list.sort((a, b) => a.start - b.start || b.end - a.end || a.depth - b.depth);
  return lines;
}
