import { isStatement } from '../../model/annotation.ts';
import { hull, type Span } from '../../model/span.ts';
import { firstIndex } from '../../text/firstIndex.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';

/** The columns that are tagged, each for itself. */
export const columns = ['source', 'cue', 'content'] as const;

export type Column = (typeof columns)[number];

/** What stands in one column of one token. */
export interface Tag {
  /** `claim`, `cue`; without B or I. */
  readonly label: string;
  /** Of the passage, one for all its tokens. */
  readonly passage: readonly Span[];
  /** The statements that it belongs to; cues and sources may be shared. */
  readonly statements: string[];
}

/** Tags by token index, a map for each column. */
export type Tags = Readonly<Record<Column, ReadonlyMap<number, Tag>>>;

/**
 * Lays the statements of a layer on tokens. A column has room for one passage a token: of contents that overlap the
 * longest is taken, then the one that begins first, then the first of the sidecar. A statement whose content has no
 * room is left out; a cue or source that has none, for itself.
 */
export function tagsOf(
  tokens: readonly Span[],
  layer: ExportLayer,
  losses: Losses,
): { tags: Tags; written: ExportEntry[] } {
  const tags = { source: new Map<number, Tag>(), cue: new Map<number, Tag>(), content: new Map<number, Tag>() };
  const candidates = layer.entries.filter((entry) => {
    if (!entry.spans) losses.add('unplaced', layer, entry);
    else if (!isStatement(entry.annotation)) losses.add('not-meant', layer, entry);
    return entry.spans !== undefined && isStatement(entry.annotation);
  });
  const written: ExportEntry[] = [];
  const lay = (entry: ExportEntry, column: Column, label: string, passage: readonly Span[]): boolean => {
    const covered = passage.flatMap((span) => tokensIn(tokens, span));
    const free = covered.every((token) => {
      const there = tags[column].get(token);
      return !there || (column !== 'content' && isSame(there.passage, passage));
    });
    if (covered.length === 0 || !free) return false;
    if (passage.some((span) => !hasEdges(tokens, span))) losses.add('edges', layer, entry);
    const { id } = entry.annotation;
    const shared = tags[column].get(covered[0] ?? -1);
    const tag = shared ?? { label, passage, statements: [] };
    if (!tag.statements.includes(id)) tag.statements.push(id);
    for (const token of covered) tags[column].set(token, tag);
    return true;
  };
  for (const entry of candidates.toSorted(byPriority)) {
    const { annotation, reading, spans = [] } = entry;
    if (!lay(entry, 'content', annotation.kind, spans)) {
      losses.add('overlap', layer, entry);
      continue;
    }
    written.push(entry);
    if (reading.cue && !lay(entry, 'cue', 'cue', [reading.cue])) losses.add('overlap', layer, entry, 'cue');
    if (reading.mention && !lay(entry, 'source', 'source', [reading.mention]))
      losses.add('overlap', layer, entry, 'mention');
  }
  return { tags, written };
}

function byPriority(a: ExportEntry, b: ExportEntry): number {
  const [first, second] = [a.spans ?? [], b.spans ?? []];
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    length(second) - length(first) || hull(first).start - hull(second).start || a.annotation.index - b.annotation.index
  );
}

const isSame = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);

/** Indexes of the tokens that have a character in common with a span. */
function tokensIn(tokens: readonly Span[], span: Span): readonly number[] {
  const found: number[] = [];
  const first = firstIndex(tokens.length, (i) => (tokens[i]?.end ?? 0) > span.start);
  for (let i = first; (tokens[i]?.start ?? Infinity) < span.end; i++) found.push(i);
  return found;
}

/** Whether a span begins and ends with tokens; white space around does not count. */
function hasEdges(tokens: readonly Span[], span: Span): boolean {
  const covered = tokensIn(tokens, span);
  const first = tokens[covered[0] ?? -1];
  const last = tokens[covered.at(-1) ?? -1];
  return first !== undefined && last !== undefined && first.start >= span.start && last.end <= span.end;
}
