import type { Cursor } from './cursor.ts';
import { CursorReader } from './cursorReader.ts';
import { afterBreak, columnAt, lineEnd, lineStart } from './lines.ts';

/**
 * Reads as much around `offset` (UTF-16 code units) as tells what is being typed there; undefined in comments, in
 * text that goes on over lines, and where nothing can stand. It goes by lines and indentation, so that what is
 * unfinished spoils its own entry at most, and reads that entry alone, however long the file.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const line = lineStart(text, offset);
  const section = sectionStart(text, line, offset);
  const reader = new CursorReader(text, offset);
  if (section === undefined || section === line) return reader.read(line);
  // A section written in brackets, or one whose value stands behind its key, is read from there.
  if (!reader.opensBlock(section)) return reader.read(section);
  const cursor = reader.read(entryStart(text, afterBreak(text, section), line, offset));
  // An entry whose dash is not there yet begins here.
  return cursor?.lead === '- ' && cursor.path.length === 2 ? { ...cursor, entry: line } : cursor;
}

/** The line of the section that the cursor's line belongs to; that line itself where the cursor is at the left edge. */
function sectionStart(text: string, line: number, offset: number): number | undefined {
  if (offset === line && lineEnd(text, line) === line) return line;
  for (let at = line; ; at = lineStart(text, at - 1)) {
    if (opensSection(text.charCodeAt(at))) return at;
    if (at === 0) return undefined;
  }
}

/** No white space, comment, dash, comma or closing bracket. */
const opensSection = (unit: number): boolean =>
  unit > 32 && unit !== 35 && unit !== 44 && unit !== 45 && unit !== 93 && unit !== 125;

/** The line that the entry around `line` begins on, in a section whose entries begin behind `from`. */
function entryStart(text: string, from: number, line: number, offset: number): number {
  const column = firstColumn(text, from, line);
  if (column === undefined) return line;
  for (let at = line; at > from; at = lineStart(text, at - 1)) {
    // What stands behind the cursor on its own line begins nothing yet.
    if (columnAt(text, at) === column && at + column <= offset) return at;
  }
  return from;
}

function firstColumn(text: string, from: number, to: number): number | undefined {
  for (let at = from; at <= to && at < text.length; at = afterBreak(text, at)) {
    const column = columnAt(text, at);
    if (column !== undefined) return column;
  }
  return undefined;
}
