/** Part of one line that an annotation covers: UTF-16 code units of the line, half-open. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** What stands outside of what where several cover the same words: lower is farther out. */
  readonly depth: number;
}

/** A stretch of a line that the same pieces cover, the outermost first. */
export interface Segment<P extends Piece> {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly P[];
}

const compare = (a: Piece, b: Piece): number => a.start - b.start || b.end - a.end || a.depth - b.depth;

/**
 * Cuts a line where pieces begin and end. Pieces that begin earlier, and longer ones of those that begin together, stand
 * outside; so nested pieces come out nested, and one that overlaps another is cut in two. Sweeps over the boundaries
 * once: n log n in the number of pieces, as long as few lie over one another.
 */
export function segmentsOf<P extends Piece>(length: number, pieces: readonly P[]): readonly Segment<P>[] {
  const sorted = pieces.filter((piece) => piece.start < Math.min(piece.end, length) && piece.start >= 0).sort(compare);
  const segments: Segment<P>[] = [];
  let open: P[] = [];
  let at = 0;
  let next = 0;
  while (at < length) {
    for (let piece = sorted[next]; piece && piece.start <= at; piece = sorted[next]) {
      open.push(piece);
      next += 1;
    }
    const ends = open.reduce((first, piece) => Math.min(first, piece.end), length);
    const end = Math.min(ends, sorted[next]?.start ?? length);
    segments.push({ start: at, end, pieces: open });
    at = end;
    open = open.filter((piece) => piece.end > at);
  }
  return segments;
}
