import type { Message } from '../../messages/message.ts';
import type { Node } from '../../model/tree.ts';
import { linesOf, mergeLines } from '../../text/mergeLines.ts';
import { Harm } from '../edit/harm.ts';
import type { YamlFile } from '../edit/keyOrder.ts';
import type { YamlValue } from '../edit/operation.ts';
import { plainValue } from '../plainValue.ts';
import { readTree } from '../readTree.ts';
import { equal } from '../values.ts';
import { commentLines } from './comments.ts';
import { cutFile } from './cut.ts';
import { danglingNotes } from './danglingNotes.ts';
import { mergeCuts, type Versions } from './mergeCuts.ts';
import { Clash, mergeValues } from './mergeValues.ts';
import { type Conflict, type Markers, type Piece, renderPieces, settle } from './pieces.ts';

export interface MergeOptions {
  readonly file: YamlFile;
  /** Characters of a marker, git's 7 by default. */
  readonly markerSize?: number;
  /** What markers call the three versions. */
  readonly labels?: Partial<Versions<string>>;
}

export interface Merged {
  /** With git's markers around what is in conflict. */
  readonly text: string;
  readonly conflicts: readonly Conflict[];
  /** By entries and keys, or, where a file could not be understood, by lines alone. */
  readonly by: 'entries' | 'lines';
  /** What a person should look at although nothing is in conflict. */
  readonly notes: readonly Message[];
}

/**
 * Merges three versions of a sidecar or project file: by annotation, speaker and key. What one side alone changed is
 * that side's, byte for byte. Where a file has a mistake that hides its structure, or a structure that cannot be taken
 * apart, the merge goes by lines, as git's does. Never throws, and no line of either side is lost without a marker.
 */
export function mergeFiles(versions: Versions<string>, options: MergeOptions): Merged {
  const { base, ours, theirs } = versions;
  if (ours === theirs || base === theirs) return clean(ours);
  if (base === ours) return clean(theirs);
  const frame = frameOf(versions);
  const size = Math.max(options.markerSize ?? 7, 1);
  const texts = {
    base: unmarked(frame.bare(base), size + 2),
    ours: frame.bare(ours),
    theirs: frame.bare(theirs),
  };
  const markers: Markers = {
    size,
    base: options.labels?.base ?? 'base',
    ours: options.labels?.ours ?? 'ours',
    theirs: options.labels?.theirs ?? 'theirs',
    eol: frame.eol,
  };
  const roots = { base: rootOf(texts.base), ours: rootOf(texts.ours), theirs: rootOf(texts.theirs) };
  const known =
    roots.base && roots.ours && roots.theirs ? { base: roots.base, ours: roots.ours, theirs: roots.theirs } : undefined;
  const entries = known && mergeEntries(texts, known, options.file, frame.eol);
  const pieces = entries ?? mergeByLines(texts);
  const conflicts = pieces.flatMap((piece) =>
    typeof piece === 'string' ? [] : [{ path: piece.path, reason: piece.reason }],
  );
  return {
    text: frame.dress(renderPieces(pieces, markers)),
    conflicts,
    by: entries ? 'entries' : 'lines',
    notes: entries && known && conflicts.length === 0 ? danglingNotes(entries, known) : [],
  };
}

const clean = (text: string): Merged => ({ text, conflicts: [], by: 'entries', notes: [] });

interface Root {
  readonly node: Node | undefined;
  readonly value: YamlValue;
}

/** Undefined where the file has a mistake. */
function rootOf(text: string): Root | undefined {
  const { root, problems } = readTree(text);
  return problems.length > 0 ? undefined : { node: root, value: root ? plainValue(root) : {} };
}

