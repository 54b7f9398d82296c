import type { Span } from '../core/model/span.ts';
import { columnsOf, printable, width } from './screenText.ts';

/** A stretch of an excerpt: the words that are meant, or what stands around them. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

export interface ExcerptOptions {
  /** Columns of a line. */
  readonly columns: number;
  readonly lines: number;
  /** Whether only the first line of each span is shown: for YAML, where a span may be a whole entry. */
  readonly firstLineOnly?: boolean;
  /** Whether what stands around the passage is shown too; so it is unless this is false. */
  readonly context?: boolean;
}

const ellipsis = '…';
/** The most that is shown before, behind and between the spans, in columns. */
const around = { before: 28, behind: 20, between: 24 };

/**
 * The passage at `spans` with some of its own line around it, cut at words where it is long: at most `lines` lines of
 * `columns` columns. All on one line each, in logical order; safe to print.
 */
export function excerpt(text: string, spans: readonly Span[], options: ExcerptOptions): Segment[][] {
  const pieces = spans
    .map((span) =>
      options.firstLineOnly ? { start: span.start, end: Math.min(span.end, lineEnd(text, span.start)) } : span,
    )
    .sort((a, b) => a.start - b.start);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return [];
  // The marks around each piece and one ellipsis more than are there, so that no sum comes out too wide.
  const room = Math.max(options.columns - 1, 20) * options.lines - 4 * pieces.length;
  const each = Math.max(Math.floor((room - around.between * (pieces.length - 1)) / pieces.length), 12);
  const marked = pieces.map((piece) => shortenMiddle(printable(text.slice(piece.start, piece.end)), each));
  const used = marked.reduce((sum, piece) => sum + width(piece), 0);
  // What stands around fills the last line up; it is not worth another.
  const line = Math.max(options.columns - 1, 20) - 4 * pieces.length;
  const taken = used + around.between * (pieces.length - 1);
  const spare = Math.max(line * Math.max(Math.ceil(taken / line), 1) - taken, 0);

  const [before, after] = options.context === false ? ['', ''] : surroundings(text, first.start, last.end, spare);
  const segments: Segment[] = [];
  const add = (segment: Segment): void => {
    if (segment.text !== '') segments.push(segment);
  };
  add({ text: before.trimStart(), marked: false });
  pieces.forEach((piece, i) => {
    const previous = pieces[i - 1];
    if (previous) add({ text: between(text.slice(previous.end, piece.start)), marked: false });
    add({ text: marked[i] ?? '', marked: true });
  });
  add({ text: after.trimEnd(), marked: false });
  return breakLines(segments, options.columns);
}

/** What stands on the line before `start` and behind `end`, in `columns` at most. */
function surroundings(text: string, start: number, end: number, columns: number): readonly [string, string] {
  const after = cutEnd(printable(text.slice(end, lineEnd(text, end))), Math.min(around.behind, columns));
  const room = Math.min(around.before, Math.max(columns - width(after), 0));
  return [cutStart(printable(text.slice(lineStart(text, start), start)), room), after];
}

function between(raw: string): string {
  const text = printable(raw);
  return width(text) <= around.between ? text : ` ${ellipsis} `;
}

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

function lineEnd(text: string, at: number): number {
  const ends = [text.indexOf('\n', at), text.indexOf('\r', at), text.length];
  return Math.min(...ends.filter((end) => end >= 0));
}

/** The longest beginning of at most `columns`, in whole characters. */
function head(text: string, columns: number): string {
  let taken = 0;
  let end = 0;
  for (const character of text) {
    taken += columnsOf(character);
    if (taken > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function tail(text: string, columns: number): string {
  const characters = [...text];
  let taken = 0;
  let from = characters.length;
  while (from > 0) {
    taken += columnsOf(characters[from - 1] ?? '');
    if (taken > columns) break;
    from--;
  }
  // A mark without its letter would sit on the ellipsis.
  return characters
    .slice(from)
    .join('')
    .replace(/^\p{M}+/u, '');
}

/** Cut behind the last word that fits, with an ellipsis. */
function cutEnd(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  const kept = head(text, columns - 1);
  const space = kept.lastIndexOf(' ');
  // Cut inside the very first word, nothing is left that tells anything.
  return space < 0 ? ellipsis : `${kept.slice(0, space)} ${ellipsis}`;
}

/** Cut before the first word that fits, with an ellipsis. */
function cutStart(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  const kept = tail(text, columns - 1);
  const space = kept.indexOf(' ');
  return space < 0 ? ellipsis : `${ellipsis}${kept.slice(space)}`;
}

/** The beginning and the end, with an ellipsis for what stood between. */
function shortenMiddle(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  const front = head(text, Math.ceil((columns * 2) / 3));
  const back = tail(text, columns - width(front) - 3);
  const frontSpace = front.lastIndexOf(' ');
  const backSpace = back.indexOf(' ');
  return `${frontSpace > 0 ? front.slice(0, frontSpace) : front} ${ellipsis} ${backSpace >= 0 ? back.slice(backSpace + 1) : back}`;
}

/**
 * Breaks at spaces, and inside a word that no line holds; a marked stretch that is broken is marked on both lines.
 */
function breakLines(segments: readonly Segment[], columns: number): Segment[][] {
  const lines: Segment[][] = [];
  let line: Segment[] = [];
  let taken = 0;
  const place = (word: readonly Segment[]): void => {
    const wide = widthOf(word);
    const spaces = word.at(-1)?.text.endsWith(' ') ? 1 : 0;
    if (taken > 0 && taken + wide - spaces > columns) {
      lines.push(trimEnd(line));
      line = [];
      taken = 0;
    }
    for (const part of word) append(line, part);
    taken += wide;
  };
  for (const word of wordsOf(segments)) {
    if (widthOf(word) <= columns) place(word);
    else for (const chunk of chunks(word, columns - taken, columns)) place(chunk);
  }
  lines.push(trimEnd(line));
  return lines.filter((each) => each.length > 0);
}

const widthOf = (word: readonly Segment[]): number => word.reduce((sum, part) => sum + width(part.text), 0);

/** Between two words a line may break: each ends with its space. A word may be marked in part. */
function wordsOf(segments: readonly Segment[]): Segment[][] {
  const words: Segment[][] = [];
  let open = false;
  for (const { text, marked } of segments) {
    for (const piece of text.split(/(?<= )/)) {
      const word = open ? words.at(-1) : undefined;
      if (word) word.push({ text: piece, marked });
      else words.push([{ text: piece, marked }]);
      open = !piece.endsWith(' ');
    }
  }
  return words;
}

/** A word cut between characters into what fits `first` columns and then `columns`; a mark stays with its letter. */
function chunks(word: readonly Segment[], first: number, columns: number): Segment[][] {
  const cut: Segment[][] = [[]];
  let room = first;
  for (const { text, marked } of word) {
    for (const character of text) {
      room -= columnsOf(character);
      if (room < 0 && character !== ' ') {
        cut.push([]);
        room = columns - columnsOf(character);
      }
      append(cut.at(-1) ?? [], { text: character, marked });
    }
  }
  return cut.filter((chunk) => chunk.length > 0);
}

function append(line: Segment[], { text, marked }: Segment): void {
  const last = line.at(-1);
  if (last && last.marked === marked) line[line.length - 1] = { text: last.text + text, marked };
  else line.push({ text, marked });
}

function trimEnd(line: readonly Segment[]): Segment[] {
  const last = line.at(-1);
  if (!last) return [];
  const text = last.text.trimEnd();
  return text === '' ? line.slice(0, -1) : [...line.slice(0, -1), { text, marked: last.marked }];
}
