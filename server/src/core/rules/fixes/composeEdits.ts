import type { Span } from '../../model/span.ts';
import type { TextEdit } from '../../model/workspaceEdit.ts';

/** A stretch of the original text, or words that were put in. */
type Piece = Span | string;

/**
 * One list of edits of a text of some length that does what `first` and then `second` do. Spans of `second` are those
 * of the text as `first` leaves it; both lists, and the result, are in text order without overlaps.
 */
export function composeEdits(
  length: number,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const pieces = edited(edited([{ start: 0, end: length }], first), second);
  const composed: TextEdit[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (text !== '' || piece.start > at) composed.push({ span: { start: at, end: piece.start }, text });
    at = piece.end;
    text = '';
  }
  return composed;
}

/** The pieces of a text after edits of it. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const out: Piece[] = [];
  const rest = [...pieces].reverse();
  let position = 0;
  /** Takes pieces off until the text before `end` is used up. */
  const take = (end: number, keep: boolean): void => {
    for (let piece = rest.pop(); piece !== undefined; piece = rest.pop()) {
      const cut = Math.min(sizeOf(piece), end - position);
      if (keep && cut > 0) out.push(part(piece, 0, cut));
      position += cut;
      if (cut < sizeOf(piece)) {
        rest.push(part(piece, cut, sizeOf(piece)));
        return;
      }
    }
  };
  for (const { span, text } of edits) {
    take(span.start, true);
    take(span.end, false);
    if (text !== '') out.push(text);
  }
  take(Number.POSITIVE_INFINITY, true);
  return out;
}

const sizeOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

const part = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
