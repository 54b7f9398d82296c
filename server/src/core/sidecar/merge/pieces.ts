import type { NamedPath } from './policy.ts';

/** Why a place could not be merged: both changed it, both made it, or one changed what the other took out. */
export type ConflictReason = 'changed' | 'added' | 'deleted-by-ours' | 'deleted-by-theirs';

export interface Conflict {
  readonly path: NamedPath;
  readonly reason: ConflictReason;
}

/** What each side has in a place, in whole lines; empty where it has nothing. */
export interface ConflictPiece extends Conflict {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A merged text in order: what is settled, and conflicts in between. */
export type Piece = string | ConflictPiece;

/** Moves lines to the right, or to the left as far as there is room. */
export function shift(text: string, by: number): string {
  if (by === 0 || text === '') return text;
  if (by > 0) return text.replace(/^(?=[^\r\n])/gmu, ' '.repeat(by));
  return text.replace(new RegExp(`^ {1,${-by}}`, 'gmu'), '');
}

/** How conflicts are written. */
export interface Markers {
  /** How many characters a marker has. */
  readonly size: number;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly eol: string;
}

/** The text with git's markers around conflicts. */
export function renderPieces(pieces: readonly Piece[], markers: Markers): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : renderConflict(piece, markers))).join('');
}

function renderConflict({ base, ours, theirs }: ConflictPiece, markers: Markers): string {
  const { size, eol } = markers;
  const line = (sign: string, label: string): string =>
    `${sign.repeat(size)}${label === '' ? '' : ` ${label.replace(/[\r\n]+/gu, ' ')}`}${eol}`;
  const whole = (text: string): string => (text === '' || text.endsWith('\n') ? text : text + eol);
  return [
    line('<', markers.ours),
    whole(ours),
    line('|', markers.base),
    whole(base),
    line('=', ''),
    whole(theirs),
    line('>', markers.theirs),
  ].join('');
}

/** The text as it is where every conflict is settled for one side. */
export const settle = (pieces: readonly Piece[], side: 'ours' | 'theirs'): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece[side])).join('');