/** Undefined where it cannot be done, or would not come to what it should. */
function mergeEntries(
  texts: Versions<string>,
  roots: Versions<Root>,
  file: YamlFile,
  eol: string,
): readonly Piece[] | undefined {
  let pieces: readonly Piece[] | undefined;
  try {
    const cuts = {
      base: cutFile(texts.base, roots.base.node),
      ours: cutFile(texts.ours, roots.ours.node),
      theirs: cutFile(texts.theirs, roots.theirs.node),
    };
    pieces = mergeCuts({ file, eol, known: new Set(commentLines(texts.base)) }, cuts, [], 0);
  } catch (error) {
    if (!(error instanceof Harm)) throw error;
  }
  return pieces && isRight(pieces, roots) ? pieces : undefined;
}

/** Whether the merged file says what the values of the three come to. */
function isRight(pieces: readonly Piece[], roots: Versions<Root>): boolean {
  if (pieces.some((piece) => typeof piece !== 'string')) {
    return (['ours', 'theirs'] as const).every((side) => rootOf(settle(pieces, side)) !== undefined);
  }
  try {
    const values = { base: roots.base.value, ours: roots.ours.value, theirs: roots.theirs.value };
    return equal(rootOf(settle(pieces, 'ours'))?.value, mergeValues(values, []));
  } catch (error) {
    if (error instanceof Clash) return false;
    throw error;
  }
}

/**
 * Branches that merged each other have several bases, which git merges into one with longer markers for what is in
 * conflict. There, what stood before both says what either side changed.
 */
function unmarked(base: string, size: number): string {
  const marks = ['<', '|', '=', '>'].map((sign) => sign.repeat(size));
  let next = 0;
  const lines = linesOf(base).filter((line) => {
    if (/^\S+/u.exec(line)?.[0] !== marks[next]) return next % 2 === 0;
    next = (next + 1) % marks.length;
    return false;
  });
  return next === 0 ? lines.join('') : base;
}

const mergeByLines = ({ base, ours, theirs }: Versions<string>): readonly Piece[] =>
  mergeLines(base, ours, theirs).map((piece) =>
    piece.kind === 'text' ? piece.text : { ...piece, path: [], reason: 'changed' },
  );

/** What is about the file as a whole: byte order mark, line breaks, whether the last line ends with one. */
interface Frame {
  readonly eol: string;
  /** A text as it can be compared with the others. */
  bare(text: string): string;
  /** The merged text as it is to be written. */
  dress(text: string): string;
}

function frameOf({ base, ours, theirs }: Versions<string>): Frame {
  const choose = <Of>(of: (text: string) => Of): Of => {
    const [was, here, there] = [of(base), of(ours), of(theirs)];
    return base !== '' && was === here ? there : here;
  };
  const all = [base, ours, theirs];
  const eol = choose(eolOf);
  // Where a file has both kinds of line breaks, nobody can tell which are meant: they stay as they are.
  const isUniform = all.every((text) => eolOf(text) !== 'mixed');
  const hasMark = choose((text) => text.startsWith('\ufeff'));
  const isEnded = choose((text) => text === '' || text.endsWith('\n'));
  const used = eol === '\r\n' ? '\r\n' : '\n';
  return {
    eol: used,
    bare(text) {
      const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
      const ended = unmarked === '' || unmarked.endsWith('\n') ? unmarked : unmarked + used;
      return isUniform ? ended.replace(/\r?\n/gu, used) : ended;
    },
    dress(text) {
      const open = isEnded || isBlockEnd(text) ? text : text.replace(/\r?\n$/u, '');
      return hasMark ? `\ufeff${open}` : open;
    },
  };
}

const eolOf = (text: string): '\n' | '\r\n' | 'mixed' => {
  const windows = text.includes('\r\n');
  return windows ? (/(?:^|[^\r])\n/u.test(text) ? 'mixed' : '\r\n') : '\n';
};

/** Whether the last line break is part of a text. */
function isBlockEnd(text: string): boolean {
  const end = rootOf(text);
  return end !== undefined && !equal(end.value, rootOf(text.replace(/\r?\n$/u, ''))?.value);
}
